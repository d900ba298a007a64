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

/** Writes the subscription with every entry, then a file of its own for each. */
export function* calendarFiles(
  entries: readonly CalendarEntry[],
  site: FeedSite,
  settings: CalendarSettings = {},
): Generator<FeedFile, void> {
  const { title, language, description, ttlMinutes } = site;
  const name = fillIn(wordingOf(language).feedTitle, { newsletter: title, part: wordingOf(language).calendar });
  const shared = {
    ...settings,
    language,
    ...(description === undefined ? {} : { description }),
    ...(ttlMinutes === undefined ? {} : { ttlMinutes }),
  };
  const fileOf = (path: string, text: string): FeedFile => ({ path, mediaType: CALENDAR_MEDIA_TYPE, text });
  const url = archiveUrl(site.baseUrl, CALENDAR_PATH);
  yield fileOf(CALENDAR_PATH, generateCalendar(entries, { ...shared, name, url }));
  for (const entry of entries) yield fileOf(entry.path, generateCalendar([entry], { ...shared, name: entry.title }));
}
