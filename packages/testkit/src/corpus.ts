import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A submission of the corpus. */
export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Real submissions with their answer key. */
export interface Corpus {
  readonly folder: string;
  readonly files: readonly CorpusFile[];
  /** What each file says, by its name. */
  readonly expected: Readonly<Record<string, unknown>>;
}

const ROOT = join(import.meta.dirname, "../../..");

/** The folder of the real submissions: `CLUSTERPOST_CORPUS`, or `../shared/seeds` beside the repository. */
export function corpusFolder(): string {
  return process.env["CLUSTERPOST_CORPUS"] ?? join(ROOT, "../shared/seeds");
}

/**
 * Whether tests of the corpus can run. Where they must (`CLUSTERPOST_REQUIRE=1`, as continuous
 * integration sets it), a missing corpus is not skipped: reading it fails.
 */
export function hasCorpus(): boolean {
  return process.env["CLUSTERPOST_REQUIRE"] === "1" || existsSync(join(corpusFolder(), "expected.json"));
}

/** Reads the real submissions. */
export function readCorpus(): Corpus {
  const folder = corpusFolder();
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, unknown>;
  return { folder, files: names.sort().map((name) => ({ name, bytes: readFileSync(join(folder, name)) })), expected };
}

/** A folder of the repository's own sample newsletter. */
export function sampleFolder(path = ""): string {
  return join(ROOT, "seeds", path);
}
