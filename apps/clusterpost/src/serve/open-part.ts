import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { StoredPart } from "./answer.ts";
import { stampOf } from "./file-stamp.ts";
import { ifThere } from "./if-there.ts";

/**
 * Opens bytes of a file on disk.
 *
 * @returns `undefined` when the file is no longer the one that was loaded, which ends with the next load
 */
export async function openPart({ path, state, start, end }: StoredPart): Promise<Readable | undefined> {
  const handle = await ifThere(open(path));
  if (handle === undefined) return undefined;
  if (stampOf(await handle.stat({ bigint: true })).state !== state) {
    await handle.close();
    return undefined;
  }
  return handle.createReadStream({ start, end });
}
