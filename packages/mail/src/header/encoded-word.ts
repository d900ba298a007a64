/** Characters of an encoded word (RFC 2047 §2). */
const WORD_LENGTH = 75;
const FRAME = "=?utf-8?q??=".length;
/** What a Q word may hold as it is inside a phrase (RFC 2047 §5 (3)). */
const PLAIN = /^[A-Za-z0-9!*+/-]$/;

function encodeQ(text: string): string {
  let encoded = "";
  for (const character of text) {
    if (PLAIN.test(character)) encoded += character;
    else if (character === " ") encoded += "_";
    else for (const byte of Buffer.from(character)) encoded += `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return encoded;
}

const encodeB = (text: string): string => Buffer.from(text).toString("base64");

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for characters: letters with their marks, emoji that are joined into one. */
function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Writes a text as encoded words (RFC 2047): the whole text in one encoding, B or Q, whichever is shorter.
 *
 * No word cuts a character as readers see it, unless it is longer than a word; no word ever cuts a code point.
 *
 * @param text - well-formed, never empty
 * @param room - characters that the first word may have; all others may have 75
 * @returns words, each for a line of its own
 */
export function encodeWords(text: string, room: number): readonly string[] {
  const q = encodeQ(text);
  const isQ = q.length <= Math.ceil(Buffer.byteLength(text) / 3) * 4;
  const wordOf = (piece: string): string => (isQ ? `=?utf-8?q?${encodeQ(piece)}?=` : `=?utf-8?b?${encodeB(piece)}?=`);
  if (isQ && q.length + FRAME <= Math.min(room, WORD_LENGTH)) return [`=?utf-8?q?${q}?=`];
  const lengthOf = (piece: string): number => wordOf(piece).length;
  if (lengthOf(text) <= Math.min(room, WORD_LENGTH)) return [wordOf(text)];
  const words: string[] = [];
  let piece = "";
  const firstLimit = Math.min(room, WORD_LENGTH);
  let limit = firstLimit;
  const add = (character: string): void => {
    if (piece !== "" && lengthOf(piece + character) > limit) {
      words.push(wordOf(piece));
      piece = "";
      limit = WORD_LENGTH;
    }
    piece += character;
  };
  for (const grapheme of graphemesOf(text)) {
    if (lengthOf(grapheme) <= firstLimit) add(grapheme);
    else for (const codePoint of grapheme) add(codePoint);
  }
  words.push(wordOf(piece));
  return words;
}
