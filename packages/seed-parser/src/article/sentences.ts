/** What stands before the mark that ends a sentence: a letter, a bracket or a year; a day's full stop is none. */
const LAST_WORD = /(?:[\p{L})]|\d{4})$/u;
const LONGEST_END = 4;

/** Splits prose into sentences, good enough to keep a date with its event; white space between them is left out. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = 1; at < text.length - 1; at += 1) {
    if (!isEndMark(text.charCodeAt(at)) || !isSpaceAt(text, at + 1)) continue;
    let next = at + 1;
    while (next < text.length && isSpaceAt(text, next)) next += 1;
    if (/^\p{Lu}/u.test(text.slice(next, next + 2)) && LAST_WORD.test(text.slice(Math.max(0, at - LONGEST_END), at))) {
      sentences.push(text.slice(start, at + 1));
      start = next;
    }
    at = next - 1;
  }
  sentences.push(text.slice(start));
  return sentences;
}

const isEndMark = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f;

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || ((code < 0x20 || code > 0x7f) && /\s/.test(text.charAt(at)));
}
