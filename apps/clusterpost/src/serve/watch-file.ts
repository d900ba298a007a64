import { stat, watch } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { ifThere } from "./if-there.ts";

/** How often a folder that is not there is looked for. */
const ABSENT_MS = 1000;

/** The number of a folder; another folder of the same name has another one. */
async function numberOf(folder: string): Promise<bigint | undefined> {
  return (await ifThere(stat(folder, { bigint: true })))?.ino;
}

/** Watches until the folder is removed or replaced. */
async function watchOnce(folder: string, name: string, changed: () => void, signal: AbortSignal): Promise<void> {
  const number = await numberOf(folder);
  if (number === undefined) return;
  const events = watch(folder, { signal });
  // What happened before the watch began.
  changed();
  for await (const { filename } of events) {
    const isGone = (await numberOf(folder)) !== number;
    if (isGone || filename === null || filename === name) changed();
    if (isGone) return;
  }
}

/**
 * Watches one file by its folder, for a file that is replaced by renaming is another one each time. The
 * folder may be missing, and may be removed and made again.
 *
 * @param changed - called after each change, when the folder appears or goes, and once at the start
 * @param signal - ends the watch
 * @returns when the watch has ended
 */
export async function watchFile(folder: string, name: string, changed: () => void, signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted) {
      await watchOnce(folder, name, changed, signal);
      await wait(ABSENT_MS, undefined, { signal });
    }
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}
