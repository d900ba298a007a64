import { type FileHandle, open, rm } from "node:fs/promises";
import { HEADER_LIMIT_BYTES } from "./header-fields.ts";

/** A file that grows while a mail arrives. */
export interface GrowingFile {
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** Takes all of it to the disk; gives its first bytes and its size. */
  readonly finish: () => Promise<{ readonly head: Uint8Array; readonly sizeBytes: number }>;
  /** Removes it. */
  readonly abandon: () => Promise<void>;
}

/** Opens a new file for a mail that arrives, readable for its owner only. */
export async function createGrowingFile(path: string): Promise<GrowingFile> {
  const handle: FileHandle = await open(path, "wx", 0o600);
  const heads: Uint8Array[] = [];
  let headBytes = 0;
  let sizeBytes = 0;
  return {
    write: async (chunk) => {
      if (headBytes < HEADER_LIMIT_BYTES) {
        const part = Uint8Array.from(chunk.subarray(0, HEADER_LIMIT_BYTES - headBytes));
        heads.push(part);
        headBytes += part.length;
      }
      sizeBytes += chunk.length;
      await handle.writeFile(chunk);
    },
    finish: async () => {
      await handle.sync().finally(() => handle.close());
      return { head: Buffer.concat(heads), sizeBytes };
    },
    abandon: async () => {
      await handle.close().catch(() => undefined);
      await rm(path, { force: true });
    },
  };
}
