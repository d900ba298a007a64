import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParseOptions } from "../parse-seed.ts";
import { PART_KINDS } from "../part.ts";
import { parseText } from "../testing/read-text.ts";
import { explainLines } from "./explain-lines.ts";

/** Each line that is not blank, as `part [item]| text`. */
function explained(name: string, text: string, options?: ParseOptions): string[] {
  return explainLines(parseText(name, text, options), options)
    .filter(({ part }) => part !== "blank")
    .map(({ part, itemId, text: line }) => `${part}${itemId === undefined ? "" : ` [${itemId}]`}| ${line}`);
}

const PAGE = `Ropes for the harbour

Submitted by Ana Maria on 16 May 2019

A short line below the byline

The harbour of Porto buys ropes once a year, and this is the text that tells how it does so and why.

- First rope
- Second rope*

When: 14-16 October 2019

Where: Porto, Portugal

Deadline: 30 September 2019

* Made of hemp

Attachment Size
ropes.pdf 493.73 KB

Share this Article
`;

describe("explainLines", () => {
  it("names the part of every line of a news page", () => {
    expect(explained("a.txt", PAGE)).toMatchInlineSnapshot(`
      [
        "title| Ropes for the harbour",
        "byline| Submitted by Ana Maria on 16 May 2019",
        "subtitle| A short line below the byline",
        "body| The harbour of Porto buys ropes once a year, and this is the text that tells how it does so and why.",
        "list| - First rope",
        "list| - Second rope*",
        "event| When: 14-16 October 2019",
        "event| Where: Porto, Portugal",
        "deadline| Deadline: 30 September 2019",
        "footnote| * Made of hemp",
        "attachment| Attachment Size",
        "attachment| ropes.pdf 493.73 KB",
        "furniture| Share this Article",
      ]
    `);
  });

  it("names the items of a digest and the lines that their facts were taken from", () => {
    const digest =
      "---\ntitle: Digest\ndate: 2019-07\n---\n\n### Latest news\n\n### A story\n\nText of 3 May 2019.\n\n> Words of praise\n\n| A | B |\n|---|---|\n| c | d |\n\n### Upcoming events\n\n#### A fair\n\n25-26 September 2019\n\nPorto, Portugal\n\n### Open calls\n\n#### Vouchers\n\nCut-off date: 22 Oct 2019 / 19 Feb 2020\n22 Apr 2020\n";
    expect(explained("a.md", digest)).toMatchInlineSnapshot(`
      [
        "front-matter| ---",
        "front-matter| title: Digest",
        "front-matter| date: 2019-07",
        "front-matter| ---",
        "section| ### Latest news",
        "item [a-story]| ### A story",
        "body [a-story]| Text of 3 May 2019.",
        "quote [a-story]| > Words of praise",
        "table [a-story]| | A | B |",
        "table [a-story]| |---|---|",
        "table [a-story]| | c | d |",
        "section| ### Upcoming events",
        "item [a-fair]| #### A fair",
        "event [a-fair]| 25-26 September 2019",
        "event [a-fair]| Porto, Portugal",
        "section| ### Open calls",
        "item [vouchers]| #### Vouchers",
        "deadline [vouchers]| Cut-off date: 22 Oct 2019 / 19 Feb 2020",
        "deadline [vouchers]| 22 Apr 2020",
      ]
    `);
  });

  it("says what each date of a line was used for", () => {
    const lines = explainLines(
      parseText(
        "a.txt",
        "A title\n\nSubmitted by Ana Maria on 16 May 2019\n\nWhen: 14-16 October 2019\n\nThe last one was on 3 May 2018.\n",
      ),
    );
    const dates = lines.flatMap(({ text, dates: found }) =>
      found.map(({ use, start, end }) => [use, text.slice(start, end)]),
    );
    expect(dates).toEqual([
      ["published", "16 May 2019"],
      ["event", "14-16 October 2019"],
      ["mentioned", "3 May 2018"],
    ]);
  });

  it("does not take a label for a fact that was not understood", () => {
    expect(explained("a.txt", "A title\n\nDeadline: soon\n\nWhen: to be announced\n").slice(1)).toEqual([
      "body| Deadline: soon",
      "body| When: to be announced",
    ]);
  });

  it("names the lines of front matter that are not used", () => {
    expect(explained("a.md", "---\ntitle: Ropes\nlayout: wide\n---\n\nText about twine.\n")).toEqual([
      "front-matter| ---",
      "front-matter| title: Ropes",
      "not-understood| layout: wide",
      "front-matter| ---",
      "body| Text about twine.",
    ]);
  });

  it("goes by the words of the newsletter's own language", () => {
    const text = "Titel der Seite\n\nText.\n\nVom 14. Oktober 2019 ist die Rede.\n";
    const [, dated] = [undefined, "de"].map((language) =>
      explainLines(parseText("a.txt", text), language === undefined ? {} : { language }).flatMap(({ dates }) => dates),
    );
    expect(dated).toHaveLength(1);
  });

  it("takes a line for understood only when words of it are in the document", () => {
    const parsed = parseText("a.txt", "A title\n\nSome words.\n\nOther things.\n");
    const { document } = parsed;
    if (document?.kind !== "article") throw new TypeError("expected an article");
    const [first, second] = document.article.body;
    if (first?.type !== "paragraph" || second === undefined) throw new TypeError("expected two paragraphs");
    const lost = { ...first, children: [] };
    const article = { ...document.article, body: [lost, second] };
    expect(explainLines({ ...parsed, document: { ...document, article } }).map(({ part }) => part)).toEqual([
      "title",
      "blank",
      "not-understood",
      "blank",
      "body",
    ]);
  });

  it("goes by the words of an HTML page, not by its markup", () => {
    const text =
      '<!doctype html>\n<html>\n<script>\nvar words = "of a script";\n</script>\n<p class="lead">Some words</p>\n</html>\n';
    const paragraph = { start: text.indexOf("<p"), end: text.indexOf("</html") - 1 };
    const { document } = parseText("a.txt", "A title\n\nSome words\n");
    if (document?.kind !== "article") throw new TypeError("expected an article");
    const [first] = document.article.body;
    if (first?.type !== "paragraph") throw new TypeError("expected a paragraph");
    const article = { ...document.article, heading: [], body: [{ ...first, span: paragraph }] };
    const page = { diagnostics: [], text, document: { ...document, file: "a.html", article } };
    expect(explainLines(page).map(({ part }) => part)).toEqual([
      "marks",
      "marks",
      "marks",
      "marks",
      "marks",
      "body",
      "marks",
    ]);
  });

  it("understands nothing of a file without a document, and shows none of a file without text", () => {
    expect(explainLines({ diagnostics: [], text: "a\n\nb" }).map(({ part }) => part)).toEqual([
      "not-understood",
      "blank",
      "not-understood",
    ]);
    expect(explainLines({ diagnostics: [] })).toEqual([]);
  });
});

const PIECES = [
  "word",
  "word",
  "word",
  " ",
  "\n",
  "\n\n",
  "- ",
  "* ",
  "> ",
  "### ",
  "### Latest news\n",
  "### Open calls\n",
  "#### Item\n",
  "Submitted by ",
  " on 16 May 2019",
  "When: ",
  "Deadline: ",
  "14-16 October 2019",
  "Attachment\n",
  ".pdf\n",
  "|",
  "|--|--|\n",
  "[x]: ",
  "](#)",
  "[",
  "---\n",
  "title: ",
  "Share this Article\n",
  "***\n",
];

const submissions = fc
  .tuple(
    fc.constantFrom("a.txt", "a.md", "2019-05-16 a.md"),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 }),
  )
  .map(([name, pieces]) => {
    let count = 0;
    return { name, text: pieces.map((piece) => (piece === "word" ? `w${++count}x` : piece)).join("") };
  });

describe("the lines of any submission", () => {
  it("have exactly one part each, unless they are blank", () => {
    fc.assert(
      fc.property(submissions, ({ name, text }) => {
        const parsed = parseText(name, text);
        const lines = explainLines(parsed);
        if (parsed.text === undefined) return;
        expect(lines.map((line) => line.text).join("\n")).toBe(parsed.text.replace(/\n$/, ""));
        for (const { part, text: line } of lines) {
          if (line.trim() === "") expect(part).toBe("blank");
          else expect(PART_KINDS).toContain(part);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("are not understood when none of their words is in the document, and only when one is not", () => {
    fc.assert(
      fc.property(submissions, ({ name, text }) => {
        const parsed = parseText(name, text);
        const read = JSON.stringify(parsed.document ?? {});
        for (const { part, text: line } of explainLines(parsed)) {
          // Of front matter the value counts: a key alone, such as `tags:`, says nothing yet.
          const said = part === "front-matter" ? line.replace(/^[^:]*:/, "") : line;
          const own = said.match(/w\d+x/g) ?? [];
          const words = said.match(/[\p{L}\p{N}]+/gu) ?? [];
          const isNowhere = own.length > 0 && words.every((word) => !read.includes(word));
          if (isNowhere) expect([line, part]).toEqual([line, "not-understood"]);
          // A link without text glues the words around it: `w1x[](#)w2x` is another word than its parts.
          const isWord = (word: string): boolean =>
            new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "u").test(read);
          if (part === "not-understood" && own.length > 0) expect(own.every(isWord)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
