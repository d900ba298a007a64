import type { Block, Paragraph, RichText } from "@clusterpost/core";
import { bareLabel } from "../article/bare-label.ts";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";

const LONGEST = 72;
const MOST_WORDS = 9;
const LEVEL = 3;
/** What a heading in plain text looks like: it begins as a sentence does and does not end as one. */
const HEADING_LINE = /^[\p{Lu}\p{N}“„"«¿].*[^.,;:!…–—-]$/u;
/** The end of a sentence, perhaps of one in quotes. */
const SENTENCE = /[.!?…:][”"»“’')]*$/u;
const FIGURES_ONLY = /^[^\p{L}]*$/u;
/** `Datum: 14.03.2022` is a fact, whatever its label. */
const LABELLED_FIGURE = /:\s+\d/;

function isLine(block: Block | undefined): block is Paragraph {
  return block?.type === "paragraph" && block.children.every(({ type }) => type === "text");
}

/** Whether a block is longer than a line and reads as prose, or is a list. */
function isText(block: Block | undefined, longerThan: number): boolean {
  if (block === undefined) return false;
  if (block.type === "list" || block.type === "quote" || block.type === "table") return true;
  const text = lineOf(block);
  return block.type === "paragraph" && text.length > longerThan && SENTENCE.test(text);
}

function isHeading(block: Block, next: Block | undefined, context: DocumentContext): block is Paragraph {
  if (!isLine(block)) return false;
  const text = lineOf(block);
  if (text.length > LONGEST || text.length < 3 || !HEADING_LINE.test(text) || FIGURES_ONLY.test(text)) return false;
  if (LABELLED_FIGURE.test(text)) return false;
  if (text.split(/\s+/).length > MOST_WORDS || context.words.label(text) !== undefined) return false;
  if (bareLabel(text, context) !== undefined) return false;
  return isText(next, text.length) && !context.words.isAttachmentHeading(text);
}

/**
 * Makes headings of the lines that stand above text as headings do: short, without the end of a
 * sentence, and followed by prose or a list. Plain text has no other mark for them.
 *
 * A line below another short line is no heading: addresses and copied tables are such lines.
 */
export function markHeadings(blocks: RichText, context: DocumentContext): Block[] {
  return blocks.map((block, index) => {
    if (!isHeading(block, blocks[index + 1], context)) return block;
    const above = blocks[index - 1];
    const isBelowLine = isLine(above) && !SENTENCE.test(lineOf(above)) && lineOf(above).length <= LONGEST;
    return isBelowLine ? block : { type: "heading", level: LEVEL, children: block.children, span: block.span };
  });
}
