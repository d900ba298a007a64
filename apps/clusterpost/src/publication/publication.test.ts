import type { Article, Issue, NetworkEvent, Section } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { formatHistory } from "./format-history.ts";
import type { PublicationHistory } from "./history.ts";
import { parseHistory } from "./parse-history.ts";
import { type PinnedIssues, pinIssues } from "./pin-issues.ts";
import { recordPublication } from "./record-publication.ts";

const TAG = { name: "clusters.example", date: "2026" };
const span = { start: 0, end: 0 };
const LONG = "A text that is long enough to be known again when somebody gives it another title and another file.";

function story(id: string, title: string, file: string, text: string = `${LONG} ${title}`): Article {
  return {
    kind: "article",
    id,
    title,
    heading: [{ type: "text", value: title, span }],
    source: { file, span },
    body: [{ type: "paragraph", children: [{ type: "text", value: text, span }], span }],
    attachments: [],
    footnotes: [],
    links: [],
    events: [],
    calls: [],
  };
}

function event(id: string, title: string, file: string, start: string): NetworkEvent {
  const {
    body: _,
    attachments: _a,
    footnotes: _f,
    links: _l,
    events: _e,
    calls: _c,
    kind: _k,
    ...base
  } = story(id, title, file);
  return { ...base, kind: "event", when: [{ start, end: start }], onInvitation: false, body: [] };
}

function issue(id: string, items: Section["items"], fields: Partial<Issue> = {}): Issue {
  const month = id.slice(0, 7);
  return {
    id,
    title: `Digest ${month}`,
    language: "en-GB",
    publication: { name: "Digest", publisher: "" },
    period: { from: month, to: month },
    introduction: [],
    sections: [{ id: "latest-news", role: "news", title: "News", heading: [], body: [], items }],
    footnotes: [],
    social: [],
    sources: [...new Set(items.map(({ source }) => source.file))],
    ...fields,
  };
}

const publish = (issues: readonly Issue[], history?: PublicationHistory, today = "2026-09-30"): PublicationHistory => {
  const pinned = pinIssues(issues, history ?? { tag: TAG, issues: [] });
  return recordPublication(history, TAG, pinned, today).history;
};
const idsOf = ({ issues }: PinnedIssues): string[] =>
  issues.flatMap(({ id, sections }) => sections.flatMap(({ items }) => items.map((item) => `${id}/${item.id}`)));

describe("addresses and ids of what was published", () => {
  const SEPTEMBER = issue("2026-09", [story("mill", "Mill", "a.txt"), story("wheel", "Wheel", "b.txt")]);

  it("stay when titles, texts, files and the order change", () => {
    const history = publish([SEPTEMBER]);
    for (const items of [
      [story("mill-opens", "Mill opens", "a.txt", `${LONG} Mill`), story("wheel", "Wheel", "b.txt")],
      [story("mill", "Mill", "a.txt", "Short."), story("wheel", "Wheel", "b.txt", "Other.")],
      [story("mill", "Mill", "renamed.txt"), story("wheel", "Wheel", "b.txt")],
      [story("quite-another", "Quite another", "a.txt", "All is new."), story("wheel", "Wheel", "b.txt")],
    ]) {
      const pinned = pinIssues([issue("2026-09", items)], history);
      expect(idsOf(pinned)).toEqual(["2026-09/mill", "2026-09/wheel"]);
      expect(pinned.redirects).toEqual([]);
    }
    expect(
      idsOf(pinIssues([issue("2026-09", [...SEPTEMBER.sections.flatMap(({ items }) => items)].reverse())], history)),
    ).toEqual(["2026-09/wheel", "2026-09/mill"]);
  });

  it("are never given to something else", () => {
    const history = publish([SEPTEMBER]);
    const items = [
      story("mill", "Mill", "new.txt", "Of another mill."),
      story("mill-2", "Mill", "a.txt", `${LONG} Mill`),
    ];
    expect(idsOf(pinIssues([issue("2026-09", items)], history))).toEqual(["2026-09/mill-2", "2026-09/mill"]);
    const without = pinIssues([issue("2026-09", [story("mill", "Windmill", "c.txt", "New.")])], history);
    expect(idsOf(without)).toEqual(["2026-09/mill-2"]);
  });

  it("stay when a section has the same name", () => {
    const history = publish([issue("2026-09", [story("latest-news", "Latest news", "a.txt")])]);
    const [now] = pinIssues([issue("2026-09", [story("other", "Other", "a.txt")])], history).issues;
    expect(now?.sections.map(({ id, items }) => [id, items[0]?.id])).toEqual([["latest-news-2", "latest-news"]]);
  });

  it("stay when the issue gets another name, because its month has other submissions now", () => {
    const source = { file: "digest.md", span };
    const digest = (id: string) =>
      issue(id, [story("a", "A", "digest.md")], {
        sections: [{ ...(SEPTEMBER.sections[0] as Section), source, items: [story("a", "A", "digest.md")] }],
        sources: ["digest.md"],
      });
    const history = publish([digest("2026-09")]);
    const pinned = pinIssues([SEPTEMBER, digest("2026-09-digest")], history);
    expect(pinned.issues.map(({ id }) => id)).toEqual(["2026-09-2", "2026-09"]);
    expect(pinned.redirects).toEqual([]);
  });

  it("lead on from what is gone: to the issue, or to the site", () => {
    const history = publish([SEPTEMBER, issue("2026-10", [story("x", "X", "x.txt")])]);
    expect(pinIssues([issue("2026-09", [story("wheel", "Wheel", "b.txt")])], history).redirects).toEqual([
      { from: "issues/2026-09/mill/", to: "issues/2026-09/" },
      { from: "issues/2026-10/", to: "" },
      { from: "issues/2026-10/x/", to: "" },
    ]);
  });

  it("lead on to where an item was moved, which keeps its ids, however often", () => {
    const fair = event("event-fair", "Fair", "fair.txt", "2026-12-01");
    const october = (...items: Section["items"]) => issue("2026-10", [story("x", "X", "x.txt"), ...items]);
    let history = publish([issue("2026-09", [story("mill", "Mill", "a.txt"), fair]), october()]);
    const moved = [
      issue("2026-09", [story("mill", "Mill", "a.txt")]),
      october({ ...fair, source: { file: "10/fair.txt", span } }),
    ];
    const expected = [
      { from: "issues/2026-09/event-fair/", to: "issues/2026-10/event-fair/" },
      { from: "issues/2026-09/event-fair/calendar.ics", to: "issues/2026-10/event-fair/calendar.ics" },
    ];
    for (let round = 0; round < 2; round += 1) {
      const pinned = pinIssues(moved, history);
      expect(pinned.redirects).toEqual(expected);
      expect([...pinned.origins]).toEqual([["2026-10/event-fair", "2026-09/event-fair"]]);
      history = publish(moved, history, "2026-10-30");
    }
    const again = [
      moved[0] as Issue,
      october(),
      issue("2026-11", [{ ...fair, source: { file: "11/fair.txt", span } }]),
    ];
    const pinned = pinIssues(again, history);
    expect([...pinned.origins]).toEqual([["2026-11/event-fair", "2026-09/event-fair"]]);
    expect(pinned.redirects.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "issues/2026-09/event-fair/ issues/2026-11/event-fair/",
      "issues/2026-09/event-fair/calendar.ics issues/2026-11/event-fair/calendar.ics",
      "issues/2026-10/event-fair/ issues/2026-11/event-fair/",
      "issues/2026-10/event-fair/calendar.ics issues/2026-11/event-fair/calendar.ics",
    ]);
  });

  it("come back with what comes back", () => {
    const history = publish([SEPTEMBER]);
    const after = publish([issue("2026-09", [story("wheel", "Wheel", "b.txt")])], history, "2026-10-01");
    const pinned = pinIssues([SEPTEMBER], after);
    expect([idsOf(pinned), pinned.redirects]).toEqual([["2026-09/mill", "2026-09/wheel"], []]);
  });
});

describe("a publication", () => {
  const mill = story("mill", "Mill", "a.txt");

  it("changes nothing when nothing has changed", () => {
    const history = publish([issue("2026-09", [mill])]);
    expect(publish([issue("2026-09", [mill])], history, "2026-12-24")).toEqual(history);
  });

  it("counts changes, with the day of the publication; places in files are none", () => {
    const history = publish([issue("2026-09", [mill, story("wheel", "Wheel", "b.txt")])]);
    const moved = { ...mill, source: { file: "a.txt", span: { start: 7, end: 9 } } };
    const changed = issue("2026-09", [moved, story("wheel", "Wheel", "b.txt", "New."), story("new", "New", "c.txt")]);
    const { issues } = publish([changed], history, "2026-10-02");
    expect(issues).toMatchObject([{ publishedOn: "2026-09-30", sequence: 1, changedOn: "2026-10-02" }]);
    expect(issues[0]?.items.map(({ id, sequence, changedOn }) => [id, sequence, changedOn])).toEqual([
      ["mill", 0, undefined],
      ["wheel", 1, "2026-10-02"],
      ["new", 0, "2026-10-02"],
    ]);
  });
});

describe("the file of what was published", () => {
  it("is read as it was written, an item on a line", () => {
    const nasty = story("mill", '<IMPACT> "Car"\n\u2028 \ud800', "a b.txt");
    const history = publish([issue("2026-09", [nasty]), issue("2026-10", [])]);
    const text = formatHistory(history);
    expect(text).toMatch(/^ {8}"mill": \{"kind":"article",[^\n]*\}$/m);
    expect(parseHistory(text, "published.json")).toEqual(JSON.parse(JSON.stringify(history)));
    expect(parseHistory(formatHistory({ tag: TAG, issues: [] }), "x")).toEqual({ tag: TAG, issues: [] });
  });

  it.each([
    ["{", "it is not valid JSON"],
    ["[]", "the file is no object"],
    ['{"version":9}', "`version`"],
    ['{"version":1,"ids":"no"}', "`ids`"],
    ['{"version":1,"ids":"a.example,2026","issues":{"x":{"origin":"o","publishedOn":"2026-02-31"}}}', "2026-02-31"],
    [
      '{"version":1,"ids":"a.example,2026","issues":{"x":{"origin":"o","publishedOn":"2026-02-01","hash":"h","items":{"i":{"kind":"rumour"}}}}}',
      "`kind`",
    ],
    [
      '{"version":1,"ids":"a.example,2026","issues":{"x":{"origin":"o","publishedOn":"2026-02-01","hash":"h","sequence":-1}}}',
      "`sequence`",
    ],
  ])("is refused when it is damaged, never taken for none: %s", (text, why) => {
    expect(() => parseHistory(text, "published.json")).toThrow(why);
    expect(() => parseHistory(text, "published.json")).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }));
  });
});
