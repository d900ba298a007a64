import { join } from "node:path";
import { OWN_FOLDER } from "../own-folder.ts";

/**
 * Gives the folder of the cache.
 *
 * @param home - folder of the newsletter, or of the output
 */
export function cacheFolder(home: string): string {
  return join(home, OWN_FOLDER, "cache");
}
