/** Letters and figures of ASCII as numbers from 1 to 36, whatever their case; 0 for other characters. */
function digitOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  if (code >= 0x41 && code <= 0x5a) return code - 0x40;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 27 : 0;
}

const BASE = 37;

/** A number for three letters or figures of ASCII at an offset; -1 when other characters are among them. */
function beginningAt(text: string, at: number): number {
  const first = digitOf(text.charCodeAt(at));
  const second = digitOf(text.charCodeAt(at + 1));
  const third = digitOf(text.charCodeAt(at + 2));
  return first === 0 || second === 0 || third === 0 ? -1 : (first * BASE + second) * BASE + third;
}

/**
 * Tells at a glance that a text is none of some words, by its first three letters: most lines of a
 * text are asked for dozens of lists of words, and are in none of them.
 *
 * @param words - as `normaliseWords` gives them
 * @returns false only for texts that begin as none of the words does; texts that do not begin with
 *   three letters or figures of ASCII are never told
 */
export function createGlance(words: Iterable<string>): (text: string) => boolean {
  const beginnings = new Set<number>();
  for (const word of words) {
    const beginning = beginningAt(word, 0);
    if (beginning !== -1) beginnings.add(beginning);
  }
  return (text) => {
    const beginning = beginningAt(text, 0);
    return beginning === -1 || beginnings.has(beginning);
  };
}
