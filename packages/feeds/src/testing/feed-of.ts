import type { Issue } from "@clusterpost/core";
import { issueEntries } from "../entry/issue-entries.ts";
import { collectFeeds, type Feed } from "../feed/feed.ts";
import { type FeedDocument, feedDocuments } from "../feed/feed-document.ts";
import type { FeedSite } from "../site.ts";
import { TEST_SITE } from "./build-issue.ts";

/** Every feed of some issues. */
export function feedsOf(issues: readonly Issue[], site: FeedSite = TEST_SITE): readonly Feed[] {
  return collectFeeds(
    issues.map((issue) => issueEntries(issue, site)),
    site,
  );
}

/** One feed of some issues; fails when there is none. */
export function feedOf(key: string, issues: readonly Issue[], site: FeedSite = TEST_SITE): Feed {
  const feed = feedsOf(issues, site).find((one) => one.key === key);
  if (feed === undefined) throw new RangeError(`There is no feed ${key}.`);
  return feed;
}

/** The current document of a feed of some issues. */
export function currentOf(key: string, issues: readonly Issue[], site: FeedSite = TEST_SITE): FeedDocument {
  const [current] = feedDocuments(feedOf(key, issues, site), site);
  if (current === undefined) throw new RangeError(`The feed ${key} has no document.`);
  return current;
}
