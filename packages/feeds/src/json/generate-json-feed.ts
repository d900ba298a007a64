import { cleanText } from "@clusterpost/core";
import { generateJsonFeed as buildJsonFeed } from "feedsmith";
import type { Entry } from "../entry/entry.ts";
import type { FeedDocument } from "../feed/feed-document.ts";
import { feedHead } from "../feed/feed-head.ts";
import type { Enclosure, FeedSite } from "../site.ts";

type JsonFeed = Parameters<typeof buildJsonFeed>[0];
type JsonItem = Extract<JsonFeed["items"], readonly unknown[]>[number];

function attachment({ url, mediaType, lengthBytes, title }: Enclosure): NonNullable<JsonItem["attachments"]>[number] {
  return {
    url,
    mime_type: mediaType,
    ...(title === undefined ? {} : { title }),
    ...(lengthBytes === undefined ? {} : { size_in_bytes: lengthBytes }),
  };
}

function jsonItem(entry: Entry, feedLanguage: string): JsonItem {
  return {
    id: entry.id,
    url: entry.url,
    ...(entry.externalUrl === undefined ? {} : { external_url: entry.externalUrl }),
    title: entry.title,
    // The format asks for content; an entry without any text has its title.
    ...(entry.html === "" ? { content_text: entry.title } : { content_html: entry.html }),
    ...(entry.summary === "" ? {} : { summary: entry.summary }),
    ...(entry.publishedAt === undefined ? {} : { date_published: entry.publishedAt, date_modified: entry.updatedAt }),
    ...(entry.author === undefined ? {} : { authors: [{ name: entry.author }] }),
    ...(entry.categories.length === 0 ? {} : { tags: [...entry.categories] }),
    ...(entry.language === feedLanguage ? {} : { language: entry.language }),
    ...(entry.enclosures.length === 0 ? {} : { attachments: entry.enclosures.map(attachment) }),
  };
}

/** Removes characters that XML does not allow from every text, so that all formats say the same. */
const cleanValue = (_: string, value: unknown): unknown => (typeof value === "string" ? cleanText(value) : value);

/**
 * Writes a document of a feed as JSON Feed 1.1 with summaries and full content.
 *
 * `next_url` leads to the archive document with what came before, as `prev-archive` does elsewhere.
 *
 * @see JSON Feed Version 1.1
 */
export function generateJsonFeed(document: FeedDocument, site: FeedSite): string {
  const head = feedHead(document, "json", site);
  const { language } = document.feed;
  const feed = buildJsonFeed({
    title: head.title,
    home_page_url: head.homeUrl,
    feed_url: head.selfUrl,
    description: head.description,
    ...(head.previousUrl === undefined ? {} : { next_url: head.previousUrl }),
    ...(site.image === undefined ? {} : { icon: site.image }),
    language,
    authors: [{ name: head.publisher, url: head.homeUrl }],
    ...(head.hubUrl === undefined ? {} : { hubs: [{ type: "WebSub", url: head.hubUrl }] }),
    items: document.entries.map((entry) => jsonItem(entry, language)),
  });
  // The builder drops a list without items, which the format asks for.
  const whole = document.entries.length === 0 ? { ...(feed as object), items: [] } : feed;
  return `${JSON.stringify(whole, cleanValue, 2)}\n`;
}
