import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputStore } from "../output/output-store.ts";
import type { Progress } from "../plan-project.ts";
import { contentHash } from "../project/reading-cache/checksum.ts";
import type { IssuePages } from "./page-units.ts";
import { openSearchIndexer, type SearchIndexer } from "./search-index.ts";
import { SITE_FOLDER } from "./site-folder.ts";

/** Folder of the search on the site. */
const SEARCH_FOLDER = `${SITE_FOLDER}/pagefind`;
/** Names the folders of further parts; the page of the search reads it. */
const PARTS_FILE = "parts.json";
/** What is there once for all parts. */
const ENGINE = /^(?:pagefind\.js|pagefind-worker\.js|wasm\..+)$/;

/** What the search is written with. */
export interface SearchContext {
  readonly store: OutputStore;
  readonly out: string;
  readonly settingsKey: string;
  /** BCP 47 language tag of the newsletter. */
  readonly language: string;
  readonly progress: Progress;
}

/** A part of the search: the pages of a year. */
interface SearchPart {
  /** `2026`; `undated` for issues that nothing dates. */
  readonly name: string;
  /** Relative to {@link SEARCH_FOLDER}, with a slash at its end; empty for the first one. */
  readonly folder: string;
  readonly key: string;
  readonly paths: readonly string[];
}

/**
 * Parts the pages by the years of their issues. The first part lies in the folder itself, the others in
 * folders of their own, so that the parts of other years stay as they are when pages change.
 */
function partsOf(pages: readonly IssuePages[], settingsKey: string): readonly SearchPart[] {
  const years = new Map<string, IssuePages[]>();
  for (const one of pages) {
    const year = one.summary.day?.slice(0, 4) ?? "undated";
    const own = years.get(year);
    if (own === undefined) years.set(year, [one]);
    else own.push(one);
  }
  const sorted = [...years].sort(([first], [second]) => (first < second ? -1 : 1));
  return sorted.map(([name, own], index) => ({
    name,
    folder: index === 0 ? "" : `${name}/`,
    key: contentHash([settingsKey, index === 0, ...own.map(({ key }) => key)].join("\n")),
    paths: own.flatMap(({ paths }) => paths),
  }));
}

async function writePart(part: SearchPart, indexer: SearchIndexer, { store, out }: SearchContext): Promise<void> {
  const pages = part.paths.map((path) => ({ path, text: readFileSync(join(out, SITE_FOLDER, path), "utf8") }));
  const files = await indexer.index(pages);
  const unit = store.open(`search ${part.name}`, part.key);
  for (const { path, bytes } of files) {
    if (part.folder !== "" && ENGINE.test(path)) continue;
    await unit.write(`${SEARCH_FOLDER}/${part.folder}${path}`, bytes);
  }
  unit.close();
}

/**
 * Writes the index of the search: a part for each year, of which only those with other pages than
 * before are made.
 *
 * @returns how many parts there are
 * @throws when pagefind cannot be run on this machine, or cannot index
 */
export async function writeSearch(pages: readonly IssuePages[], context: SearchContext): Promise<number> {
  const { store, settingsKey, language, progress } = context;
  const parts = partsOf(pages, settingsKey);
  const changed = parts.filter(({ name, key }) => store.keep(`search ${name}`, key) === undefined);
  if (changed.length > 0) {
    const indexer = await openSearchIndexer(language);
    try {
      for (const [index, part] of changed.entries()) {
        progress(index, changed.length, "search");
        await writePart(part, indexer, context);
      }
    } finally {
      await indexer.close();
    }
  }
  const unit = store.open("search", "");
  const folders = parts.map(({ folder }) => folder).filter((folder) => folder !== "");
  await unit.write(`${SEARCH_FOLDER}/${PARTS_FILE}`, `${JSON.stringify(folders)}\n`);
  unit.close();
  return parts.length;
}
