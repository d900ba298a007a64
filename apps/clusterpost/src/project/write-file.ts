import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ClusterpostError } from "@clusterpost/core";

function isSame(path: string, content: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(content);
  } catch {
    return false;
  }
}

/**
 * Makes a folder and those above it. Node's own recursive form never ends on file systems that
 * refuse new folders by saying that there is no such path, as `/proc` does.
 */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

/**
 * Writes a file as a whole or not at all: a new file takes the place of the old one by renaming.
 * A file that already has the content is left alone.
 *
 * @throws ClusterpostError `OUTPUT_UNWRITABLE`
 */
export function writeWholeFile(path: string, written: string | Uint8Array): void {
  const content = typeof written === "string" ? Buffer.from(written) : written;
  if (isSame(path, content)) return;
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(path));
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (cause) {
    throw new ClusterpostError("OUTPUT_UNWRITABLE", `The file ${path} cannot be written.`, {
      cause,
      hint: "Choose another folder with --out, or check its permissions.",
    });
  }
}
