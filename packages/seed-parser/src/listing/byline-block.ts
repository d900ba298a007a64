import type { Block } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { readBylineLine } from "../byline/byline-line.ts";
import { bylinePhrases } from "../byline/byline-phrases.ts";
import { GAP, skip } from "../byline/byline-scanner.ts";
import type { DocumentContext } from "../document-context.ts";

const MAX_LENGTH = 160;

/** Whether a block is a byline by its words, or names an author and perhaps a day and nothing else. */
export function isBylineBlock(block: Block | undefined, context: DocumentContext): boolean {
  if (block?.type !== "paragraph") return false;
  const text = lineOf(block);
  if (!(/\d/.test(text) || beginsWithPhrase(text, context))) return false;
  const notes = context.notes.of(block);
  notes.isByline ??= judge(text, context);
  return notes.isByline;
}

/** Whether a line begins with words of bylines, behind a mark perhaps; without them a byline has a figure. */
function beginsWithPhrase(text: string, { words }: DocumentContext): boolean {
  const phrases = bylinePhrases(words.vocabulary);
  const start = skip(GAP, text, 0);
  return phrases.at(text, 0) !== undefined || (start > 0 && phrases.at(text, start) !== undefined);
}

function judge(text: string, context: DocumentContext): boolean {
  if (context.words.beginsLikeByline(text)) return true;
  if (text.length > MAX_LENGTH) return false;
  const read = readBylineLine(text, context);
  return read !== undefined && (read.evidence === "words" || read.evidence === "name");
}
