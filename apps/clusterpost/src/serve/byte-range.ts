/** Bytes of a representation, both ends counted. */
export interface BytePart {
  readonly start: number;
  readonly end: number;
}

const SINGLE_RANGE = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i;

/**
 * Understands the `Range` of a request.
 *
 * Several ranges, other units and what breaks the grammar are answered with the whole.
 *
 * @param sizeBytes - length of the representation
 * @returns the part; `undefined` for the whole; `"unsatisfiable"` when no byte lies in the range
 * @see RFC 9110 §14.1.2, §14.2
 */
export function parseByteRange(field: string, sizeBytes: number): BytePart | "unsatisfiable" | undefined {
  const match = SINGLE_RANGE.exec(field);
  if (match === null) return undefined;
  const [, first, last, suffix] = match;
  if (suffix !== undefined) {
    const length = Math.min(Number(suffix), sizeBytes);
    return length === 0 ? "unsatisfiable" : { start: sizeBytes - length, end: sizeBytes - 1 };
  }
  const start = Number(first);
  const end = last === undefined || last === "" ? Number.POSITIVE_INFINITY : Number(last);
  if (end < start) return undefined;
  return start >= sizeBytes ? "unsatisfiable" : { start, end: Math.min(end, sizeBytes - 1) };
}
