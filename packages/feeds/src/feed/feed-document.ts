import { archiveUrl } from "@clusterpost/core";
import type { Entry } from "../entry/entry.ts";
import type { FeedSite } from "../site.ts";
import type { Feed } from "./feed.ts";
import type { FeedFormat } from "./feed-format.ts";

const DEFAULT_PAGE_SIZE = 50;
/** A whole issue is as long as many items: feeds of issues have so many times fewer entries in a document. */
const ITEMS_FOR_AN_ISSUE = 5;

/** Entries of one document of a feed. */
function pageSizeOf({ entries }: Feed, { pageSize = DEFAULT_PAGE_SIZE }: FeedSite): number {
  const isOfIssues = entries[0]?.kind === "issue";
  return Math.max(1, Math.trunc(isOfIssues ? pageSize / ITEMS_FOR_AN_ISSUE : pageSize));
}

/** One document of a feed: the current one, or an archive document that never changes (RFC 5005 §4). */
export interface FeedDocument {
  readonly feed: Feed;
  /** Number of an archive document, the oldest is 1; absent for the current document. */
  readonly archive?: number;
  /** Number of the archive document that holds what came before. */
  readonly previous?: number;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

/**
 * Parts a feed into documents: the current one with the newest entries, and archive documents with a
 * fixed number of entries each, filled from the oldest.
 *
 * New entries come in front, so a full archive document stays as it is when issues are added; links to
 * later documents are left out of it for the same reason. Some entries may stand in the current and in
 * the newest archive document, which RFC 5005 allows; none is in neither.
 *
 * @returns the current document, then the archive documents, newest first
 * @see RFC 5005 §4
 */
export function feedDocuments(feed: Feed, site: FeedSite): readonly FeedDocument[] {
  const size = pageSizeOf(feed, site);
  const { entries } = feed;
  // A feed that fits into its current document needs no archive.
  const archives = entries.length <= size ? 0 : Math.floor(entries.length / size);
  const documents: FeedDocument[] = [
    { feed, ...(archives === 0 ? {} : { previous: archives }), entries: entries.slice(0, size) },
  ];
  for (let archive = archives; archive > 0; archive -= 1) {
    const end = entries.length - (archive - 1) * size;
    const previous = archive === 1 ? {} : { previous: archive - 1 };
    documents.push({ feed, archive, ...previous, entries: entries.slice(end - size, end) });
  }
  return documents;
}

/**
 * Path of a document, relative to the archive's root: `feeds/items.rss`, `feeds/items/archive-1.rss`.
 *
 * @param archive - number of an archive document; absent for the current one
 */
export function feedPath(key: string, format: FeedFormat, archive?: number): string {
  return archive === undefined ? `feeds/${key}.${format}` : `feeds/${key}/archive-${archive}.${format}`;
}

/** Absolute address of a document. */
export function feedUrl(site: FeedSite, key: string, format: FeedFormat, archive?: number): string {
  return archiveUrl(site.baseUrl, feedPath(key, format, archive));
}
