import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../write-file.ts";

/** The program's own folder in a newsletter or an output folder; scanning passes it over, for it is hidden. */
const OWN_FOLDER = ".clusterpost";

/**
 * Gives the folder of the cache.
 *
 * @param home - folder of the newsletter, or of the output
 */
export function cacheFolder(home: string): string {
  return join(home, OWN_FOLDER, "cache");
}

/** Keeps the program's own folder out of version control, once it is there. */
export function ignoreOwnFolder(home: string): void {
  const folder = join(home, OWN_FOLDER);
  const path = join(folder, ".gitignore");
  try {
    if (existsSync(path) || !existsSync(folder)) return;
    makeFolder(folder);
    writeFileSync(path, "*\n");
  } catch {
    // A folder that takes no file has no cache either.
  }
}
