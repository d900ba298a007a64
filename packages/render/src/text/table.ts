import type { Table } from "@clusterpost/core";
import { inlineText, type TextContext } from "./inlines.ts";
import { padTo, widestOf } from "./width.ts";
import { hangLines, joinBlocks, wrapText } from "./wrap.ts";

const GAP = "  ";

function cellTexts(table: Table, context: TextContext): { header: string[]; rows: string[][] } {
  const textsOf = (cells: Table["header"]): string[] =>
    cells.map((cell) =>
      inlineText(cell.children, context)
        .replace(/\s*\n\s*/g, " ")
        .trim(),
    );
  return { header: textsOf(table.header), rows: table.rows.map(textsOf) };
}

function alignedRows(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string[] {
  const lineOf = (cells: readonly string[]): string =>
    widths
      .map((width, column) => padTo(cells[column] ?? "", width))
      .join(GAP)
      .trimEnd();
  if (header.every((cell) => cell === "")) return rows.map(lineOf);
  return [lineOf(header), lineOf(widths.map((width) => "-".repeat(width))), ...rows.map(lineOf)];
}

function listedRows(header: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const blocks = rows.map((row) =>
    row.flatMap((cell, column) => {
      if (cell === "") return [];
      const name = header[column] ?? "";
      return hangLines(wrapText(name === "" ? cell : `${name}: ${cell}`, width - 2), column === 0 ? "- " : "  ");
    }),
  );
  return joinBlocks(blocks);
}

/** Writes a table: aligned columns where they fit, else one `Header: value` list per row. */
export function tableLines(table: Table, width: number, context: TextContext): string[] {
  const { header, rows } = cellTexts(table, context);
  const count = Math.max(header.length, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => column);
  const widths = columns.map((column) => widestOf([header, ...rows].map((row) => row[column] ?? "")));
  const total = widths.reduce((sum, columnWidth) => sum + columnWidth, 0) + GAP.length * Math.max(0, count - 1);
  if (total <= width) return alignedRows(header, rows, widths);
  const listed = rows.length === 0 ? [header] : rows;
  return listedRows(rows.length === 0 ? [] : header, listed, width);
}
