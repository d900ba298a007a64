import type { Issue } from "@clusterpost/core";
import { collectFeeds, type Feed } from "../feed/feed.ts";
import { type FeedDocument, feedDocuments } from "../feed/feed-document.ts";
import type { FeedSite } from "../site.ts";
import { TEST_SITE } from "./build-issue.ts";

/** One feed of some issues; fails when there is none. */
export function feedOf(key: string, issues: readonly Issue[], site: FeedSite = TEST_SITE): Feed {
  const feed = collectFeeds(issues, site).find((one) => one.key === key);
  if (feed === undefined) throw new RangeError(`There is no feed ${key}.`);
  return feed;
}

/** The current document of a feed of some issues. */
export function currentOf(key: string, issues: readonly Issue[], site: FeedSite = TEST_SITE): FeedDocument {
  const [current] = feedDocuments(feedOf(key, issues, site), site);
  if (current === undefined) throw new RangeError(`The feed ${key} has no document.`);
  return current;
}
