import { encodeWords } from "./encoded-word.ts";
import { HEADER_LINE, headerText } from "./header-line.ts";

const PRINTABLE = /^[\x20-\x7e]*$/;

/** Breaks plain words into lines; `undefined` when one of them is longer than a line. */
function foldWords(words: readonly string[], column: number): string | undefined {
  let folded = "";
  let used = column;
  for (const [index, word] of words.entries()) {
    if (index > 0 && used + 1 + word.length > HEADER_LINE) {
      folded += "\r\n";
      used = 0;
    }
    const piece = index === 0 ? word : ` ${word}`;
    if (used + piece.length > HEADER_LINE) return undefined;
    folded += piece;
    used += piece.length;
  }
  return folded;
}

/**
 * Writes a field of free text (RFC 5322 §2.2.1), folded at 76 characters; what is not plain ASCII, or looks like
 * an encoded word, is written in encoded words as a whole.
 *
 * @returns the field with its CRLF
 */
export function formatUnstructured(name: string, text: string): string {
  const line = headerText(text);
  const column = name.length + 2;
  const plain = PRINTABLE.test(line) && !line.includes("=?") ? foldWords(line.split(" "), column) : undefined;
  if (plain !== undefined) return `${name}: ${plain}\r\n`;
  return `${name}: ${encodeWords(line, HEADER_LINE - column).join("\r\n ")}\r\n`;
}
