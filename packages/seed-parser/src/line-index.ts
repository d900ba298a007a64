/** Where the lines of a text begin. */
export interface LineIndex {
  readonly text: string;
  /** Number of lines; a final LF ends the last one. */
  readonly count: number;
  /** Offset of the first character of a line; lines count from 0, the end of the text stands for more. */
  startOf(line: number): number;
  /** Offset behind the last character of a line, its LF not included. */
  endOf(line: number): number;
}

/** Indexes the lines of a text with LF line ends. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  if (starts.at(-1) === text.length && starts.length > 1) starts.pop();
  return {
    text,
    count: starts.length,
    startOf: (line) => starts[line] ?? text.length,
    endOf: (line) => {
      const next = starts[line + 1];
      if (next !== undefined) return next - 1;
      return text.endsWith("\n") ? text.length - 1 : text.length;
    },
  };
}
