import { textOf } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSeed } from "../read-seed.ts";
import { parseText, textOfDocument } from "../testing/read-text.ts";

const MARKS = [
  "\n",
  "\n\n",
  " ",
  "---\n\n",
  "***\n",
  "=====\n",
  "- ",
  "1. ",
  "# ",
  "## ",
  "**",
  "[",
  "](https://e.eu/a)",
  "Read more\n",
  "[Read more](https://e.eu/b)\n",
  "12 May 2020",
  " – ",
  " | ",
  "Deadline: 3 June 2020\n",
  "When: 3 June 2020\n",
  "Title: ",
  "Submitted by Ana Maria on 16 May 2019\n",
  "News\n\n",
  "Events\n\n",
  "Open calls\n\n",
  "October 2019\n\n",
  "In this issue\n",
  "| ",
  "\n|--|--|\n",
  "<!-- ",
  " -->",
  "{{< figure src= >}}",
];

/** Texts of distinct words and of everything that makes a file a listing or digest. */
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constant("word") }, { weight: 5, arbitrary: fc.constantFrom(...MARKS) }), {
    minLength: 8,
    maxLength: 90,
  })
  .map((parts) => parts.map((part, index) => (part === "word" ? `Word${index}x` : part)).join(""))
  .map((parts) => `Our members write\n\n${parts}`);

const name = fc.constantFrom("a.txt", "a.md");

describe("whatever is put below each other", () => {
  it("keeps every word in the tree, in a diagnostic or as furniture", () => {
    fc.assert(
      fc.property(text, name, (content, file) => {
        const { document, diagnostics } = parseText(file, content);
        if (document === undefined) return;
        const told = diagnostics.map(({ message }) => message).join("\n");
        const read = `${textOfDocument(document)}\n${JSON.stringify(document)}\n${told}`;
        expect((content.match(/Word\d+x/g) ?? []).filter((word) => !read.includes(word))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("gives items ids of their own and places in the file, in order", () => {
    fc.assert(
      fc.property(text, name, (content, file) => {
        const { document } = parseText(file, content);
        if (document?.kind !== "listing") return;
        const ids = document.items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { source, title } of document.items) {
          expect(title).not.toBe("");
          expect(source.file).toBe(file);
          expect(source.span.end).toBeGreaterThan(source.span.start);
          expect(source.span.end).toBeLessThanOrEqual(content.length);
        }
        const starts = document.items.map(({ source }) => source.span.start);
        expect(starts).toEqual([...starts].sort((first, second) => first - second));
      }),
      { numRuns: 1500 },
    );
  });
});

describe("a page of the web", () => {
  it("with teasers is a listing whose items take nothing from the page's metadata", async () => {
    const teaser = (title: string, day: string): string =>
      `<div><h2><a href="https://e.eu/${day}">${title}</a></h2><p>${day} May 2020</p><p>The jury liked what it saw there.</p></div>`;
    const html = `<!DOCTYPE html><html><head><meta name="author" content="Web Team"></head><body><main><h1>Aktuelles</h1>${teaser("Robots learn to sand boats", "12")}${teaser("A school for glass opens", "8")}${teaser("Third prize for the keel", "2")}</main></body></html>`;
    const { document } = await readSeed({ name: "a.html", bytes: new TextEncoder().encode(html) });
    expect(document).toMatchObject({
      kind: "listing",
      title: "Aktuelles",
      items: [
        { title: "Robots learn to sand boats", publishedOn: "2020-05-12", url: "https://e.eu/12" },
        { title: "A school for glass opens", publishedOn: "2020-05-08", url: "https://e.eu/8" },
        { title: "Third prize for the keel", publishedOn: "2020-05-02", url: "https://e.eu/2" },
      ],
    });
    expect(document?.kind === "listing" && document.items.some((item) => "author" in item)).toBe(false);
  });
});

const MANY = 10_000;
const rows = (row: (index: number) => string): string =>
  Array.from({ length: MANY }, (_, index) => row(index)).join("");

describe("ten thousand items in one file", () => {
  it.each([
    [
      "teasers",
      "a.md",
      rows((at) => `## Title of item ${at}\n\n12 May 2020\n\nText.\n\n[Read more](https://e.eu/${at})\n\n`),
    ],
    [
      "articles between rules",
      "a.txt",
      rows((at) => `Title of item ${at}\nSubmitted by Ana Maria on 12 May 2020\n\nText.\n\n***\n\n`),
    ],
    [
      "events on one line",
      "a.txt",
      `Upcoming events\n\n${rows((at) => `- 12 May 2020 – Forum number ${at} – Porto\n`)}`,
    ],
    ["calls", "a.txt", rows((at) => `Voucher ${at} for all of us\nDeadline: 12 May 2020\n\n`)],
  ])("are read: %s", (_, file, content) => {
    const { document } = parseText(file, content);
    expect(document).toMatchObject({ kind: "listing" });
    expect(document?.kind === "listing" && document.items.length).toBe(MANY);
  });

  it("on a single line are one text", () => {
    const { document } = parseText(
      "a.txt",
      rows((at) => `12 May 2020 – Forum ${at} – `),
    );
    expect(
      document?.kind === "article" && textOf(document.article.body).length + document.article.title.length,
    ).toBeGreaterThan(MANY);
  });

  it("nested in each other are one list", () => {
    const nested = Array.from(
      { length: 90 },
      (_, level) => `${"  ".repeat(level)}- [Item ${level}](https://e.eu) 12 May 2020`,
    );
    expect(parseText("a.md", `# News\n\n${nested.join("\n")}\n`).document).toBeDefined();
  });
});
