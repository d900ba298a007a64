import { tagUri } from "@clusterpost/core";
import type { FeedSite } from "../site.ts";

/** The permanent id of an issue: `tag:clusters.example,2026:issues/2026-09` (RFC 4151). */
export function issueEntryId(issueId: string, { tag }: FeedSite): string {
  return tagUri(tag, "issues", issueId);
}

/** The permanent id of an item of an issue: `tag:clusters.example,2026:issues/2026-09/timber-days`. */
export function itemEntryId(issueId: string, itemId: string, { tag }: FeedSite): string {
  return tagUri(tag, "issues", issueId, itemId);
}

/** The permanent id of a feed: `tag:clusters.example,2026:feeds/items`. */
export function feedId(key: string, { tag }: FeedSite): string {
  return tagUri(tag, "feeds", key);
}
