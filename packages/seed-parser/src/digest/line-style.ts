import type { Block, Heading, Inline } from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import { wordsIn } from "../letters.ts";
import { sliceInlines } from "../listing/slice-inlines.ts";
import { unwrapMarks } from "../listing/title-line.ts";

/** How a line that is no heading shows that it opens a section. */
export type LineStyle = "strong" | "numbered" | "framed" | "capitals" | "colon" | "plain";

const MAX_LINE = 80;

/** A list of one item, such as `1. News`, is a line with a number. */
export function lineBlock(block: Block): Block {
  if (block.type !== "list" || block.items.length !== 1) return block;
  const children = block.items[0]?.children ?? [];
  const line = children[0];
  return line?.type === "paragraph" && children.length === 1 ? line : block;
}

/** How a line that is no heading may show that it opens a section. */
export function styleOf(block: Block): LineStyle | undefined {
  const line = lineBlock(block);
  const text = paragraphText(line);
  if (line.type !== "paragraph" || text === "" || text.length > MAX_LINE) return undefined;
  if (block.type === "list") return block.ordered ? "numbered" : undefined;
  if (unwrapMarks(line.children) !== line.children) return "strong";
  if (/^(?:\d{1,2}[.):]|[IVX]{1,4}[.):]|[A-H][.)])\s/.test(text)) return "numbered";
  if (/^([-=~*#+_|<>])\1*\s?\S.*\s?\1+$/.test(text) || /^\[.*\]$/.test(text)) return "framed";
  if (isInCapitals(text)) return "capitals";
  return text.endsWith(":") ? "colon" : "plain";
}

/** Capitals only, and more than an acronym. */
function isInCapitals(text: string): boolean {
  if (text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  return wordsIn(text).join("").length >= 4;
}

export function headingOf(block: Block, level: number): Block {
  const line = lineBlock(block);
  if (line.type !== "paragraph") return block;
  const children: readonly Inline[] = unframed(unwrapMarks(line.children), paragraphText(line));
  return { type: "heading", level, children, span: block.span } satisfies Heading;
}

/** A title without the marks of its frame: `=== AGENDA ===`, `[Agenda]`. */
function unframed(children: readonly Inline[], text: string): readonly Inline[] {
  const [lead = ""] = /^[-=~*#+_|<>[:·•»«►]+\s*/.exec(text) ?? [];
  const [trail = ""] = /\s*[-=~*#+_|<>\]:·•»«◄]+$/.exec(text) ?? [];
  if (lead === "" || lead.length + trail.length >= text.length) return children;
  return sliceInlines(children, lead.length, text.length - trail.length);
}
