import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ScratchFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** A folder of a test's own. */
export function scratchFolder(): ScratchFolder {
  const path = mkdtempSync(join(tmpdir(), "clusterpost-mail-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 10 }) };
}
