/**
 * Letters of Europe's alphabets, for a character class. A class by property (`\p{L}`) takes milliseconds
 * to build, which a short run feels; where a text may hold any script, use that.
 */
export const EUROPEAN_LETTERS = "A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u024f\\u0370-\\u052f\\u1e00-\\u1fff";

const LETTER = /[\p{L}\p{M}]/u;

/**
 * Whether the character at an offset is a letter of any script, or a mark upon one. Those of Europe's
 * alphabets are told without a look at Unicode's tables.
 */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  // Quotes, dashes and other marks of print; beyond the end there is no code.
  if (Number.isNaN(code) || (code >= 0x2000 && code <= 0x206f)) return false;
  return LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const WORD = /[\p{L}\p{N}]/u;

/** ASCII's, and `²³¹¼½¾`. */
const FIGURES = /[0-9\u00b2\u00b3\u00b9\u00bc-\u00be]/;

/**
 * Whether a text has letters or figures of any script. Signs alone are no words: dashes, arrows, emoji.
 *
 * Unicode's tables are asked only from a character on that is neither Latin nor a mark of print.
 */
export function hasWords(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x24f) {
      if (isLetterAt(text, at) || FIGURES.test(text.charAt(at))) return true;
    } else if (code < 0x2000 || code > 0x206f) return WORD.test(text.slice(at));
  }
  return false;
}

/** Whether a text has letters, or so many of them in a row. */
export function hasLetters(text: string, inRow = 1): boolean {
  let row = 0;
  for (let at = 0; at < text.length; at += 1) {
    row = isLetterAt(text, at) ? row + 1 : 0;
    if (row >= inRow) return true;
  }
  return false;
}

/** Puts something else in the place of each word of a text: each run of letters with their marks. */
export function replaceWords(text: string, replacement: (word: string) => string): string {
  let replaced = "";
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && isLetterAt(text, at)) at += 1;
    if (at > start) replaced += replacement(text.slice(start, at));
    else replaced += text.charAt(at++);
  }
  return replaced;
}

/** The words of a text: its runs of letters with their marks. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const start = at;
    while (at < text.length && isLetterAt(text, at)) at += 1;
    if (at > start) words.push(text.slice(start, at));
  }
  return words;
}
