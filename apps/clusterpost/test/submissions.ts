import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./run-cli.ts";

/** A short page of May 2019 in which nothing is amiss. */
export const PAGE: string =
  "A title of the page\n\nSubmitted by Ana Maria on 16 May 2019\n\nSome text for the readers.\n";

/** Writes files into a folder that is removed after the tests of a file. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
