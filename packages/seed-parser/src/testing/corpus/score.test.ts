import type { Attachment, Deadline, NetworkEvent } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { parseText } from "../read-text.ts";
import type { AnswerKey } from "./answer-key.ts";
import { type FoundDocument, foundFacts } from "./found-facts.ts";
import { lostWords } from "./lost-words.ts";
import { faultsOfKey, readCorpusDocuments } from "./read-documents.ts";
import { formatMistakes, formatScores, precisionOf, recallOf, totalOf } from "./report.ts";
import { pairItems, scoreFacts } from "./score.ts";

const span = { start: 0, end: 0 };
const key: AnswerKey = {
  language: "en",
  forms: ["byline"],
  options: {},
  kind: "article",
  title: "Two mills share one wheel",
  author: "Ana Novak",
  date: "2019-05-16",
  events: [{ title: "Mill Day", when: ["2019-06-01/2019-06-02"], place: "Ptuj" }],
  deadlines: [{ date: "2019-07-01", time: "17:00" }],
  attachments: [{ name: "plan.pdf", size: "1 MB" }],
  diagnostics: [],
  items: [],
};

const event = (title: string, start: string, end = start, place = "Ptuj"): NetworkEvent => ({
  kind: "event",
  id: title,
  title,
  heading: [],
  source: { file: "a.txt", span },
  when: [{ start, end }],
  place,
  onInvitation: false,
  body: [],
});
const deadline = (date: string, time?: string): Deadline => ({ date, ...(time === undefined ? {} : { time }) });
const attachment = (name: string, size = "1 MB"): Attachment => ({ name, size, span });

const right: FoundDocument = {
  kind: "article",
  title: "Two mills  share one wheel",
  author: "Ana Novak",
  date: "2019-05-16",
  events: [event("The Mill Day 2019", "2019-06-01", "2019-06-02")],
  deadlines: [deadline("2019-07-01", "17:00")],
  attachments: [attachment("plan.pdf")],
  items: [],
  codes: [],
};
const score = (found: Partial<FoundDocument>, changed: Partial<AnswerKey> = {}): ReturnType<typeof scoreFacts> =>
  scoreFacts({ name: "a.txt", bytes: new Uint8Array(), key: { ...key, ...changed } }, { ...right, ...found });

describe("the score of a document", () => {
  it("is full when every fact agrees, white space and words around an event's name aside", () => {
    const { tallies, mistakes, otherKinds, missingCodes } = score({});
    expect(Object.values(tallies)).toEqual(Array.from({ length: 6 }, () => ({ right: 1, missing: 0, wrong: 0 })));
    expect([mistakes, otherKinds, missingCodes]).toEqual([[], [], []]);
  });

  it.each<[string, Partial<FoundDocument>, "title" | "author" | "date" | "events" | "deadlines" | "attachments"]>([
    ["another title", { title: "Two mills" }, "title"],
    ["another author", { author: "Ana" }, "author"],
    ["another day", { date: "2019-05-17" }, "date"],
    ["another range", { events: [event("Mill Day", "2019-06-01")] }, "events"],
    ["another name of an event", { events: [event("Bread Day", "2019-06-01", "2019-06-02")] }, "events"],
    ["another place", { events: [event("Mill Day", "2019-06-01", "2019-06-02", "Kranj")] }, "events"],
    ["another time", { deadlines: [deadline("2019-07-01", "12:00")] }, "deadlines"],
    ["a time that is missing", { deadlines: [deadline("2019-07-01")] }, "deadlines"],
    ["another file", { attachments: [attachment("map.pdf")] }, "attachments"],
    ["another size", { attachments: [attachment("plan.pdf", "2 MB")] }, "attachments"],
  ])("counts %s as missing and as wrong", (_, found, fact) => {
    const { tallies, mistakes } = score(found);
    expect(tallies[fact]).toEqual({ right: 0, missing: 1, wrong: 1 });
    expect(mistakes.length).toBeGreaterThan(0);
    expect(mistakes.every((line) => line.startsWith(`${fact}: expected `))).toBe(true);
  });

  it("counts a fact that was not found as missing, one that is not in the key as wrong", () => {
    const none = { title: undefined, author: undefined, date: undefined, events: [], deadlines: [], attachments: [] };
    for (const tally of Object.values(score(none).tallies)) expect(tally).toEqual({ right: 0, missing: 1, wrong: 0 });
    const empty = { title: null, author: null, date: null, events: [], deadlines: [], attachments: [] };
    for (const tally of Object.values(score({}, empty).tallies))
      expect(tally).toEqual({ right: 0, missing: 0, wrong: 1 });
    expect(score({}, empty).mistakes[1]).toBe("author: expected none, found Ana Novak");
  });

  it("does not let one found event stand for two", () => {
    const events = [{ when: ["2019-06-01/2019-06-02"] }, { when: ["2019-06-01/2019-06-02"] }];
    expect(score({}, { events }).tallies.events).toEqual({ right: 1, missing: 1, wrong: 0 });
  });

  it("names another kind and diagnostics that were not raised", () => {
    const { otherKinds, missingCodes } = score({ kind: "interview" }, { diagnostics: ["DATE_YEAR_ASSUMED"] });
    expect(otherKinds).toEqual(["expected article, found interview"]);
    expect(missingCodes).toEqual(["DATE_YEAR_ASSUMED"]);
  });
});

describe("items of a listing", () => {
  const named = (title: string): { kind: "article"; title: string } => ({ kind: "article", title });
  const found = (title: string): FoundDocument["items"][number] => {
    const { author, date, events, deadlines, attachments } = right;
    return { kind: "article", title, author, date, events, deadlines, attachments };
  };
  const titles = (pairs: ReturnType<typeof pairItems>): unknown[] =>
    pairs.map(([expected, item]) => [expected?.title, item?.title]);

  it("are paired although one is missing, invented or has another title", () => {
    expect(titles(pairItems([named("a"), named("b"), named("c")], [found("a"), found("c")]))).toEqual([
      ["a", "a"],
      ["b", undefined],
      ["c", "c"],
    ]);
    expect(titles(pairItems([named("a"), named("b")], [found("a"), found("x"), found("b")]))).toEqual([
      ["a", "a"],
      [undefined, "x"],
      ["b", "b"],
    ]);
    expect(titles(pairItems([named("a"), named("b")], [found("x"), found("b")]))).toEqual([
      ["a", "x"],
      ["b", "b"],
    ]);
  });

  it("that the key does not have count with all that was found in them", () => {
    const { tallies, mistakes } = score({ kind: "listing", items: [found("x")] }, { kind: "listing", items: [] });
    expect(tallies.title).toEqual({ right: 1, missing: 0, wrong: 1 });
    expect(mistakes).toContain('item 1 "x": author: expected none, found Ana Novak');
  });
});

describe("the report", () => {
  it("gives shares and lists mistakes by fact", () => {
    const scores = [score({}), score({ author: undefined }), score({ title: "author: expected" })].map((one) => ({
      ...one,
      lostWords: [],
    }));
    expect(totalOf(scores, "author")).toEqual({ right: 2, missing: 1, wrong: 0 });
    expect([precisionOf, recallOf].map((share) => share(totalOf(scores, "author")))).toEqual([1, 2 / 3]);
    expect(formatScores(scores).split("\n")[2]).toBe("author             2       1       0    1.0000    0.6667");
    expect(formatMistakes(scores, "author")).toEqual(["a.txt: author: expected Ana Novak, found none"]);
  });
});

describe("lost words", () => {
  const lost = (name: string, text: string): string[] => lostWords({ name, key }, parseText(name, text));

  it("are none in what the parser keeps: byline, date, links, notes, furniture, front matter", () => {
    const page =
      "Two mills\n\nSubmitted by Ana Novak on 16 May 2019\n\nOne wheel.\n\nAttachment Size\nplan.pdf 1 MB\n\nShare this Article";
    expect(lost("a.txt", page)).toEqual([]);
    const markdown =
      "---\ntitle: Two mills\ndate: 2019-05-16\ncolour: ochre\n---\n\nSee [the caf&eacute;s &amp; mills](https://e.example/caf%C3%A9).\n\n1. one\n2. two\n\n![wheel](wheel.png)";
    expect(lost("a.md", markdown)).toEqual([]);
  });

  it("are noticed when a part of the result is taken away", () => {
    const text = "Two mills\n\nSubmitted by Ana Novak on 16 May 2019\n\nOne wheel turns for both.";
    const parsed = parseText("a.txt", text);
    if (parsed.document?.kind !== "article") throw new TypeError("no article");
    const article = { ...parsed.document.article, body: [] };
    const cut = { ...parsed, document: { ...parsed.document, article } };
    expect(lostWords({ name: "a.txt", key }, cut)).toEqual(["One", "wheel", "turns", "for", "both"]);
    const { publishedOn: _, ...undated } = parsed.document.article;
    const forgotten = {
      ...parsed,
      document: { ...parsed.document, article: { ...undated, kind: "article" as const } },
    };
    expect(lostWords({ name: "a.txt", key }, forgotten)).toEqual(["16", "May", "2019"]);
  });
});

describe("answer keys", () => {
  it.each<[string, object | string, string]>([
    ["text that is no JSON", "{", "SyntaxError"],
    ["an unknown key", { ...key, titel: "x" }, "titel"],
    ["a missing fact", { ...key, author: undefined }, "author"],
    ["a day that does not exist", { ...key, date: "2019-02-30" }, "date: not a day"],
    [
      "a range that ends before it begins",
      { ...key, events: [{ when: ["2019-06-02/2019-06-01"] }] },
      "events.0.when.0",
    ],
    ["a listing without items", { ...key, kind: "listing" }, "items"],
    ["items of an article", { ...key, items: [{ kind: "article", title: "x" }] }, "items"],
  ])("are refused with %s", (_, value, fault) => {
    const json = typeof value === "string" ? value : JSON.stringify(value);
    expect(faultsOfKey("a.txt.expected.json", json).join("\n")).toContain(fault);
  });

  it("are accepted when they are whole", () => {
    expect(faultsOfKey("a.txt.expected.json", JSON.stringify(key))).toEqual([]);
  });

  it("and documents belong together", () => {
    const { faults } = readCorpusDocuments(`${import.meta.dirname}/..`);
    expect(faults).toContain("corpus/score.test.ts: the document has no answer key");
  });
});

describe("foundFacts", () => {
  it("gives no title for a document whose file name stands in for one", () => {
    expect(foundFacts(parseText("a.txt", "- one\n- two\n")).title).toBeUndefined();
    expect(foundFacts(parseText("a.txt", "")).kind).toBe("none");
  });
});
