import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ParsedSeed } from "@clusterpost/seed-parser";
import type { FilesBeside } from "./files-beside.ts";
import { settledState } from "./settled-state.ts";

/** Where the files of issues come from: beside their submission, or from inside it. */
export interface IssueFileSource {
  /** Notes what a submission holds; the bytes are not kept. */
  readonly note: (submission: string, media: ParsedSeed["media"]) => void;
  /** Whether a file that a submission names is at hand. */
  readonly has: (submission: string, name: string) => boolean;
  /**
   * Says what would be different if the bytes were; `undefined` when only the bytes can tell.
   *
   * @param sinceNs - time of the file system at the start of the build: what is younger may change again unseen
   */
  readonly stateOf: (submission: string, name: string, sinceNs: bigint) => string | undefined;
  /** Gives the bytes of such a file; `undefined` when it has gone since. */
  readonly read: (submission: string, name: string) => Promise<Uint8Array | undefined>;
}

/**
 * Creates the source of the files of a project's issues. A submission with files inside is read again
 * when an issue needs them: so a build never holds the files of all submissions at once.
 *
 * @param root - absolute path of the project
 * @param readAgain - parses a submission once more
 */
export function createIssueFileSource(
  root: string,
  beside: FilesBeside,
  readAgain: (submission: string) => Promise<ParsedSeed>,
): IssueFileSource {
  const inside = new Map<string, ReadonlySet<string>>();
  let last: { readonly submission: string; readonly parsed: ParsedSeed } | undefined;
  return {
    note: (submission, media = []) => {
      if (media.length > 0) inside.set(submission, new Set(media.map(({ name }) => name)));
    },
    has: (submission, name) =>
      inside.get(submission)?.has(name) === true || beside.find(submission, name) !== undefined,
    stateOf: (submission, name, sinceNs) => {
      const path = inside.get(submission)?.has(name) === true ? submission : beside.find(submission, name);
      return path === undefined ? undefined : settledState(join(root, path), sinceNs);
    },
    read: async (submission, name) => {
      if (inside.get(submission)?.has(name) === true) {
        if (last?.submission !== submission) last = { submission, parsed: await readAgain(submission) };
        return last.parsed.media?.find((media) => media.name === name)?.bytes;
      }
      const path = beside.find(submission, name);
      try {
        return path === undefined ? undefined : readFileSync(join(root, path));
      } catch {
        return undefined;
      }
    },
  };
}
