import type { Paragraph, Table, TableCell } from "@clusterpost/core";
import { linksOf, textOf, textOfInlines } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { hasLetters } from "../letters.ts";
import { isDateLine } from "./date-line.ts";
import { type Divide, type Draft, type Scene, trimSeparators } from "./division.ts";
import { kindOfRole } from "./kind-of-group.ts";
import { asHeading } from "./title-line.ts";

const ENOUGH = 3;
const MAX_AROUND = 500;

/** Events, calls or news in the rows of a table that has a column of dates. */
export const divideByTable: Divide = (blocks, scene) => {
  const index = blocks.findIndex(({ type }) => type === "table");
  const table = blocks[index];
  if (table?.type !== "table" || blocks.slice(index + 1).some(({ type }) => type === "table")) return undefined;
  const around = [...blocks.slice(0, index), ...blocks.slice(index + 1)];
  const isPage = scene.role !== undefined && textOf(around).length <= MAX_AROUND;
  if (table.rows.length < (scene.isSection ? 1 : ENOUGH) || !(scene.isSection || isPage)) return undefined;
  const drafts = draftsOf(table, scene);
  if (drafts === undefined) return undefined;
  return {
    before: trimSeparators(blocks.slice(0, index)),
    drafts,
    after: trimSeparators(blocks.slice(index + 1)),
    because: "each is a row of a table with a date",
  };
};

function draftsOf(table: Table, scene: Scene): Draft[] | undefined {
  const { context } = scene;
  const hasHeader = !table.header.some((cell) => isDateCell(cell, context));
  const rows = hasHeader ? table.rows : [table.header, ...table.rows];
  const dates = columnOf(rows, (cell) => isDateCell(cell, context));
  if (dates === undefined) return undefined;
  const title = titleColumn(rows, dates);
  if (title === undefined) return undefined;
  const kind = kindOfRole(scene) ?? "event";
  const labels = hasHeader ? table.header : [];
  const drafts = rows.flatMap((row, index): Draft[] => {
    const cell = row[title];
    if (cell === undefined) return [];
    const others = row.filter((other, column) => column !== title && textOfInlines(other.children).trim() !== "");
    const furniture = index === 0 ? labels.map(({ children, span }) => ({ text: textOfInlines(children), span })) : [];
    return [{ kind, heading: asHeading(cell.children, cell.span), body: others.map(paragraphOf), furniture }];
  });
  return drafts.every(({ heading }) => hasLetters(textOfInlines(heading.children), 2)) ? drafts : undefined;
}

const paragraphOf = ({ children, span }: TableCell): Paragraph => ({ type: "paragraph", children, span });

const isDateCell = (cell: TableCell, context: DocumentContext): boolean => isDateLine(paragraphOf(cell), context);

/** The first column of which most cells are of a kind. */
function columnOf(rows: Rows, is: (cell: TableCell) => boolean): number | undefined {
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column < Math.min(width, 12); column += 1) {
    const count = rows.filter((row) => row[column] !== undefined && is(row[column] as TableCell)).length;
    if (count * 5 >= rows.length * 4) return column;
  }
  return undefined;
}

type Rows = readonly (readonly TableCell[])[];

/** The column of links, else the one with most to read. */
function titleColumn(rows: Rows, dates: number): number | undefined {
  const linked = columnOf(rows, (cell) => linksOf([paragraphOf(cell)]).length > 0);
  if (linked !== undefined && linked !== dates) return linked;
  const lengths = (rows[0] ?? []).slice(0, 12).map((_, column) => {
    if (column === dates) return 0;
    return rows.reduce((sum, row) => sum + (row[column] === undefined ? 0 : lengthOf(row[column])), 0);
  });
  const longest = lengths.indexOf(Math.max(...lengths));
  return longest === -1 || lengths[longest] === 0 ? undefined : longest;
}

const lengthOf = (cell: TableCell | undefined): number =>
  cell === undefined ? 0 : textOfInlines(cell.children).length;
