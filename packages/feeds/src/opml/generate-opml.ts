import { archiveUrl, cleanText, compareDates, plainLine } from "@clusterpost/core";
import { generateOpml as buildOpml } from "feedsmith";
import type { Feed } from "../feed/feed.ts";
import { feedUrl } from "../feed/feed-document.ts";
import type { FeedSite } from "../site.ts";

/**
 * Writes the list of all feeds as OPML 2.0, to subscribe to them at once.
 *
 * Each feed is there once, as RSS, which every reader of such lists knows.
 *
 * @see OPML 2.0, subscription lists
 */
export function generateOpml(feeds: readonly Feed[], site: FeedSite): string {
  const homeUrl = archiveUrl(site.baseUrl, "");
  const newest = feeds
    .map(({ updatedAt }) => updatedAt)
    .sort(compareDates)
    .at(-1);
  const xml = buildOpml({
    head: {
      title: plainLine(site.title),
      ...(newest === undefined ? {} : { dateModified: newest }),
      ownerName: plainLine(site.publisher),
      docs: "https://opml.org/spec2.opml",
    },
    body: {
      outlines: feeds.map(({ key, title, language }) => ({
        text: title,
        title,
        type: "rss",
        version: "RSS2",
        language,
        htmlUrl: homeUrl,
        xmlUrl: feedUrl(site, key, "rss"),
      })),
    },
  });
  return cleanText(`${xml.trim()}\n`);
}
