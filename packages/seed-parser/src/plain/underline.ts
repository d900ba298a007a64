import { hasWords } from "../letters.ts";
import type { PlainLine } from "./lines.ts";

const MAX_TITLE = 120;

/**
 * The level of a line as a heading when marks underline it: `===` the first, other marks the second.
 *
 * A rule below a sentence parts what is above it from what is below; an underline is about as long
 * as its title, or the title is short.
 *
 * @param underline - the line directly below, which is a rule
 */
export function underlinedLevel(title: PlainLine, underline: PlainLine): number | undefined {
  const { text } = title;
  if (text.length > MAX_TITLE || /[.,;:]$/.test(text) || !hasWords(text)) return undefined;
  if (!/^(?:=+|-+|~+|\*+|_+)$/.test(underline.text)) return undefined;
  const isAsLong = underline.text.length * 2 >= text.length && underline.text.length <= text.length * 2 + 4;
  if (!isAsLong) return undefined;
  return underline.text.startsWith("=") ? 1 : 2;
}
