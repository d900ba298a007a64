import { balanceBidi } from "./balance-bidi.ts";
import { cleanLine } from "./clean-text.ts";

/** Makes plain text of one line for a title, a name or a summary: clean, with balanced directions. */
export function plainLine(text: string): string {
  return balanceBidi(cleanLine(text));
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/**
 * Shortens a line at a space; the cut is marked by `…`.
 *
 * @param length - most UTF-16 code units, the mark aside
 */
export function shortenLine(line: string, length = 280): string {
  if (line.length <= length) return line;
  const space = line.lastIndexOf(" ", length);
  let end = space > length / 2 ? space : length;
  if (isHighSurrogate(line.charCodeAt(end - 1))) end -= 1;
  return balanceBidi(`${line.slice(0, end).trimEnd()}…`);
}
