/** A stretch of a source text: half-open, in UTF-16 code units from its first character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as editors name it: both numbers count from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where something stands: the file as given by the caller, and the span in its decoded text. */
export interface SourceReference {
  readonly file: string;
  readonly span: Span;
}

/**
 * Gives the line and column of an offset.
 *
 * @param text - decoded source text with LF line ends
 * @param offset - UTF-16 code units; values outside the text are clamped to it
 */
export function positionAt(text: string, offset: number): Position {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: end - lineStart + 1 };
}

/** The smallest span that holds both. */
export function joinSpans(first: Span, second: Span): Span {
  return { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) };
}
