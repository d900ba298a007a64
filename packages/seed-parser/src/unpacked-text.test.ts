import { type Block, inlineRuns, textOf, walkInlines } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { createUnpackedText } from "./unpacked-text.ts";

const at = (start: number, end = start + 1): { start: number; end: number } => ({ start, end });
const words = (value: string, start: number): Block => ({
  type: "paragraph",
  children: [{ type: "text", value, span: at(start) }],
  span: at(start),
});

const TREE: Block[] = [
  { ...words("A heading", 3), type: "heading", level: 1 } as Block,
  {
    type: "list",
    ordered: false,
    items: [
      { children: [words("one", 40), words("more of one", 50)], span: at(35) },
      { children: [words("two", 60)], span: at(55) },
    ],
    span: at(30),
  },
  { type: "quote", children: [words("said", 70)], span: at(65) },
  {
    type: "table",
    header: [],
    rows: [
      [
        { children: [{ type: "text", value: "left", span: at(80) }], span: at(80) },
        { children: [{ type: "text", value: "right", span: at(90) }], span: at(90) },
      ],
    ],
    span: at(75),
  },
  { type: "image", src: "a.png", alt: "A picture", span: at(100) },
];

describe("createUnpackedText", () => {
  it("writes a tree as lines that an editor knows from the document", () => {
    const unpacked = createUnpackedText();
    unpacked.line("Subject: Awards");
    unpacked.gap();
    unpacked.blocks(TREE);
    expect(unpacked.text()).toBe(
      "Subject: Awards\n\nA heading\n\n- one\nmore of one\n- two\n\n> said\n\nleft | right\n\n[A picture]\n\n",
    );
  });

  it("gives every node the place of its own characters", () => {
    const unpacked = createUnpackedText();
    unpacked.line("Before");
    const { blocks } = unpacked.blocks(TREE);
    const text = unpacked.text();
    const nodes = inlineRuns(blocks).flatMap(walkInlines);
    expect(nodes).toHaveLength(7);
    for (const node of nodes) {
      if (node.type === "text") expect(text.slice(node.span.start, node.span.end)).toBe(node.value);
    }
    expect(textOf(blocks)).toBe(textOf(TREE));
    expect(text.slice(blocks[1]?.span.start, blocks[1]?.span.end)).toBe("- one\nmore of one\n- two");
  });

  it("finds the place of what stood at a place of the source", () => {
    const unpacked = createUnpackedText();
    const { moved } = unpacked.blocks(TREE);
    const placed = moved(at(60, 61));
    expect(unpacked.text().slice(placed.start, placed.end)).toBe("two");
    expect(moved({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });
});
