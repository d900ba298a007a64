import { columnsOf } from "@clusterpost/core";

/** Columns of a line of a plain-text mail (RFC 5322 §2.1.1 recommends at most 78 characters). */
export const TEXT_WIDTH = 78;

/** Fills a text up to a width with spaces. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

/** Columns of the widest line; 0 of none. */
export function widestOf(lines: readonly string[]): number {
  return lines.reduce((widest, line) => Math.max(widest, columnsOf(line)), 0);
}
