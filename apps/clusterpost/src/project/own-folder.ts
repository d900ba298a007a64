import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./write-file.ts";

/** The program's own folder in a newsletter or an output folder; scanning passes it over, for it is hidden. */
export const OWN_FOLDER = ".clusterpost";

/** Keeps the program's own folder out of version control, once it is there. */
export function ignoreOwnFolder(home: string): void {
  const folder = join(home, OWN_FOLDER);
  const path = join(folder, ".gitignore");
  try {
    if (existsSync(path) || !existsSync(folder)) return;
    makeFolder(folder);
    writeFileSync(path, "*\n");
  } catch {
    // A folder that takes no file keeps nothing either.
  }
}
