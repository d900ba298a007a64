import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeSubmission } from "./synthetic-submissions.ts";

/** A newsletter with many submissions. */
export interface IncrementalWorkspace {
  readonly folder: string;
  readonly out: string;
  /** A month with submissions. */
  readonly month: string;
  readonly sourceBytes: number;
  /** Writes one submission anew, with other words. */
  readonly changeOne: (round: number) => void;
  /** Removes what earlier builds kept. */
  readonly forget: () => void;
  readonly remove: () => void;
}

const LAST_YEAR_S = 31_536_000;

/**
 * Writes a newsletter of `count` submissions to a new folder among the temporary files.
 *
 * @param perMonth - submissions of one month; a hundred when absent
 */
export function createIncrementalWorkspace(count: number, now: number, perMonth?: number): IncrementalWorkspace {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-bench-"));
  const old = now / 1000 - LAST_YEAR_S;
  let sourceBytes = 0;
  const write = (index: number, seed: number): void => {
    const { name, text } = writeSubmission(index, seed, perMonth);
    const path = join(folder, "submissions", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    utimesSync(path, old, old);
    sourceBytes += Buffer.byteLength(text);
  };
  for (let index = 0; index < count; index += 1) write(index, 1);
  writeFileSync(join(folder, "newsletter.yaml"), "name: Many hands\n");
  const [month = ""] = writeSubmission(0, 1, perMonth).name.split("/");
  return {
    folder,
    out: join(folder, "out"),
    month,
    sourceBytes,
    changeOne: (round) => write(Math.floor(count / 2), 2 + round),
    forget: () => rmSync(join(folder, ".clusterpost"), { recursive: true, force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
