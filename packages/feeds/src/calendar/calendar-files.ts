import { archiveUrl } from "@clusterpost/core";
import type { FeedFile } from "../feed/feed-files.ts";
import type { FeedSite } from "../site.ts";
import { fillIn, wordingOf } from "../wording.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { type CalendarOptions, generateCalendar } from "./generate-calendar.ts";

/** Path of the subscription with every date, relative to the archive's root. */
export const CALENDAR_PATH = "calendar.ics";

/** Media type of calendars, without `charset` (RFC 5545 §8.1). */
export const CALENDAR_MEDIA_TYPE = "text/calendar";

/** What configuration says of calendars. */
export type CalendarSettings = Pick<CalendarOptions, "deadlineAlarmMinutes" | "timeZone">;

/** A file of a calendar, before it is written. */
export interface CalendarDocument {
  /** Relative to the archive's root. */
  readonly path: string;
  readonly entries: readonly CalendarEntry[];
}

/** Gives the files of a calendar: the subscription with every entry, then one or more for each item. */
export function calendarDocuments(entries: readonly CalendarEntry[]): readonly CalendarDocument[] {
  const byPath = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    for (const path of entry.paths) {
      const own = byPath.get(path);
      if (own === undefined) byPath.set(path, [entry]);
      else own.push(entry);
    }
  }
  return [
    { path: CALENDAR_PATH, entries },
    ...Array.from(byPath, ([path, own]): CalendarDocument => ({ path, entries: own })),
  ];
}

/** Writes a file of a calendar. */
export function calendarFile(
  { path, entries }: CalendarDocument,
  site: FeedSite,
  settings: CalendarSettings = {},
): FeedFile {
  const { title, language, description, ttlMinutes } = site;
  const words = wordingOf(language);
  const isSubscription = path === CALENDAR_PATH;
  const whole = fillIn(words.feedTitle, { newsletter: title, part: words.calendar });
  const text = generateCalendar(entries, {
    ...settings,
    language,
    ...(description === undefined ? {} : { description }),
    ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
    ...(isSubscription ? { url: archiveUrl(site.baseUrl, path) } : {}),
    name: isSubscription ? whole : (entries[0]?.title ?? whole),
  });
  return { path, mediaType: CALENDAR_MEDIA_TYPE, text };
}

/** Writes every file of a calendar, one after the other. */
export function* calendarFiles(
  entries: readonly CalendarEntry[],
  site: FeedSite,
  settings: CalendarSettings = {},
): Generator<FeedFile, void> {
  for (const document of calendarDocuments(entries)) yield calendarFile(document, site, settings);
}
