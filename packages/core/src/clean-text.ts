// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/**
 * Removes what no document may carry: control characters, noncharacters, halves of surrogate pairs.
 *
 * @returns well-formed text; a lone surrogate becomes U+FFFD
 * @see HTML Living Standard §13.2.3.5, preprocessing the input stream
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNFIT, "");
}

/** Cleans a text that stands on one line: white space other than no-break spaces becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[ \t\r\n\u2028\u2029]+/g, " ")
    .trim();
}
