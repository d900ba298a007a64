import type { Terminal } from "../terminal.ts";
import { LABEL_WIDTH } from "./part-style.ts";

type Format = Parameters<Terminal["style"]>[0];

/** What stands left of the text, and the room that it leaves. */
export interface Gutter {
  /** Columns of the text. */
  readonly textColumns: number;
  /** Before a fact or a total: a label, and where a line has its number and bar, nothing. */
  readonly beforeFact: (label: string, format: Format) => string;
  /** Before the first row of a line or part of one: label, number and bar; a further part has no number. */
  readonly beforeLine: (label: string, format: Format, line: number | undefined) => string;
  /** Before a line's other rows: the bar. */
  readonly beforeRow: (format: Format) => string;
  /** Before what is said about a line: a thin bar. */
  readonly beforeFinding: (format: Format) => string;
  /** Before a blank line: its number. */
  readonly beforeBlank: (line: number) => string;
}

/** The bar beside the source, in the colour of the part. */
export const BAR = "▌";
const FINDING_BAR = "│";
const MARGIN = 1;
/** Room for the longest code of a finding below its line; narrower terminals break rows. */
const MIN_TEXT = 36;
/** Longer lines are hard to read. */
const MAX_TEXT = 100;

/** Lays out the gutter for line numbers up to the last on a terminal. */
export function createGutter(lastLine: number, terminal: Terminal): Gutter {
  const numberWidth = Math.max(2, String(lastLine).length);
  const head = MARGIN + LABEL_WIDTH;
  // A space, the number, a space, the bar, a space.
  const width = head + numberWidth + 4;
  const style = (format: Format, text: string): string => (text === "" ? "" : terminal.style(format, text, "out"));
  const label = (text: string, format: Format): string => " ".repeat(head - text.length) + style(format, text);
  const number = (line: number | undefined): string =>
    ` ${line === undefined ? " ".repeat(numberWidth) : style("gray", String(line).padStart(numberWidth))}`;
  const indent = " ".repeat(head + 1 + numberWidth);
  return {
    textColumns: Math.max(MIN_TEXT, Math.min(MAX_TEXT, terminal.columns - width)),
    beforeFact: (text, format) => `${label(text, format)}${" ".repeat(width - head)}`,
    beforeLine: (text, format, line) => `${label(text, format)}${number(line)} ${style(format, BAR)} `,
    beforeRow: (format) => `${indent} ${style(format, BAR)} `,
    beforeFinding: (format) => `${indent} ${style(format, FINDING_BAR)} `,
    beforeBlank: (line) => label("", "reset") + number(line),
  };
}
