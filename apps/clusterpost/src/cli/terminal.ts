import { styleText } from "node:util";

/** Where a command prints, and how. */
export interface Terminal {
  readonly cwd: string;
  /** True when a person watches standard error. */
  readonly isInteractive: boolean;
  /** Prints a text and a line end to standard output. */
  readonly print: (text: string) => void;
  /** Prints a text and a line end to standard error. */
  readonly printError: (text: string) => void;
  /** Writes to standard error as it is. */
  readonly writeError: (text: string) => void;
  /** Styles a text for one of the streams; plain when `NO_COLOR` is set or nobody watches. */
  readonly style: (format: Parameters<typeof styleText>[0], text: string, stream: "out" | "error") => string;
}

/** The terminal of this process. */
export function createTerminal(): Terminal {
  return {
    cwd: process.cwd(),
    isInteractive: process.stderr.isTTY === true,
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (text) => process.stderr.write(`${text}\n`),
    writeError: (text) => process.stderr.write(text),
    style: (format, text, stream) => {
      const target = stream === "out" ? process.stdout : process.stderr;
      // A stream that nobody watches stays plain without a look at what colours it could show.
      const mayShowColours = target.isTTY || process.env["FORCE_COLOR"] !== undefined;
      return mayShowColours ? styleText(format, text, { stream: target }) : text;
    },
  };
}
