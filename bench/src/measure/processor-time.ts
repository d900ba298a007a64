import { readFileSync } from "node:fs";

/** Linux counts processor time in steps of this many milliseconds. */
const TICK_MS = 10;

/**
 * Tells how much processor time a process has used so far, of its own and of the system for it.
 *
 * @returns milliseconds; `NaN` where the system does not tell
 */
export function processorTimeMs(pid: number): number {
  try {
    // The name of the program, in brackets, may hold spaces; the 14th and 15th field count from the state behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}
