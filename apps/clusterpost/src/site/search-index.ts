import { ClusterpostError } from "@clusterpost/core";
import type { PagefindIndex } from "pagefind";

/** A file of a search index. */
export interface SearchFile {
  /** Relative to the folder of the index. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A page to be found. */
export interface SearchablePage {
  /** Relative to the archive's root. */
  readonly path: string;
  /** HTML. */
  readonly text: string;
}

/** Makes search indexes; it runs a program of pagefind's as long as it is not closed. */
export interface SearchIndexer {
  /**
   * Makes the index of some pages. The same pages give the same bytes, in whatever order they come.
   *
   * @throws ClusterpostError OUTPUT_UNWRITABLE when pagefind cannot index
   */
  readonly index: (pages: Iterable<SearchablePage>) => Promise<readonly SearchFile[]>;
  readonly close: () => Promise<void>;
}

/** Pagefind's own interfaces, for which the archive has its own page. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** The part of a page that is looked at: reading headers and footers as well takes twice the time. */
function searchable({ text }: SearchablePage): string {
  const start = text.indexOf("<main");
  const end = text.lastIndexOf("</main>");
  return start === -1 || end < start ? text : `<html>${text.slice(start, end)}</main></html>`;
}

function failure(messages: readonly string[]): ClusterpostError {
  const hint = "Build again; if it fails again, install Clusterpost anew, with optional dependencies.";
  return new ClusterpostError("OUTPUT_UNWRITABLE", `The search index could not be made: ${messages.join("; ")}`, {
    hint,
  });
}

function must<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw failure(answer.errors);
  return answer;
}

async function filesOf(index: PagefindIndex, pages: Iterable<SearchablePage>): Promise<readonly SearchFile[]> {
  // Pagefind numbers pages in the order in which it gets them.
  const sorted = [...pages].sort((first, second) => (first.path < second.path ? -1 : 1));
  const added = sorted.map((page) =>
    index.addHTMLFile({ url: `/${page.path.replace(/(^|\/)index\.html$/, "$1")}`, content: searchable(page) }),
  );
  for (const answer of await Promise.all(added)) must(answer);
  const { files } = must(await index.getFiles());
  return files
    .filter(({ path }) => !UNUSED.test(path))
    .map(({ path, content }) => ({ path, bytes: content }))
    .sort((first, second) => (first.path < second.path ? -1 : 1));
}

/**
 * Opens pagefind, which is loaded now and not before.
 *
 * @param language - BCP 47 language tag; all pages are indexed by its rules, so that one search finds
 *   pages of every language
 */
export async function openSearchIndexer(language: string): Promise<SearchIndexer> {
  const { createIndex, close } = await import("pagefind");
  const forceLanguage = language.split("-")[0]?.toLowerCase() ?? "en";
  return {
    index: async (pages) => {
      const { index } = must(await createIndex({ forceLanguage }));
      if (index === undefined) throw failure(["pagefind gave no index"]);
      try {
        return await filesOf(index, pages);
      } finally {
        await index.deleteIndex();
      }
    },
    close: async () => {
      await close();
    },
  };
}
