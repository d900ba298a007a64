import type { Block } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { readBylineLine } from "../byline/byline-line.ts";
import type { DocumentContext } from "../document-context.ts";

const MAX_LENGTH = 160;

/** Blocks belong to one document, and every kind of make-up asks about each of them. */
const bylines = new WeakMap<Block, boolean>();

/** Whether a block is a byline by its words, or names an author and perhaps a day and nothing else. */
export function isBylineBlock(block: Block | undefined, context: DocumentContext): boolean {
  if (block?.type !== "paragraph") return false;
  let known = bylines.get(block);
  if (known === undefined) {
    known = judge(lineOf(block), context);
    bylines.set(block, known);
  }
  return known;
}

function judge(text: string, context: DocumentContext): boolean {
  if (text === "") return false;
  if (context.words.beginsLikeByline(text)) return true;
  if (text.length > MAX_LENGTH) return false;
  const read = readBylineLine(text, context);
  return read !== undefined && (read.evidence === "words" || read.evidence === "name");
}
