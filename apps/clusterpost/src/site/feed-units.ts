import {
  type CalendarDocument,
  calendarFile,
  FEED_FORMATS,
  type Feed,
  type FeedDocument,
  type FeedSite,
  feedDocuments,
  feedFile,
  feedListFiles,
} from "@clusterpost/feeds";
import type { OutputStore } from "../output/output-store.ts";
import { contentHash } from "../project/reading-cache/checksum.ts";
import type { EntryStore } from "./entry-store.ts";
import { SITE_FOLDER } from "./site-folder.ts";

/** What the documents of feeds and calendars share. */
export interface FeedUnitContext {
  readonly store: OutputStore;
  readonly site: FeedSite;
  /** Of everything that is not an entry's. */
  readonly settingsKey: string;
}

async function writeFeedDocument(document: FeedDocument, entries: EntryStore, context: FeedUnitContext): Promise<void> {
  const { store, site, settingsKey } = context;
  const { feed, archive, previous } = document;
  const digests = document.entries.map((entry) => entries.digestOf(entry));
  const key = contentHash(JSON.stringify([settingsKey, feed.title, feed.language, archive, previous, digests]));
  const name = `feed ${feed.key} ${archive ?? ""}`;
  if (store.keep(name, key) !== undefined) return;
  const unit = store.open(name, key);
  for (const format of FEED_FORMATS) {
    const { path, text } = feedFile(document, format, site);
    await unit.write(`${SITE_FOLDER}/${path}`, text);
  }
  unit.close();
}

/** Writes the documents of feeds that have other entries than before, and the list of feeds. */
export async function writeFeeds(feeds: readonly Feed[], entries: EntryStore, context: FeedUnitContext): Promise<void> {
  const { store, site, settingsKey } = context;
  for (const feed of feeds)
    for (const document of feedDocuments(feed, site)) await writeFeedDocument(document, entries, context);
  const heads = feeds.map(({ key, title, language, updatedAt }) => [key, title, language, updatedAt]);
  const key = contentHash(JSON.stringify([settingsKey, heads]));
  if (store.keep("feeds", key) !== undefined) return;
  const unit = store.open("feeds", key);
  for (const { path, text } of feedListFiles(feeds, site)) await unit.write(`${SITE_FOLDER}/${path}`, text);
  unit.close();
}

/** Writes the calendars that have other dates than before. */
export async function writeCalendars(
  calendars: readonly CalendarDocument[],
  settings: Parameters<typeof calendarFile>[2],
  { store, site, settingsKey }: FeedUnitContext,
): Promise<void> {
  for (const calendar of calendars) {
    const name = `calendar ${calendar.path}`;
    const key = contentHash(JSON.stringify([settingsKey, calendar.entries]));
    if (store.keep(name, key) !== undefined) continue;
    const unit = store.open(name, key);
    await unit.write(`${SITE_FOLDER}/${calendar.path}`, calendarFile(calendar, site, settings).text);
    unit.close();
  }
}
