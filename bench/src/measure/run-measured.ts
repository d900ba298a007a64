import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

/** What a run of a command took and printed. */
export interface MeasuredRun {
  readonly elapsedMs: number;
  /** Memory that it had at most: resident set, in bytes. */
  readonly peakBytes: number;
  readonly stdout: string;
}

const PRELOAD = new URL("peak-memory-preload.js", import.meta.url).href;

/**
 * Runs a command with this Node.js and measures time and memory.
 *
 * @param accepted - codes that mean the command has done its work
 * @throws RangeError when it ends with another code
 */
export async function runMeasured(args: readonly string[], accepted: readonly number[] = [0]): Promise<MeasuredRun> {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-bench-"));
  const report = join(folder, "memory");
  const env = { ...process.env, CLUSTERPOST_BENCH_MEMORY: report };
  const startedAt = performance.now();
  try {
    const { code, stdout } = await new Promise<{ code: unknown; stdout: string }>((resolve) => {
      execFile(process.execPath, ["--import", PRELOAD, ...args], { env, maxBuffer: 2 ** 30 }, (error, printed) =>
        resolve({ code: error === null ? 0 : error.code, stdout: printed }),
      );
    });
    const elapsedMs = performance.now() - startedAt;
    if (typeof code !== "number" || !accepted.includes(code))
      throw new RangeError(`The command ended with ${String(code)}: node ${args.join(" ")}`);
    return { elapsedMs, peakBytes: Number(readFileSync(report, "utf8")), stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
