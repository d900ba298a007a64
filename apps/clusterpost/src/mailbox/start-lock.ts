import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const FILE = "starting";
const LOOK_MS = 25;

/** A start that takes longer than this has gone wrong. */
const STALE_MS = 20_000;

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { mode: 0o600, flag: "wx" });
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return !(cause instanceof Error && "code" in cause && cause.code === "ESRCH");
  }
}

/** Whether the process that took the lock was killed, or has held it far too long. */
function isStale(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    const ageMs = Date.now() - statSync(path).mtimeMs;
    return ageMs > STALE_MS || (Number.isInteger(pid) && pid > 0 && !isRunning(pid));
  } catch {
    return false;
  }
}

/**
 * Takes away a lock that nobody holds any more. One at a time: whoever has judged a lock to be stale and then waits for
 * its turn looks again, for another one may have taken it anew.
 */
function clear(path: string): void {
  const turn = `${path}.clearing`;
  if (!take(turn)) {
    if (isStale(turn)) rmSync(turn, { force: true });
    return;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
  } finally {
    rmSync(turn, { force: true });
  }
}

/**
 * Does something that only one process may do at a time in a folder: look for a mailbox, and start one where
 * there is none. The others wait.
 */
export async function withStartLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(folder, FILE);
  while (!take(path)) {
    if (isStale(path)) clear(path);
    await wait(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
