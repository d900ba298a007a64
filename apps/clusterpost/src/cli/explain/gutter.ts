import type { Terminal } from "../terminal.ts";
import { LABEL_WIDTH } from "./part-style.ts";

type Format = Parameters<Terminal["style"]>[0];

/** The columns left of the text, and the room that they leave. */
export interface Gutter {
  readonly bar: string;
  /** Columns of a line's text. */
  readonly textColumns: number;
  /** Columns of what stands beside a label without a bar. */
  readonly factColumns: number;
  /** A label, at the right of its column. */
  readonly label: (text: string, format: Format) => string;
  /** Label, bar and number before a line's text; a row that goes on has no label and number. */
  readonly before: (label: string, format: Format, line?: number) => string;
}

const MIN_TEXT = 24;
/** Longer lines are hard to read. */
const MAX_TEXT = 110;
const MARGIN = 1;

/** Lays out the gutter for a number of lines on a terminal. */
export function createGutter(lineCount: number, terminal: Terminal): Gutter {
  const numberWidth = Math.max(2, String(lineCount).length);
  const room = Math.max(MIN_TEXT, Math.min(MAX_TEXT + LABEL_WIDTH, terminal.columns - MARGIN - LABEL_WIDTH));
  const bar = "▌";
  const label = (text: string, format: Format): string =>
    `${" ".repeat(MARGIN + LABEL_WIDTH - text.length)}${text === "" ? "" : terminal.style(format, text, "out")}`;
  return {
    bar,
    textColumns: room - numberWidth - 5,
    factColumns: room - 3,
    label,
    before: (text, format, line) => {
      const number = line === undefined ? " ".repeat(numberWidth) : String(line).padStart(numberWidth);
      return `${label(text, format)} ${terminal.style(format, bar, "out")}${terminal.style("gray", number, "out")}  `;
    },
  };
}
