import { textOfInlines } from "@clusterpost/core";
import { missingWords } from "@clusterpost/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSeed } from "./parse-seed.ts";
import { articleOf, parseText } from "./testing/read-text.ts";

const told = (text: string): string[] =>
  parseText("a.md", text)
    .diagnostics.filter(({ code }) => code !== "AUTHOR_MISSING" && code !== "DATE_MISSING")
    .map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
const messages = (text: string): string =>
  parseText("a.md", text)
    .diagnostics.map(({ message }) => message)
    .join("\n");
const yaml = (lines: string): string => `---\n${lines}\n---\n\nThe mills of Ptuj grind for two towns now.`;

const EVERYTHING = {
  title: "Two mills: one wheel",
  authors: [{ name: "Ana Novak", email: "ana@mills.example" }, "Jan Kos"],
  date: "2021-03-09T10:00:00+01:00",
  description: "A wheel for two towns",
  url: "https://mills.example/wheel",
  image: "wheel.png",
  start: "2021-06-01T09:30",
  end: "2021-06-02",
  location: "Ptuj",
  deadline: "2021-05-01",
};
const TOML = `title = "Two mills: one wheel" # the title
authors = ["Ana Novak", 'Jan Kos']
date = 2021-03-09T10:00:00+01:00
description = """
A wheel for two towns"""
url = "https://mills.example/wheel"
image = "wheel.png"
[event]
start = 2021-06-01 09:30:00
end = 2021-06-02
location = "Ptuj"
[params]
deadline = 2021-05-01
`;
const YAML = `title: "Two mills: one wheel"
authors:
  - name: Ana Novak
    email: ana@mills.example
  - Jan Kos
date: 2021-03-09T10:00:00+01:00
description: >
  A wheel
  for two towns
url: https://mills.example/wheel
image: 'wheel.png'
event:
  start: 2021-06-01 09:30
  end: 2 June 2021
  location: Ptuj
deadline: [2021-05-01]`;

describe("front matter", () => {
  it.each([
    ["YAML", yaml(YAML)],
    ["TOML", `+++\n${TOML}+++\n\nThe mills of Ptuj grind for two towns now.`],
    ["JSON", `${JSON.stringify(EVERYTHING, undefined, 2)}\n\nThe mills of Ptuj grind for two towns now.`],
  ])("in %s gives every fact that a story has a place for", (_, text) => {
    const article = articleOf(parseText("a.md", text));
    expect(article).toMatchObject({
      title: "Two mills: one wheel",
      author: { name: "Ana Novak, Jan Kos" },
      publishedOn: "2021-03-09",
      url: "https://mills.example/wheel",
      body: [{ type: "image", src: "wheel.png" }, { type: "paragraph" }],
      events: [{ when: [{ start: "2021-06-01", end: "2021-06-02", startTime: "09:30" }], place: "Ptuj" }],
      calls: [{ deadlines: [{ date: "2021-05-01" }] }],
    });
    expect(textOfInlines(article.subtitle ?? [])).toBe("A wheel for two towns");
  });

  it("names what a story has no place for, at its place", () => {
    expect(
      told(yaml('title: Mills\ntags: [wool, "old mills"]\nauthor: {name: Ana, email: ana@mills.example}')),
    ).toEqual(['FRONT_MATTER_KEY_UNKNOWN: [wool, "old mills"]', "FRONT_MATTER_KEY_UNKNOWN: ana@mills.example"]);
    expect(messages(yaml('tags: [wool, "old mills"]'))).toContain("`wool, old mills`");
    expect(messages(yaml("location: Ptuj"))).toContain("`Ptuj`, is not used: no day of an event is given");
    expect(told(yaml("url: /news/mills\nsummary: one\nabstract: two"))).toEqual([
      "FRONT_MATTER_KEY_UNKNOWN: /news/mills",
      "FRONT_MATTER_KEY_UNKNOWN: two",
    ]);
  });

  it.each([
    ["9 March 2021", "2021-03-09"],
    ['"2021-03-09"', "2021-03-09"],
    ["2021-03-09 23:59:59 -0800", "2021-03-09"],
    ["2021-03-09T23:59:59Z", "2021-03-09"],
    ["March 9, 2021", "2021-03-09"],
  ])("understands the date %s", (written, expected) => {
    expect(articleOf(parseText("a.md", yaml(`title: Mills\ndate: ${written}`))).publishedOn).toBe(expected);
  });

  it.each(["2021-02-30", "2021-02-30T10:00:00Z", "9-10 March 2021", "soon", "2021"])(
    "does not take %s for a day",
    (written) => {
      const text = yaml(`title: Mills\ndate: ${written}`);
      expect(articleOf(parseText("a.md", text)).publishedOn).toBeUndefined();
      expect(told(text)).toEqual([`DATE_INVALID: ${written}`]);
    },
  );

  it.each(["start: 2021-06-05\nend: 2021-06-01", "end: 2021-06-01", "start: 31 June 2021"])(
    "makes no event of %j",
    (lines) => {
      const text = yaml(`title: Mills\n${lines}`);
      expect(articleOf(parseText("a.md", text)).events).toEqual([]);
      expect(told(text).map((line) => line.slice(0, 12))).toEqual(["DATE_INVALID"]);
    },
  );

  it("gives the event that the text labels its days and place", () => {
    const text =
      "---\nstart: 2021-06-01\nlocation: Ptuj\n---\n\n# Mill day\n\nText.\n\nWhen: 2 June 2021\n\nWhere: Kranj";
    const { events } = articleOf(parseText("a.md", text));
    expect(events).toMatchObject([{ title: "Mill day", when: [{ start: "2021-06-01" }], place: "Ptuj" }]);
  });

  it("wins over the byline, which is said", () => {
    const byline = (lines: string): string =>
      `---\n${lines}\n---\n\n# Mills\n\nSubmitted by Jan Kos on 16 May 2019\n\nThe mills grind.`;
    expect(messages(byline("author: Ana Novak\ndate: 2020-01-02"))).toMatch(/“Jan Kos”[\s\S]*“2019-05-16”/);
    expect(told(byline("author: Jan Kos\ndate: 2019-05"))).toEqual([]);
  });

  it.each(["draft: true", "published: false", "date: 2021-03-09\npublished: no"])(
    "holds a submission with %s",
    (line) => {
      const parsed = parseText("a.md", yaml(`title: Mills\n${line}`));
      expect(parsed.held).toBe(true);
      expect(articleOf(parsed).title).toBe("Mills");
      expect(parsed.diagnostics.map(({ code }) => code)).toContain("DRAFT_HELD");
      expect(parseText("a.md", yaml("title: Mills\ndraft: false")).held).toBeUndefined();
    },
  );

  it("keeps the text's own subtitle, and a masthead that says something else", () => {
    const long = "The mills of Ptuj grind for two towns now, and the third town waits for its turn at the wheel.";
    const text = `---\nsubtitle: From the matter\n---\n\n# Mills\n\n**From the text**\n\n${long}`;
    expect(textOfInlines(articleOf(parseText("a.md", text)).subtitle ?? [])).toBe("From the text");
    expect(messages(text)).toContain("From the matter");
    const digest =
      "---\ntitle: Digest\nauthor: Ana\nurl: https://e.eu\n---\n\n# Masthead\n\n## Latest news\n\n### A\n\na\n\n## Events\n\n### B";
    const parsed = parseText("a.md", digest);
    expect(JSON.stringify(parsed.document)).toContain("Masthead");
    expect(messages(digest)).toContain("author `Ana`, url `https://e.eu`");
  });
});

const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n${"d: [*c, *c]\n".repeat(3)}`;

describe("front matter that is refused", () => {
  it.each([
    ["a syntax error", 'author: Ana\ntitle: "Mills', '"Mills'],
    ["a key twice", "title: Mills\ntitle: Wheels", "title"],
    ["an alias bomb", bomb, undefined],
    ["an alias", "author: Ana\ntitle: *x", undefined],
    ["an anchor", "author: Ana\ntitle: &x Mills", "Mills"],
    ["a tag", "author: Ana\ntitle: !!js/function 'x'", undefined],
    ["a known tag", "author: Ana\ntitle: !!int 12", undefined],
    ["the key __proto__", "title: 'Mills'\n__proto__:\n  polluted: yes", "__proto__"],
    ["a merge key", "title: 'Mills'\n<<: {author: Ana}", "<<"],
    ["brackets without end", `title: ${"[".repeat(5000)}`, undefined],
    ["dashes without end", `title:\n  ${"- ".repeat(5000)}x`, undefined],
    ["maps without end", Array.from({ length: 190 }, (_, level) => `${" ".repeat(level)}a:`).join("\n"), undefined],
  ])("with %s is quoted, so that no word is lost", (_, content, place) => {
    const text = yaml(content);
    const parsed = parseText("a.md", text);
    const found = parsed.diagnostics.find(({ code }) => code === "FRONT_MATTER_INVALID");
    expect(missingWords(content, found?.message ?? "")).toEqual([]);
    if (place !== undefined) expect(text.slice(found?.span.start, found?.span.end)).toContain(place);
    expect(parsed.document).toBeDefined();
    expect("polluted" in {}).toBe(false);
  });

  it.each([
    ["a line without a value", 'title = "Mills"\nAna'],
    ["a date in words", "date = soon"],
    ["a key twice", 'title = "Mills"\ntitle = "Wheels"'],
    ["an open string", 'title = "Mills'],
    ["arrays without end", `a = ${"[".repeat(5000)}`],
    ["something behind a value", "a = 1 2"],
  ])("in TOML with %s is quoted", (_, content) => {
    expect(missingWords(content, messages(`+++\n${content}\n+++\n\n# A title\n\nText.`))).toEqual([]);
    expect(told(`+++\n${content}\n+++\n\n# A title\n\nText.`).join()).toContain("FRONT_MATTER_INVALID");
  });

  it("is read as text when it is too long, or no front matter at all", () => {
    const long = `---\ntitle: Mills\nabout: ${"wheel ".repeat(4000)}\n---\n\nText.`;
    const parsed = parseText("a.md", long);
    expect(parsed.diagnostics.map(({ code }) => code)).toContain("FRONT_MATTER_INVALID");
    expect(JSON.stringify(parsed.document).match(/wheel/g)?.length).toBeGreaterThanOrEqual(4000);
    for (const text of [
      "---\njust a line\n---\n\nText.",
      "{ braces } of a text\n\nText.",
      '{"a": 1\n\nText.',
      "+++ plus\n\nText.",
    ]) {
      expect(told(text).join()).not.toContain("FRONT_MATTER");
    }
  });

  it("never throws and never hangs, whatever it holds", () => {
    const marks = [
      "---\n",
      "+++\n",
      "a: ",
      "b = ",
      "- ",
      "? ",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "|\n",
      ">\n",
      "&x ",
      "*x",
      "!t ",
      "\n",
      "  ",
      "2021-01-01",
      "word",
      "#",
      ",",
      "<<: ",
      "\\",
      "\t",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom("---\n", "+++\n", '{"a": '),
        fc.array(fc.constantFrom(...marks), { maxLength: 60 }),
        (open, parts) => {
          const text = `${open}${parts.join("")}\n${open}\nText.`;
          expect(parseSeed({ name: "a.md", bytes: new TextEncoder().encode(text) }).diagnostics).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
