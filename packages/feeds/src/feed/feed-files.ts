import { generateAtom } from "../atom/generate-atom.ts";
import { generateJsonFeed } from "../json/generate-json-feed.ts";
import { generateOpml } from "../opml/generate-opml.ts";
import { generateRss } from "../rss/generate-rss.ts";
import type { FeedSite } from "../site.ts";
import { FEED_CSS, feedCss } from "../stylesheet/feed-css.ts";
import type { Feed } from "./feed.ts";
import { type FeedDocument, feedDocuments, feedPath } from "./feed-document.ts";
import { FEED_FORMATS, FEED_MEDIA_TYPES, type FeedFormat } from "./feed-format.ts";

/** A file of the archive. */
export interface FeedFile {
  /** Relative to the archive's root. */
  readonly path: string;
  /** Without `charset`; all files are UTF-8. */
  readonly mediaType: string;
  readonly text: string;
}

/** The writers of the formats. */
const GENERATORS: Readonly<Record<FeedFormat, (document: FeedDocument, site: FeedSite) => string>> = {
  rss: generateRss,
  atom: generateAtom,
  json: generateJsonFeed,
};

/** Writes one document of a feed in one format. */
export function feedFile(document: FeedDocument, format: FeedFormat, site: FeedSite): FeedFile {
  const path = feedPath(document.feed.key, format, document.archive);
  return { path, mediaType: FEED_MEDIA_TYPES[format], text: GENERATORS[format](document, site) };
}

/** Writes the files that go with feeds: the list of them all (OPML), and the stylesheet that browsers show them with. */
export function feedListFiles(feeds: readonly Feed[], site: FeedSite): readonly FeedFile[] {
  return [
    { path: "feeds/feeds.opml", mediaType: "text/x-opml", text: generateOpml(feeds, site) },
    { path: `feeds/${FEED_CSS}`, mediaType: "text/css", text: feedCss(site) },
  ];
}

/**
 * Writes every document of every feed in every format, the list of feeds and their stylesheet.
 *
 * One file after the other, so that no more than one is in memory.
 */
export function* feedFiles(feeds: readonly Feed[], site: FeedSite): Generator<FeedFile, void> {
  for (const feed of feeds) {
    for (const document of feedDocuments(feed, site))
      for (const format of FEED_FORMATS) yield feedFile(document, format, site);
  }
  yield* feedListFiles(feeds, site);
}
