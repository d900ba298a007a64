/** Marks that open an embedding or override, and an isolate; and those that close each (UAX #9 §2). */
const MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
const POP_DIRECTION = "\u202c";
const POP_ISOLATE = "\u2069";

const isIsolate = (mark: string): boolean => mark >= "\u2066" && mark <= "\u2068";

/**
 * Closes the directions that a text opens, and removes marks that close none, so that text which a
 * reader puts behind it keeps its own direction.
 *
 * @see Unicode Standard Annex #9 §2, explicit directional formatting characters
 */
export function balanceBidi(text: string): string {
  if (text.search(MARKS) === -1) return text;
  const open: string[] = [];
  const balanced = text.replace(MARKS, (mark) => {
    if (mark !== POP_DIRECTION && mark !== POP_ISOLATE) {
      open.push(isIsolate(mark) ? POP_ISOLATE : POP_DIRECTION);
      return mark;
    }
    if (open.at(-1) !== mark) return "";
    open.pop();
    return mark;
  });
  return balanced + open.reverse().join("");
}
