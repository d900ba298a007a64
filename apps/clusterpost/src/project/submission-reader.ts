import { statSync } from "node:fs";
import { join } from "node:path";
import type { ParsedSeed, ParseOptions } from "@clusterpost/seed-parser";
import type { Project } from "./open-project.ts";
import { readSubmission } from "./read-submission.ts";

/** Reads the submissions of a project, in the order of their names. */
export interface SubmissionReader {
  readonly read: (file: string) => Promise<ParsedSeed>;
  /** Keeps what was read for the next build. */
  readonly close: () => void;
  /** How many submissions were parsed so far; the others were known from an earlier build. */
  readonly parsed: () => number;
}

/** Whether what was parsed is kept, and by which program. */
export interface CacheRequest {
  /** Folder of the program's own files, which tell one release from another. */
  readonly programFolder: string;
}

/** Fewer and smaller submissions are parsed sooner than a cache is opened. */
const MANY_FILES = 100;
const MANY_BYTES = 400_000;
/** Formats whose readers take their time to load. */
const SLOW_FORMAT = /\.(?!txt$|md$|markdown$)[^./]+$/i;

/** Whether a cache saves more time than it takes. */
function isWorthCaching({ root, files }: Project): boolean {
  if (files.length >= MANY_FILES) return true;
  if (files.length > 1 && files.some((file) => SLOW_FORMAT.test(file))) return true;
  const bytes = files.map((file) => statSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0);
  return files.length > 1 && bytes.reduce((sum, size) => sum + size, 0) >= MANY_BYTES;
}

/**
 * Opens a reader for the submissions of a project.
 *
 * What was read is kept beside `newsletter.yaml`; a folder without one may be anybody's, so it is left
 * as it is, and the output folder keeps it.
 *
 * @param cache - absent when every submission is to be parsed
 */
export async function openSubmissionReader(
  project: Project,
  options: ParseOptions,
  out: string,
  cache: CacheRequest | undefined,
): Promise<SubmissionReader> {
  const { root } = project;
  let parsed = 0;
  const read = (file: string): Promise<ParsedSeed> => {
    parsed += 1;
    return readSubmission(root, file, options);
  };
  if (cache === undefined || !isWorthCaching(project)) return { read, close: () => undefined, parsed: () => parsed };
  const { createCachedReader } = await import("./reading-cache/cached-reader.ts");
  const home = project.configuration === undefined ? out : root;
  return createCachedReader({ root, home }, options, cache);
}
