import { type Furniture, type Table, type TableCell, textOfInlines } from "@clusterpost/core";
import { type FileLine, readName, SIZE } from "./file-line.ts";

const MAX_COLUMNS = 4;
const ONLY_SIZE = new RegExp(`^\\(?(${SIZE})\\)?$`, "i");

/** What a table of files says. */
export interface FileTable {
  readonly files: readonly FileLine[];
  /** Words of its header, and of cells that say no more than a place in the list. */
  readonly furniture: readonly Furniture[];
}

const textIn = (cell: TableCell | undefined): string =>
  cell === undefined ? "" : textOfInlines(cell.children).replace(/\s+/g, " ").trim();

/**
 * Reads a table one of whose columns is names of files: `File | Size`, `Dokument | Format | Größe`.
 * Another column may hold sizes, one the words for each file.
 *
 * @returns `undefined` when the table says anything else, or names of files are links
 */
export function readFileTable(table: Table): FileTable | undefined {
  // Pages without a header row have its words in the first one.
  const all = table.header.length > 0 ? [table.header, ...table.rows] : table.rows;
  const [header = []] = all.filter((row, index) => index === 0 && !isFileRow(row));
  const rows = header.length > 0 ? all.slice(1) : all;
  const width = Math.max(header.length, rows[0]?.length ?? 0);
  if (rows.length === 0 || width > MAX_COLUMNS || !rows.every(isFileRow)) return undefined;
  if (rows.some((row) => row.some(({ children }) => children.some(({ type }) => type === "link")))) return undefined;
  const furniture: Furniture[] = header.flatMap((cell) => {
    const text = textIn(cell);
    return text === "" ? [] : [{ text, span: cell.span }];
  });
  const files = rows.map((row) => fileOfRow(row, furniture));
  return { files, furniture };
}

const isFileRow = (row: readonly TableCell[]): boolean => row.some((cell) => readName(textIn(cell)) !== undefined);

function fileOfRow(row: readonly TableCell[], furniture: Furniture[]): FileLine {
  let file: FileLine | undefined;
  let size: string | undefined;
  let label: string | undefined;
  for (const cell of row) {
    const text = textIn(cell);
    const named = file === undefined ? readName(text) : undefined;
    const sized = ONLY_SIZE.exec(text)?.[1];
    if (named !== undefined) file = named;
    else if (sized !== undefined && size === undefined) size = sized;
    else if (label === undefined && /\p{L}{3}.*\p{L}{3}/u.test(text)) label = text;
    else if (text !== "") furniture.push({ text, span: cell.span });
  }
  const own = size ?? file?.size;
  return {
    name: file?.name ?? "",
    ...(own === undefined ? {} : { size: own }),
    ...(label === undefined ? {} : { label }),
  };
}
