import { describe, expect, it } from "vitest";
import { type Block, type Inline, inlineRuns, linksOf, textOf, textOfInlines } from "./index.ts";

const span = { start: 0, end: 0 };
const text = (value: string): Inline => ({ type: "text", value, span });

const tree: readonly Block[] = [
  { type: "heading", level: 2, children: [text("AdPack"), { type: "superscript", children: [text("2")], span }], span },
  {
    type: "paragraph",
    children: [
      text("NF4"),
      { type: "footnote-reference", id: "note-1", mark: "1", span },
      { type: "line-break", span },
      text("next"),
    ],
    span,
  },
  {
    type: "list",
    ordered: false,
    items: [
      {
        children: [
          {
            type: "paragraph",
            children: [{ type: "link", href: "https://example.eu/", children: [text("item")], span }],
            span,
          },
        ],
        span,
      },
    ],
    span,
  },
  {
    type: "quote",
    children: [
      { type: "paragraph", children: [text("quoted")], span },
      { type: "image", src: "b.png", alt: "a view", span },
    ],
    span,
  },
  { type: "table", header: [{ children: [text("head")], span }], rows: [[{ children: [text("cell")], span }]], span },
  { type: "image", src: "a.png", alt: "a portrait", span },
  { type: "rule", span },
];

describe("textOf", () => {
  it("gives every word of every kind of block once, in order", () => {
    expect(textOf(tree)).toBe("AdPack2\nNF4 next\nitem\nquoted\na view\nhead\ncell\na portrait");
  });
});

describe("textOfInlines", () => {
  it("leaves footnote marks out and makes a line break a space", () => {
    expect(textOfInlines([...inlineRuns(tree)][1] ?? [])).toBe("NF4 next");
  });
});

describe("linksOf", () => {
  it("finds links at any depth", () => {
    expect(linksOf(tree).map(({ href }) => href)).toEqual(["https://example.eu/"]);
  });
});
