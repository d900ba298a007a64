import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Newsletter, TagAuthority } from "@clusterpost/core";
import type { BuildRequest } from "../compose.ts";
import { STATE_FOLDER } from "../output/output-store.ts";
import type { Project } from "../project/open-project.ts";
import { contentHash } from "../project/reading-cache/checksum.ts";
import { fileSystemTime } from "../project/reading-cache/file-state.ts";
import { programFingerprint } from "../project/reading-cache/program-fingerprint.ts";
import { makeFolder } from "../project/write-file.ts";

/** What everything that is made depends on, besides the issues. */
export interface OutputContext {
  readonly settingsKey: string;
  /** Time of the file system at the start of the build. */
  readonly sinceNs: bigint;
  /** Whether what an earlier build made may be kept. */
  readonly reuse: boolean;
}

/** Hash of the files of a theme; the built-in one is a part of the program. */
function themeKey({ theme }: Newsletter, root: string): string {
  if (theme.name === "eccp") return "";
  const folder = resolve(root, theme.name);
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
    return contentHash(names.map((path) => `${path} ${contentHash(readFileSync(path))}`).join("\n"));
  } catch {
    // What is wrong with the theme is told when it is compiled.
    return "";
  }
}

/** Says what everything depends on: program, configuration, theme, ids. */
export function outputContext({ out, cache }: BuildRequest, project: Project, tag: TagAuthority): OutputContext {
  const { newsletter, root } = project;
  const folder = join(out, STATE_FOLDER);
  let sinceNs = 0n;
  try {
    makeFolder(folder);
    sinceNs = fileSystemTime(folder);
  } catch {
    // The first file that is written tells what is wrong with the folder.
  }
  // Words of the reader are in the documents that it makes.
  const { vocabulary: _, mail: __, ...settings } = newsletter;
  const program = cache === undefined ? "" : programFingerprint(cache.programFolder);
  const settingsKey = contentHash(JSON.stringify([program, settings, tag, themeKey(newsletter, root)]));
  return { settingsKey, sinceNs, reuse: cache !== undefined };
}
