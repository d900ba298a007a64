/** Columns of a line of a plain-text mail (RFC 5322 §2.1.1 recommends at most 78 characters). */
export const TEXT_WIDTH = 78;

const ASCII = /^[\x20-\x7e]*$/;
const ZERO_WIDTH = /[\p{M}\p{Cf}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;

/** Whether each character of a text takes one column, for certain. */
export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** Gives the columns that a text takes: marks take none, East Asian letters and emoji two. */
export function columnsOf(text: string): number {
  if (isAscii(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    if (ZERO_WIDTH.test(character)) continue;
    columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** Fills a text up to a width with spaces. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

/** Columns of the widest line; 0 of none. */
export function widestOf(lines: readonly string[]): number {
  return lines.reduce((widest, line) => Math.max(widest, columnsOf(line)), 0);
}
