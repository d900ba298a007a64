import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { HostileCase, HostileTimes } from "./hostile-case.ts";

/** A case that takes longer than this is stopped. */
const PATIENCE_MS = 60_000;

/**
 * So much room for young objects that none are collected while a text is parsed: collecting sets in
 * at some size, and would be taken for growth there.
 */
const FLAGS = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];

const CHILD = fileURLToPath(new URL("hostile-child.ts", import.meta.url));

/** Times cases in a process of its own, which can be stopped. */
export class HostileRunner {
  #child: ChildProcess | undefined;

  async measure(one: HostileCase): Promise<HostileTimes> {
    this.#child ??= fork(CHILD, { execArgv: FLAGS });
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const ended = new AbortController();
    this.#child.once("exit", () => ended.abort());
    this.#child.send(one);
    try {
      const signal = AbortSignal.any([patience, ended.signal]);
      const [times]: HostileTimes[] = await once(this.#child, "message", { signal });
      return times ?? { times: [] };
    } catch {
      this.close();
      return { times: [], thrown: patience.aborted ? "stopped after a minute" : "the process died" };
    } finally {
      this.#child?.removeAllListeners("exit");
    }
  }

  close(): void {
    this.#child?.kill();
    this.#child = undefined;
  }
}
