// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * Makes one clean line of the value of a header field: encoded words can smuggle line ends and marks
 * that turn the direction of writing into it.
 */
export function cleanLine(value: string): string {
  return value.toWellFormed().replace(UNWANTED, " ").replace(/\s+/g, " ").trim();
}
