import { columnsOf, isAscii } from "@clusterpost/core";

/** White space at which a line may break; no-break spaces are not among it. */
const BREAKS = /[ \t\r\u2028\u2029]+/g;
const UNEVEN = /[\t\r\u2028\u2029]| {2}|^ | $/;

/** Breaks a line whose letters all take one column: the common case, and a fast one. */
function wrapAscii(line: string, width: number): string[] {
  const lines: string[] = [];
  let start = 0;
  while (line.length - start > width) {
    let end = line.lastIndexOf(" ", start + width);
    if (end <= start) end = line.indexOf(" ", start + width);
    if (end === -1) break;
    lines.push(line.slice(start, end));
    start = end + 1;
  }
  lines.push(line.slice(start));
  return lines;
}

function wrapWide(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  let columns = 0;
  for (const word of line.split(" ")) {
    const size = columnsOf(word);
    if (current !== "" && columns + 1 + size > width) {
      lines.push(current);
      current = "";
    }
    columns = current === "" ? size : columns + 1 + size;
    current = current === "" ? word : `${current} ${word}`;
  }
  lines.push(current);
  return lines;
}

function wrapLine(line: string, width: number): string[] {
  const even = UNEVEN.test(line) ? line.replace(BREAKS, " ").replace(/^ | $/g, "") : line;
  if (even === "") return [];
  if (even.length * 2 <= width) return [even];
  return isAscii(even) ? wrapAscii(even, width) : wrapWide(even, width);
}

/**
 * Breaks a text into lines of at most `width` columns; a word that is wider has a line of its own.
 *
 * @param text - LF is a forced break
 * @returns lines without white space at their ends; none for a blank text
 */
export function wrapText(text: string, width: number): string[] {
  return text.includes("\n") ? text.split("\n").flatMap((line) => wrapLine(line, width)) : wrapLine(text, width);
}

/** Puts a text before the first line and as many spaces before the others. */
export function hangLines(lines: readonly string[], mark: string): string[] {
  const indent = " ".repeat(columnsOf(mark));
  return lines.map((line, index) => (line === "" ? line : (index === 0 ? mark : indent) + line));
}

/** Joins blocks of lines, one empty line between them. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string[] {
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}

/** Puts two blocks of lines side by side, the second in a column of its own. */
export function besideLines(left: readonly string[], right: readonly string[], column: number): string[] {
  const lines: string[] = [];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const start = left[index] ?? "";
    const end = right[index] ?? "";
    const gap = " ".repeat(Math.max(1, column - columnsOf(start)));
    lines.push(end === "" ? start : `${start}${start === "" ? " ".repeat(column) : gap}${end}`);
  }
  return lines;
}
