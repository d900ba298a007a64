import { columnsOf } from "./width.ts";

/** White space at which a line may break; no-break spaces are not among it. */
const BREAKS = /[ \t\r\u2028\u2029]+/;

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  let columns = 0;
  for (const word of line.split(BREAKS)) {
    if (word === "") continue;
    const size = columnsOf(word);
    if (current !== "" && columns + 1 + size > width) {
      lines.push(current);
      current = "";
    }
    columns = current === "" ? size : columns + 1 + size;
    current = current === "" ? word : `${current} ${word}`;
  }
  if (current !== "") lines.push(current);
  return lines;
}

/**
 * Breaks a text into lines of at most `width` columns; a word that is wider has a line of its own.
 *
 * @param text - LF is a forced break
 * @returns lines without white space at their ends; none for a blank text
 */
export function wrapText(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
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
