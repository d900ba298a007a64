import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { diagnostic } from "@clusterpost/core";
import { MAX_SEED_BYTES, type ParsedSeed, type ParseOptions, parseSeed } from "@clusterpost/seed-parser";

/** Reads and parses one file of a folder; what cannot be read gives a diagnostic instead. */
export function readSubmission(root: string, file: string, options: ParseOptions): ParsedSeed {
  const path = join(root, file);
  try {
    const size = statSync(path).size;
    if (size > MAX_SEED_BYTES) {
      const message = `The file has ${(size / 2 ** 20).toFixed(1)} MB; submissions may have 20 MB at most.`;
      return {
        diagnostics: [diagnostic("FILE_TOO_LARGE", { file }, message, "Split the document, or send only its text.")],
      };
    }
    return parseSeed({ name: file, bytes: readFileSync(path) }, options);
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
