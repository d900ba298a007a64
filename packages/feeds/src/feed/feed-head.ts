import { archiveUrl, plainLine } from "@clusterpost/core";
import type { Instant } from "../entry/entry.ts";
import { feedId } from "../entry/entry-id.ts";
import type { FeedSite } from "../site.ts";
import { newestInstant } from "./feed.ts";
import { type FeedDocument, feedUrl } from "./feed-document.ts";
import type { FeedFormat } from "./feed-format.ts";

/** What a document says of itself, the same in every format. */
export interface FeedHead {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly homeUrl: string;
  readonly selfUrl: string;
  /** Address of the current document; only in archive documents. */
  readonly currentUrl?: string;
  /** Address of the archive document with what came before. */
  readonly previousUrl?: string;
  /** Address of the WebSub hub; only in the current document, for archive documents do not change. */
  readonly hubUrl?: string;
  readonly updatedAt: Instant;
  /** Whether anything dates the document. */
  readonly isDated: boolean;
}

/** Gives what a document says of itself. */
export function feedHead(
  { feed, archive, previous, entries }: FeedDocument,
  format: FeedFormat,
  site: FeedSite,
): FeedHead {
  const urlOf = (number?: number): string => feedUrl(site, feed.key, format, number);
  return {
    id: feedId(feed.key, site),
    title: feed.title,
    description: plainLine(site.description ?? "") || feed.title,
    publisher: plainLine(site.publisher) || plainLine(site.title) || feed.title,
    homeUrl: archiveUrl(site.baseUrl, ""),
    selfUrl: urlOf(archive),
    ...(archive === undefined ? {} : { currentUrl: urlOf() }),
    ...(previous === undefined ? {} : { previousUrl: urlOf(previous) }),
    ...(site.hub === undefined || archive !== undefined ? {} : { hubUrl: site.hub }),
    updatedAt: newestInstant(entries, site),
    isDated: entries.some(({ publishedAt }) => publishedAt !== undefined),
  };
}
