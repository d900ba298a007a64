import { tagUri } from "@clusterpost/core";
import type { FeedSite, ItemPlace } from "../site.ts";

/** The permanent id of an issue: `tag:clusters.example,2026:issues/2026-09` (RFC 4151). */
export function issueEntryId(issueId: string, { tag }: FeedSite): string {
  return tagUri(tag, "issues", issueId);
}

/** The permanent id of an item of an issue: `tag:clusters.example,2026:issues/2026-09/timber-days`. */
export function itemEntryId(issueId: string, itemId: string, site: FeedSite): string {
  const origin = originOf(issueId, itemId, site);
  return tagUri(site.tag, "issues", origin.issueId, origin.itemId);
}

/** The place that an item's ids name: where it was published first. */
export function originOf(issueId: string, itemId: string, site: FeedSite): ItemPlace {
  const place = { issueId, itemId };
  return site.originOf?.(place) ?? place;
}

/** The permanent id of a feed: `tag:clusters.example,2026:feeds/items`. */
export function feedId(key: string, { tag }: FeedSite): string {
  return tagUri(tag, "feeds", key);
}
