import { type Block, type Heading, type Paragraph, textOfInlines } from "@clusterpost/core";
import { readBylineLine } from "../byline/byline-line.ts";
import type { DocumentContext } from "../document-context.ts";

/** Blocks above the title: the menu, a rule. */
const REACH = 4;
const SHORTEST = 8;
const LONGEST = 160;

/** A title of bold letters and the line of author and day below it, taken out of their paragraph. */
export interface BoldTitle {
  readonly heading: Heading;
  /** The blocks of the page, the byline first. */
  readonly blocks: readonly Block[];
}

/**
 * Finds the title of a page that has no headings: bold words that are a line of their own near the top, right
 * above a line of author and day in the same paragraph.
 */
export function takeBoldTitle(blocks: readonly Block[], context: DocumentContext): BoldTitle | undefined {
  if (blocks.some(({ type }) => type === "heading")) return undefined;
  for (const [index, block] of blocks.slice(0, REACH).entries()) {
    if (block.type !== "paragraph") continue;
    const [bold, mark, ...below] = block.children;
    if (bold?.type !== "strong" || mark?.type !== "line-break") continue;
    const title = textOfInlines([bold]).trim();
    const end = below.findIndex(({ type }) => type === "line-break");
    const line = textOfInlines(end < 0 ? below : below.slice(0, end)).trim();
    const byline = readBylineLine(line, context);
    if (title.length < SHORTEST || title.length > LONGEST || byline?.published === undefined) continue;
    const heading: Heading = { type: "heading", level: 1, children: bold.children, span: bold.span };
    const rest: Paragraph = { ...block, children: below, span: { start: mark.span.end, end: block.span.end } };
    return { heading, blocks: [rest, ...blocks.slice(0, index), ...blocks.slice(index + 1)] };
  }
  return undefined;
}
