import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Seed } from "@clusterpost/seed-parser";

/** Folder of the sample newsletter. */
export const SAMPLE_FOLDER: string = fileURLToPath(new URL("../../../seeds", import.meta.url));

/** Submissions in many languages and forms, with answer keys. */
export const CORPUS_FOLDER: string = fileURLToPath(new URL("../../../packages/seed-parser/corpus", import.meta.url));

/** The month whose only submission is a digest. */
export const DIGEST_MONTH = "2026-11";

/** A month of single stories. */
export const STORIES_MONTH = "2026-10";

/** Reads the files of a folder and of those in it whose names end in one of some ways, in the order of their names. */
export function readSeeds(folder: string, endings: readonly string[]): Seed[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(?:^|[\\/])README\.md$/.test(path))
    .sort()
    .map((path) => ({ name: relative(folder, path).split(sep).join("/"), bytes: readFileSync(path) }));
}

/** Reads the submissions of the sample newsletter. */
export function readSampleSeeds(): Seed[] {
  return readSeeds(join(SAMPLE_FOLDER, "submissions"), [".md", ".txt"]);
}
