import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "./checksum.ts";

/**
 * Tells the program that reads submissions from every other release of it: a hash of its code, and
 * of the releases whose data it reads with, such as the names of months.
 *
 * @param folder - where the program's files lie
 */
export function programFingerprint(folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => /\.c?js$/.test(name))
    .sort();
  const code = files.map((name) => `${name} ${contentHash(readFileSync(join(folder, name)))}`);
  const { node, icu = "", cldr = "", unicode = "" } = process.versions;
  return contentHash([...code, node, icu, cldr, unicode].join("\n"));
}
