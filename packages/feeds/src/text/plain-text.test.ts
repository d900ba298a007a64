import { describe, expect, it } from "vitest";
import { inlinesOf, linkOf, paragraphOf } from "../testing/build-issue.ts";
import { wordingOf } from "../wording.ts";
import { plainText } from "./plain-text.ts";

const span = { start: 0, end: 0 };
const item = (text: string): { children: ReturnType<typeof paragraphOf>[]; span: typeof span } => ({
  children: [paragraphOf(text)],
  span,
});
const cell = (text: string): { children: ReturnType<typeof inlinesOf>; span: typeof span } => ({
  children: inlinesOf(text),
  span,
});

describe("plainText", () => {
  it("keeps every word, and addresses behind their links", () => {
    expect(
      plainText(
        [
          { type: "heading", level: 2, children: inlinesOf("Agenda"), span },
          paragraphOf([
            ...inlinesOf("Read "),
            linkOf("https://a.example/x", "this"),
            { type: "footnote-reference", id: "n", mark: "1", span },
            { type: "line-break", span },
            linkOf("mailto:desk@a.example", "desk@a.example"),
            { type: "deleted", children: inlinesOf("old"), span },
          ]),
          { type: "list", ordered: true, start: 3, items: [item("three"), item("four")], span },
          { type: "list", ordered: false, items: [item("dash")], span },
          { type: "table", header: [cell("A"), cell("B")], rows: [[cell("1"), cell("2")]], span },
          { type: "quote", children: [paragraphOf("said")], span },
          { type: "image", src: "a.png", alt: "A picture", span },
          { type: "rule", span },
        ],
        wordingOf("en"),
      ),
    ).toMatchInlineSnapshot(`
      "Agenda
      Read this (https://a.example/x) [1]
      desk@a.example[struck out: old]
      3. three
      4. four
      - dash
      A | B
      1 | 2
      said
      A picture"
    `);
  });
});
