import type { BuildStep, Progress } from "../plan-project.ts";
import { now } from "./stopwatch.ts";
import type { Terminal } from "./terminal.ts";

/** Builds shorter than this show no progress. */
const QUIET_MS = 1000;
const INTERVAL_MS = 200;
const STEPS: Readonly<Record<BuildStep, string>> = {
  read: "Reading submissions",
  make: "Writing issues and pages",
  search: "Preparing the search",
};

/** Shows on standard error how far a long build is, when a person watches. */
export function createProgress(terminal: Terminal): { readonly update: Progress; readonly end: () => void } {
  const startedAt = now();
  let shownAt = startedAt;
  let isShown = false;
  return {
    update: (done, total, step) => {
      const at = now();
      if (!terminal.isInteractive || at - startedAt < QUIET_MS || at - shownAt < INTERVAL_MS) return;
      shownAt = at;
      isShown = true;
      terminal.writeError(`\r\u001b[K${STEPS[step]}: ${done} of ${total}`);
    },
    end: () => {
      if (isShown) terminal.writeError("\r\u001b[K");
    },
  };
}
