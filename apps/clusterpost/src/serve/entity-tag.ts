/** How two entity tags are compared (RFC 9110 §8.8.3.2): strongly, bytes are the same; weakly, the meaning is. */
export type TagComparison = "strong" | "weak";

/** An element of a list of tags and the comma behind it; elements may be empty (RFC 9110 §5.6.1). */
const LIST_ELEMENT = /[ \t]*(?:(W\/)?("[\x21\x23-\x7e\x80-\xff]*")[ \t]*)?(?:,|$)/y;

/**
 * Whether the field of a condition names a tag: `*`, one tag, or a list of tags.
 *
 * A list that breaks the grammar counts up to there.
 *
 * @param field - value of `If-Match` or `If-None-Match`
 * @param tag - strong tag of the representation, with its quotes
 * @see RFC 9110 §13.1.1, §13.1.2
 */
export function namesTag(field: string, tag: string, comparison: TagComparison): boolean {
  if (field === tag || field === "*") return true;
  LIST_ELEMENT.lastIndex = 0;
  while (LIST_ELEMENT.lastIndex < field.length) {
    const element = LIST_ELEMENT.exec(field);
    if (element === null) return false;
    const [, weak, opaque] = element;
    if (opaque === tag && (weak === undefined || comparison === "weak")) return true;
  }
  return false;
}
