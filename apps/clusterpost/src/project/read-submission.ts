import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { diagnostic } from "@clusterpost/core";
import { MAX_SEED_BYTES, type ParsedSeed, type ParseOptions, readSeed, tooLarge } from "@clusterpost/seed-parser";

/** Reads and parses one file of a folder; what cannot be read gives a diagnostic instead. */
export function readSubmission(root: string, file: string, options: ParseOptions): Promise<ParsedSeed> {
  return readWith(root, file, (path) => readSeed({ name: file, bytes: readFileSync(path) }, options));
}

/**
 * Reads one file of a folder by other means; what cannot be read gives a diagnostic instead.
 *
 * @param read - gets the absolute path of a file that is not too large; may throw
 */
export async function readWith(
  root: string,
  file: string,
  read: (path: string) => Promise<ParsedSeed>,
): Promise<ParsedSeed> {
  const path = join(root, file);
  try {
    const size = statSync(path).size;
    if (size > MAX_SEED_BYTES) return { diagnostics: [tooLarge(file, size)] };
    return await read(path);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown cause";
    return {
      diagnostics: [
        diagnostic(
          "FILE_UNREADABLE",
          { file },
          `The file cannot be read (${code}).`,
          "Check the permissions of the file and the disk.",
        ),
      ],
    };
  }
}
