import {
  type ArchiveFile,
  type ArchiveSite,
  assetFiles,
  type IssueSummary,
  indexFiles,
  issueFiles,
  summarizeIssue,
} from "@clusterpost/archive";
import type { OutputStore } from "../output/output-store.ts";
import { contentHash } from "../project/reading-cache/checksum.ts";
import type { IssueUnit } from "./issue-units.ts";
import { SITE_FOLDER } from "./site-folder.ts";

/** What pages share. */
export interface PageUnitContext {
  readonly store: OutputStore;
  readonly site: ArchiveSite;
  /** Of everything that is not an issue's. */
  readonly settingsKey: string;
}

/** Pages of an issue, and whether they were made anew. */
export interface IssuePages {
  readonly summary: IssueSummary;
  /** Paths of the pages, relative to the site's root. */
  readonly paths: readonly string[];
  /** Hash of everything that they depend on. */
  readonly key: string;
}

interface PageFacts {
  readonly summary: IssueSummary;
  readonly paths: readonly string[];
}

function isFacts(facts: unknown): facts is PageFacts {
  return typeof facts === "object" && facts !== null && "summary" in facts && "paths" in facts;
}

async function writeAll(
  name: string,
  key: string,
  files: Iterable<ArchiveFile>,
  store: OutputStore,
  factsOf: (paths: readonly string[]) => unknown,
): Promise<void> {
  const unit = store.open(name, key);
  const paths: string[] = [];
  for (const { path, text } of files) {
    paths.push(path);
    await unit.write(`${SITE_FOLDER}/${path}`, text);
  }
  unit.close(factsOf(paths));
}

/** Writes the pages of an issue that is not as it was, or keeps those that are there. */
export async function writeIssuePages(
  { issue, key: issueKey }: IssueUnit,
  context: PageUnitContext,
): Promise<IssuePages> {
  const { store, site, settingsKey } = context;
  const name = `pages ${issue.id}`;
  const key = contentHash(`${settingsKey}\n${issueKey}`);
  const kept = store.keep(name, key)?.facts;
  if (isFacts(kept)) return { ...kept, key };
  const summary = summarizeIssue(issue, site);
  let pages: readonly string[] = [];
  await writeAll(name, key, issueFiles(issue, site), store, (paths) => {
    pages = paths;
    return { summary, paths } satisfies PageFacts;
  });
  return { summary, paths: pages, key };
}

/** Writes the pages about several issues, and what all pages load. */
export async function writeIndexPages(summaries: readonly IssueSummary[], context: PageUnitContext): Promise<void> {
  const { store, site, settingsKey } = context;
  const key = contentHash(JSON.stringify([settingsKey, site.redirects, summaries]));
  if (store.keep("indexes", key) !== undefined) return;
  const files = function* (): Generator<ArchiveFile, void> {
    yield* assetFiles(site);
    yield* indexFiles(summaries, site);
  };
  await writeAll("indexes", key, files(), store, () => undefined);
}
