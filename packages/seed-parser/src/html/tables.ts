import { type Block, type Inline, linksOf, type TableCell, textOfInlines } from "@clusterpost/core";
import type { BlockReader } from "./block-reader.ts";
import { labelled } from "./definitions.ts";
import { HEADINGS } from "./element-kinds.ts";
import { attributeOf, descendants, type HtmlElement, type HtmlNode } from "./html-node.ts";
import { visibleText } from "./visible-text.ts";

interface Row {
  readonly cells: readonly HtmlElement[];
  readonly inHead: boolean;
}

/** A cell with more words is a part of the page's layout, unless the table has headers. */
const LONGEST_CELL = 400;
const LONGEST_TERM = 40;
/** A cell is spread over at most so many rows and columns. */
const WIDEST_SPAN = 50;
const INSIDE_LAYOUT: ReadonlySet<string> = new Set([...HEADINGS, "table", "article", "section", "form", "nav", "hr"]);

const isGroup = ({ name }: HtmlElement): boolean => name === "tbody" || name === "thead" || name === "tfoot";
const isCell = ({ name }: HtmlElement): boolean => name === "td" || name === "th";

/** What a table holds: its rows, and what broken pages have between them; captions are among it. */
interface TableParts {
  readonly rows: Row[];
  readonly stray: HtmlNode[];
}

function partsOf(table: HtmlElement, reader: BlockReader): TableParts {
  const parts: TableParts = { rows: [], stray: [] };
  const readRows = (parent: HtmlElement, inHead: boolean): void => {
    for (const node of parent.children) {
      if (node.kind !== "element") parts.stray.push(node);
      else if (reader.leavesOut(node)) continue;
      else if (node.name === "tr") readCells(node, inHead);
      else if (isGroup(node) && parent === table) readRows(node, node.name === "thead");
      else if (node.name !== "colgroup" && node.name !== "col") parts.stray.push(node);
    }
  };
  const readCells = (row: HtmlElement, inHead: boolean): void => {
    const cells: HtmlElement[] = [];
    for (const node of row.children) {
      if (node.kind !== "element" || !isCell(node)) parts.stray.push(node);
      else if (!reader.leavesOut(node)) cells.push(node);
    }
    if (cells.length > 0) parts.rows.push({ cells, inHead });
  };
  readRows(table, false);
  return parts;
}

/** Whether a table places the parts of a page and holds no data. */
function isLayout(table: HtmlElement, rows: readonly Row[]): boolean {
  if (/^(?:presentation|none)$/i.test(attributeOf(table, "role"))) return true;
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length < 2 || rows.every((row) => row.cells.length < 2)) return true;
  for (const inner of descendants(table)) if (INSIDE_LAYOUT.has(inner.name)) return true;
  if (cells.some(({ name }) => name === "th")) return false;
  return cells.some((cell) => visibleText(cell).length > LONGEST_CELL);
}

/**
 * Reads a table: tables that place parts of the page are opened in reading order, tables of labels
 * and values become labelled lines, the others stay tables with their header row.
 */
export function readTable(table: HtmlElement, reader: BlockReader): Block[] {
  const { rows, stray } = partsOf(table, reader);
  const before = stray.flatMap((node) => reader.readNodes([node]));
  if (isLayout(table, rows))
    return [...before, ...rows.flatMap((row) => row.cells.flatMap((cell) => reader.readInside(cell)))];
  const images: Block[] = [];
  const read = (cell: HtmlElement): TableCell => {
    const line = reader.readLine(cell);
    for (const image of line.images) images.push(image);
    return { children: line.inlines, span: cell.span };
  };
  const cells = rows.map((row) => row.cells.map(read));
  const lines = readLabels(rows, cells, reader) ?? readAttachments(cells, reader);
  if (lines !== undefined) return [...before, ...lines, ...images];
  const grid = spread(rows, cells);
  const isHeader = (row: Row): boolean => row.inHead || row.cells.every(({ name }) => name === "th");
  const first = rows[0];
  const hasHeader = first !== undefined && isHeader(first) && grid.length > 1;
  const [header = [], ...rest] = hasHeader ? grid : [[], ...grid];
  return [...before, { type: "table", header, rows: rest, span: table.span }, ...images];
}

/** Rows of a label and its value: `When` `14 May 2019`. At least one label must be known. */
function readLabels(
  rows: readonly Row[],
  cells: readonly (readonly TableCell[])[],
  reader: BlockReader,
): Block[] | undefined {
  const { words } = reader.parts.context;
  let known = 0;
  for (const [index, [term, value, ...more]] of cells.entries()) {
    if (term === undefined || value === undefined || more.length > 0) return undefined;
    const text = textOfInlines(term.children).trim();
    if (text.length > LONGEST_TERM || text === "") return undefined;
    if (words.label(`${text.replace(/\s*:$/, "")}:`) !== undefined) known += 1;
    else if (!text.endsWith(":") && rows[index]?.cells[0]?.name !== "th") return undefined;
  }
  if (known === 0) return undefined;
  return cells.map(([term, value]): Block => {
    const children = [...labelled([...(term?.children ?? [])], value?.span.start ?? 0), ...(value?.children ?? [])];
    return { type: "paragraph", children, span: { start: term?.span.start ?? 0, end: value?.span.end ?? 0 } };
  });
}

/** A table below `Attachment | Size`, without links, is lines of file and size. */
function readAttachments(cells: readonly (readonly TableCell[])[], reader: BlockReader): Block[] | undefined {
  const [header, ...files] = cells.map((row): Block => {
    const children = row.flatMap((cell, index): Inline[] =>
      index === 0 || cell.children.length === 0
        ? [...cell.children]
        : [{ type: "text", value: " ", span: { start: cell.span.start, end: cell.span.start } }, ...cell.children],
    );
    return {
      type: "paragraph",
      children: mergeLine(children),
      span: { start: row[0]?.span.start ?? 0, end: row.at(-1)?.span.end ?? 0 },
    };
  });
  if (header?.type !== "paragraph" || files.length === 0 || linksOf(files).length > 0) return undefined;
  const isHeading = reader.parts.context.words.isAttachmentHeading(textOfInlines(header.children));
  return isHeading ? [header, ...files] : undefined;
}

/** One text of a line without marks, as takers of file names read it. */
function mergeLine(children: readonly Inline[]): Inline[] {
  const text = textOfInlines(children).trim();
  const first = children[0]?.span;
  const last = children.at(-1)?.span;
  if (first === undefined || last === undefined) return [];
  return [{ type: "text", value: text, span: { start: first.start, end: last.end } }];
}

function spanOf(cell: HtmlElement | undefined, name: string, most: number): number {
  const count = cell === undefined ? 1 : Number.parseInt(attributeOf(cell, name), 10);
  return Number.isInteger(count) && count > 1 ? Math.min(count, most, WIDEST_SPAN) : 1;
}

/**
 * Puts cells that are spread over rows or columns into a plain grid: the words stay in the first
 * column they cover, and stand again in each row they cover.
 */
function spread(rows: readonly Row[], cells: readonly (readonly TableCell[])[]): TableCell[][] {
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  /** Cells from above, by column, and how many more rows they cover. */
  const above = new Map<number, { cell: TableCell; left: number }>();
  return rows.map((row, rowIndex) => {
    const line: TableCell[] = [];
    const takeAbove = (): void => {
      for (let from = above.get(line.length); from !== undefined; from = above.get(line.length)) {
        if (from.left === 1) above.delete(line.length);
        else above.set(line.length, { cell: from.cell, left: from.left - 1 });
        line.push(from.cell);
      }
    };
    for (const [index, cell] of (cells[rowIndex] ?? []).entries()) {
      takeAbove();
      const source = row.cells[index];
      const below = spanOf(source, "rowspan", rows.length - rowIndex);
      if (below > 1) above.set(line.length, { cell, left: below - 1 });
      line.push(cell);
      const end = { start: cell.span.end, end: cell.span.end };
      const columns = spanOf(source, "colspan", widest);
      for (let column = 1; column < columns && line.length < widest; column += 1)
        line.push({ children: [], span: end });
    }
    takeAbove();
    return line;
  });
}
