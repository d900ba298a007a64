import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputStore } from "../output/output-store.ts";
import type { Progress } from "../plan-project.ts";
import { contentHash } from "../project/reading-cache/checksum.ts";
import type { IssuePages } from "./page-units.ts";
import { SITE_FOLDER } from "./site-folder.ts";

/** Folder of the search on the site. */
const SEARCH_FOLDER = `${SITE_FOLDER}/pagefind`;
/** Names the folders of further parts; the page of the search reads it. */
const PARTS_FILE = "parts.json";
/** What the page of the search loads; the rest of what pagefind brings is interfaces of its own. */
const LOADED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..+|.+\.pf_(?:meta|index|fragment|filter))$/;
/** What is there once for all parts. */
const ENGINE = /^(?:pagefind\.js|pagefind-worker\.js|wasm\..+)$/;

/** What the search is written with. */
export interface SearchContext {
  readonly store: OutputStore;
  readonly out: string;
  readonly settingsKey: string;
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

async function writePart(part: SearchPart, { store, out }: SearchContext): Promise<void> {
  const pagefind = await import("pagefind");
  const { index, errors } = await pagefind.createIndex();
  if (index === undefined) throw new TypeError(errors.join("; "));
  const added = part.paths.flatMap((path) => {
    const content = readFileSync(join(out, SITE_FOLDER, path), "utf8");
    return content.includes("data-pagefind-body") ? [index.addHTMLFile({ sourcePath: path, content })] : [];
  });
  const problems = (await Promise.all(added)).flatMap((answer) => answer.errors);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  if (problems.length > 0) throw new TypeError(problems.join("; "));
  const unit = store.open(`search ${part.name}`, part.key);
  for (const { path, content } of files.sort((first, second) => (first.path < second.path ? -1 : 1))) {
    if (!LOADED.test(path.split("/").at(-1) ?? "") || (part.folder !== "" && ENGINE.test(path))) continue;
    await unit.write(`${SEARCH_FOLDER}/${part.folder}${path}`, content);
  }
  unit.close();
}

/**
 * Writes the index of the search: a part for each year, of which only those with other pages than
 * before are made.
 *
 * @returns how many parts there are
 * @throws when pagefind cannot be run on this machine
 */
export async function writeSearch(pages: readonly IssuePages[], context: SearchContext): Promise<number> {
  const { store, settingsKey, progress } = context;
  const parts = partsOf(pages, settingsKey);
  const changed = parts.filter(({ name, key }) => store.keep(`search ${name}`, key) === undefined);
  try {
    for (const [index, part] of changed.entries()) {
      progress(index, changed.length, "search");
      await writePart(part, context);
    }
  } finally {
    if (changed.length > 0) await (await import("pagefind")).close();
  }
  const unit = store.open("search", "");
  const folders = parts.map(({ folder }) => folder).filter((folder) => folder !== "");
  await unit.write(`${SEARCH_FOLDER}/${PARTS_FILE}`, `${JSON.stringify(folders)}\n`);
  unit.close();
  return parts.length;
}
