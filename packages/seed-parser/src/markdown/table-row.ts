import type { Span } from "@clusterpost/core";

/** Gives the places of the cells of a table row, without pipes and outer white space. */
export function splitTableRow(row: string): Span[] {
  const cells: Span[] = [];
  const end = row.trimEnd().length;
  let from = row.length - row.trimStart().length;
  if (row[from] === "|") from += 1;
  for (let at = from; at <= end; at += 1) {
    const isEnd = at === end;
    if (!isEnd && (row[at] !== "|" || row[at - 1] === "\\")) continue;
    if (isEnd && from >= end) break;
    const cell = row.slice(from, at);
    const start = from + (cell.length - cell.trimStart().length);
    cells.push({ start, end: Math.max(start, from + cell.trimEnd().length) });
    from = at + 1;
  }
  return cells;
}
