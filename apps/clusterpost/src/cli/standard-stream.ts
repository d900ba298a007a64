import { fstatSync, statSync, writeSync } from "node:fs";

/** One of the streams that a process starts with. */
export interface StandardStream {
  /** True when a person may be watching: the stream ends in a terminal. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
}

const FILE_DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

/** A terminal is a character device, and so is `/dev/null`; a pipe or a file is none. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stream = fstatSync(descriptor);
    return stream.isCharacterDevice() && stream.rdev !== statSync("/dev/null", { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";

/**
 * Writes to a pipe or file by its descriptor.
 *
 * A full pipe that does not block is handed to the stream of Node, which waits. A reader that went
 * away (`| head`) wants no more: what follows is dropped.
 */
function writeToDescriptor(name: keyof typeof FILE_DESCRIPTORS, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(FILE_DESCRIPTORS[name], rest));
  } catch (cause) {
    if (codeOf(cause) === "EAGAIN") process[name].write(rest);
    else if (codeOf(cause) !== "EPIPE") throw cause;
  }
}

/**
 * Opens a standard stream.
 *
 * The first touch of `process.stdout` loads the network and terminal modules of Node, a tenth of a
 * short build; where no terminal is at the other end the descriptor serves as well.
 */
export function openStandardStream(name: keyof typeof FILE_DESCRIPTORS): StandardStream {
  if (mayBeTerminal(FILE_DESCRIPTORS[name]))
    return { isTerminal: process[name].isTTY === true, write: (text) => process[name].write(text) };
  return { isTerminal: false, write: (text) => writeToDescriptor(name, text) };
}
