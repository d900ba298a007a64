import { styleText } from "node:util";
import { openStandardStream } from "./standard-stream.ts";

/** Where a command prints, and how. */
export interface Terminal {
  readonly cwd: string;
  /** True when a person watches standard error. */
  readonly isInteractive: boolean;
  /** Columns of standard output; 80 when nobody watches and nothing else is said. */
  readonly columns: number;
  /** Prints a text and a line end to standard output. */
  readonly print: (text: string) => void;
  /** Prints a text and a line end to standard error. */
  readonly printError: (text: string) => void;
  /** Writes to standard error as it is. */
  readonly writeError: (text: string) => void;
  /** Styles a text for one of the streams; plain when `NO_COLOR` is set or nobody watches. */
  readonly style: (format: Parameters<typeof styleText>[0], text: string, stream: "out" | "error") => string;
}

function columnsOf(isTerminal: boolean): number {
  const columns = isTerminal ? process.stdout.columns : Number(process.env["COLUMNS"]);
  return Number.isInteger(columns) && columns > 0 ? columns : 80;
}

/** The terminal of this process. */
export function createTerminal(): Terminal {
  const streams = { out: openStandardStream("stdout"), error: openStandardStream("stderr") };
  return {
    cwd: process.cwd(),
    isInteractive: streams.error.isTerminal,
    get columns() {
      return columnsOf(streams.out.isTerminal);
    },
    print: (text) => streams.out.write(`${text}\n`),
    printError: (text) => streams.error.write(`${text}\n`),
    writeError: (text) => streams.error.write(text),
    style: (format, text, stream) => {
      // A stream that nobody watches stays plain without a look at what colours it could show.
      const mayShowColours = streams[stream].isTerminal || process.env["FORCE_COLOR"] !== undefined;
      if (!mayShowColours) return text;
      return styleText(format, text, { stream: stream === "out" ? process.stdout : process.stderr });
    },
  };
}
