import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { HostileCase, HostileTimes } from "./hostile-case.ts";

/** A case that takes longer than this is stopped. */
const PATIENCE_MS = 60_000;

/** Room for young objects, so that collecting garbage is not taken for growth; three times the default. */
const YOUNG_GENERATION_MB = 144;

/** Times cases in a thread of its own, which can be stopped. */
export class HostileRunner {
  #worker: Worker | undefined;

  async measure(one: HostileCase): Promise<HostileTimes> {
    this.#worker ??= new Worker(new URL("hostile-worker.ts", import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
    this.#worker.postMessage(one);
    try {
      const [times]: HostileTimes[] = await once(this.#worker, "message", { signal: AbortSignal.timeout(PATIENCE_MS) });
      return times ?? { times: [] };
    } catch (cause) {
      await this.close();
      return {
        times: [],
        thrown: cause instanceof Error && cause.name === "AbortError" ? "stopped after a minute" : String(cause),
      };
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
