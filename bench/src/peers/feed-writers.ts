import {
  collectFeeds,
  type Feed,
  type FeedSite,
  feedDocuments,
  generateAtom,
  generateJsonFeed,
  generateRss,
  issueEntries,
} from "@clusterpost/feeds";
import { issueWithItems } from "../samples/feed-issue.ts";
import { type FeedWriter, feedPackageWriter, feedsmithWriter } from "./feed-peers.ts";

/** Items of the feed that is measured. */
export const FEED_ITEMS = 1000;

const SITE: FeedSite = {
  baseUrl: "https://clusters.example/",
  tag: { name: "clusters.example", date: "2026" },
  title: "Cluster Digest",
  publisher: "European Network of Clusters",
  language: "en-GB",
  pageSize: FEED_ITEMS,
};

/** A feed with entries that are ready. */
export function itemFeed(): Feed {
  const feed = collectFeeds([issueEntries(issueWithItems(FEED_ITEMS), SITE)], SITE).find(({ key }) => key === "items");
  if (feed?.entries.length !== FEED_ITEMS) throw new RangeError("The feed has not the items that it should have.");
  return feed;
}

function ourWriter(feed: Feed): FeedWriter {
  const [document] = feedDocuments(feed, SITE);
  if (document === undefined) throw new RangeError("The feed has no document.");
  return {
    rss: () => generateRss(document, SITE),
    atom: () => generateAtom(document, SITE),
    json: () => generateJsonFeed(document, SITE),
  };
}

export type FeedWriterName = "ours" | "feed" | "feedsmith";

/** Who writes feeds, by name. */
export const FEED_WRITERS: Readonly<Record<FeedWriterName, (feed: Feed) => FeedWriter>> = {
  ours: ourWriter,
  feed: feedPackageWriter,
  feedsmith: feedsmithWriter,
};
