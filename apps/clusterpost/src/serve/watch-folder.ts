import { stat, watch } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { ifThere } from "./if-there.ts";

/** How long a folder must be at rest. */
const REST_MS = 150;
/** How often a folder that has vanished is looked for. */
const ABSENT_MS = 500;

/** The number of a folder; another folder of the same name has another one. */
async function numberOf(folder: string): Promise<bigint | undefined> {
  return (await ifThere(stat(folder, { bigint: true })))?.ino;
}

/** Watches until the folder is removed or replaced. */
async function watchOnce(folder: string, changed: () => void, signal: AbortSignal): Promise<void> {
  const number = await numberOf(folder);
  if (number === undefined) return;
  const events = watch(folder, { signal });
  // What happened before the watch began.
  changed();
  for await (const _ of events) {
    changed();
    if ((await numberOf(folder)) !== number) return;
  }
}

/**
 * Watches the files that lie directly in a folder, and says when they have changed and come to rest; also
 * once at its start, and when the folder was removed and made again.
 *
 * A build writes the site first and its records beside it last, so one folder is enough, whatever the
 * number of pages.
 *
 * @param changed - called after each burst of changes
 * @param signal - ends the watch
 * @returns when the watch has ended
 */
export async function watchFolder(folder: string, changed: () => void, signal: AbortSignal): Promise<void> {
  let rest: NodeJS.Timeout | undefined;
  const restart = (): void => {
    clearTimeout(rest);
    rest = setTimeout(changed, REST_MS);
  };
  try {
    while (!signal.aborted) {
      await watchOnce(folder, restart, signal);
      await wait(ABSENT_MS, undefined, { signal });
    }
  } catch (cause) {
    if (!signal.aborted) throw cause;
  } finally {
    clearTimeout(rest);
  }
}
