/// <reference path="./rss.d.ts" />
import RSS from "rss";
import type { Entry } from "../entry/entry.ts";
import type { FeedDocument } from "../feed/feed-document.ts";
import { type FeedHead, feedHead } from "../feed/feed-head.ts";
import { GENERATOR, HISTORY_NAMESPACE } from "../feed/names.ts";
import { finishXml } from "../feed/xml-prologue.ts";
import { escapeHtml } from "../html/escape-html.ts";
import type { FeedSite } from "../site.ts";
import { replaceLastBuildDate } from "./last-build-date.ts";

const DAY_IN_MINUTES = 1440;

const link = (rel: string, href: string): object => ({
  "atom:link": { _attr: { rel, href, type: "application/rss+xml" } },
});

function channelElements({ currentUrl, previousUrl }: FeedHead): object[] {
  const links = previousUrl === undefined ? [] : [link("prev-archive", previousUrl)];
  return currentUrl === undefined ? links : [...links, link("current", currentUrl), { "fh:archive": "" }];
}

/** RSS has one file per item; every file is also linked in the content. */
function enclosureOf({ enclosures }: Entry): { enclosure?: { url: string; size: number; type: string } } {
  const [first] = enclosures;
  return first === undefined
    ? {}
    : { enclosure: { url: first.url, size: first.lengthBytes ?? 0, type: first.mediaType } };
}

/**
 * Writes a document of a feed as RSS 2.0 with full content.
 *
 * Titles are plain text and descriptions are HTML, as readers take them; `lastBuildDate` is the newest
 * change of an entry, never the time of the clock, and absent where nothing has a date.
 *
 * @see RSS 2.0 Specification, RSS Advisory Board; RFC 5005 §4; RFC 4287 §4.2.7 for `atom:link`
 */
export function generateRss(document: FeedDocument, site: FeedSite): string {
  const head = feedHead(document, "rss", site);
  const feed = new RSS({
    title: head.title,
    description: head.description,
    generator: GENERATOR,
    feed_url: head.selfUrl,
    site_url: head.homeUrl,
    ...(site.image === undefined ? {} : { image_url: site.image }),
    ...(head.hubUrl === undefined ? {} : { hub: head.hubUrl }),
    language: document.feed.language,
    ttl: site.ttlMinutes ?? DAY_IN_MINUTES,
    custom_namespaces: { fh: HISTORY_NAMESPACE },
    custom_elements: channelElements(head),
  });
  for (const entry of document.entries) {
    feed.item({
      title: entry.title,
      description: escapeHtml(entry.summary),
      url: entry.url,
      guid: entry.id,
      categories: entry.categories,
      ...(entry.author === undefined ? {} : { author: entry.author }),
      ...(entry.publishedAt === undefined ? {} : { date: entry.publishedAt }),
      ...enclosureOf(entry),
      custom_elements: [{ "content:encoded": { _cdata: entry.html } }],
    });
  }
  return finishXml(replaceLastBuildDate(feed.xml("  "), head.isDated ? head.updatedAt : undefined), document);
}
