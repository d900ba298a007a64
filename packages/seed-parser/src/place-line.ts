import type { Block } from "@clusterpost/core";
import { isVenueText } from "./article/venue.ts";
import { paragraphText } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";
import { isPlaceText } from "./events/listed-event.ts";
import { hasLetters } from "./letters.ts";

/** `Ljubljana, Slovenia`, `online`: a short line of names without a full stop or figures. */
export function isPlaceLine(block: Block, context: DocumentContext): boolean {
  if (block.type !== "paragraph" || !block.children.every(({ type }) => type === "text")) return false;
  const text = paragraphText(block);
  return isPlaceText(text) || context.words.isOnline(text);
}

/** Letters of words that may not be small in a name, as they may in `Haus der Wirtschaft`. */
const LONG_WORD = 4;

/** A line of its own beside one with the day: of its longer words, most begin with a capital. */
export function isVenueLine(block: Block, context: DocumentContext): boolean {
  if (isPlaceLine(block, context)) return true;
  if (block.type !== "paragraph" || !block.children.every(({ type }) => type === "text")) return false;
  const text = paragraphText(block);
  if (!isVenueText(text, context)) return false;
  const words = text.split(/[\s,]+/).filter((word) => hasLetters(word, LONG_WORD));
  return words.filter((word) => /^["“„«»(]?\p{Lu}/u.test(word)).length * 2 > words.length;
}
