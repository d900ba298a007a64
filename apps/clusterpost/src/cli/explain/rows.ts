import { columnsOf, isAscii } from "@clusterpost/core";

/** A part of a line that fits into the columns there are; offsets count in the line. */
export interface Row {
  readonly start: number;
  readonly end: number;
}

const TAB = 4;
let segmenter: Intl.Segmenter | undefined;

/** The characters as readers see them: an emoji of several code points is one. */
function* charactersOf(line: string): Generator<string> {
  if (isAscii(line.replaceAll("\t", ""))) {
    yield* line;
    return;
  }
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(line)) yield segment;
}

/**
 * Breaks a line into rows of at most `width` columns, after white space where there is some; a word
 * that is wider is broken inside.
 *
 * @returns rows that follow each other without a gap; one empty row for an empty line
 */
export function wrapRows(line: string, width: number): Row[] {
  if (isAscii(line) && line.length <= width) return [{ start: 0, end: line.length }];
  const rows: Row[] = [];
  let start = 0;
  let columns = 0;
  let at = 0;
  /** Behind the last white space of the row, and the columns up to there. */
  let breakAt = 0;
  let breakColumns = 0;
  for (const character of charactersOf(line)) {
    const isSpace = character === " " || character === "\t";
    const size = character === "\t" ? TAB - (columns % TAB) : columnsOf(character);
    // White space at the end of a row may stand outside it.
    while (!isSpace && columns + size > width && at > start) {
      const end = breakAt > start ? breakAt : at;
      rows.push({ start, end });
      columns -= breakAt > start ? breakColumns : columns;
      start = end;
      breakAt = end;
      breakColumns = 0;
    }
    at += character.length;
    columns += size;
    if (isSpace) [breakAt, breakColumns] = [at, columns];
  }
  rows.push({ start, end: line.length });
  return rows;
}
