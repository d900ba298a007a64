/** Whether a character is white space or one of some marks. */
const isOneOf = (character: string, marks: string): boolean => marks.includes(character) || character.trim() === "";

/**
 * Takes white space and marks off the end of a text.
 *
 * A loop, because an expression that ends with `+$` tries every run inside the text to its end.
 */
export function trimMarksEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && isOneOf(text.charAt(end - 1), marks)) end -= 1;
  return text.slice(0, end);
}

/** Takes white space and marks off both ends of a text. */
export function trimMarks(text: string, marks: string): string {
  let start = 0;
  while (start < text.length && isOneOf(text.charAt(start), marks)) start += 1;
  return trimMarksEnd(text.slice(start), marks);
}
