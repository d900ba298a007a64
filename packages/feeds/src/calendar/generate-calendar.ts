import { cleanText, plainLine } from "@clusterpost/core";
import ical, {
  type ICalAlarmData,
  ICalAlarmType,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { CalendarEntry } from "./calendar-entry.ts";
import { escapeCalendarText, escapeCalendarUri } from "./escape-calendar.ts";
import { eventTimes } from "./event-times.ts";
import { foldLines } from "./fold-lines.ts";
import { orderComponents } from "./order-components.ts";
import { vtimezone } from "./vtimezone.ts";

/** What a calendar says of itself, and how it reminds. */
export interface CalendarOptions {
  /** Name of the calendar; plain text. */
  readonly name: string;
  /** BCP 47 language tag. */
  readonly language: string;
  readonly description?: string;
  /** Absolute address of this file, where calendars fetch it again. */
  readonly url?: string;
  /** Minutes after which a calendar may ask again; a day when absent. */
  readonly ttlMinutes?: number;
  /** Minutes before a deadline at which a calendar reminds, each once; no reminder when absent. */
  readonly deadlineAlarmMinutes?: readonly number[];
  /** IANA name of the zone of times whose source states none; else they have no zone. */
  readonly timeZone?: string;
}

const DAY_IN_MINUTES = 1440;

function alarmsOf({ kind, title }: CalendarEntry, { deadlineAlarmMinutes = [] }: CalendarOptions): ICalAlarmData[] {
  if (kind !== "deadline") return [];
  return [...new Set(deadlineAlarmMinutes)]
    .filter((minutes) => Number.isFinite(minutes) && minutes >= 0)
    .map((minutes) => ({ type: ICalAlarmType.display, trigger: Math.round(minutes) * 60, description: title }));
}

function eventData(entry: CalendarEntry, options: CalendarOptions): ICalEventData {
  const changed = new Date(entry.updatedAt);
  return {
    ...eventTimes(entry.when, options.timeZone),
    id: entry.uid,
    sequence: entry.sequence,
    stamp: changed,
    created: new Date(entry.publishedAt),
    lastModified: changed,
    summary: entry.title,
    ...(entry.description === "" ? {} : { description: entry.description }),
    ...(entry.place === undefined ? {} : { location: entry.place }),
    url: escapeCalendarUri(entry.url),
    categories: entry.categories.map((name) => ({ name })),
    status: entry.isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    // Nobody is busy on the day of a deadline.
    ...(entry.kind === "deadline" ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
    alarms: alarmsOf(entry, options),
  };
}

/**
 * Writes entries as one calendar: a file to import for one of them, a subscription for all.
 *
 * DTSTAMP is the day of publication or of the last change, never the time of the clock.
 *
 * @returns text with CRLF, lines of at most 75 octets
 * @see RFC 5545; RFC 7986 §5 for the properties of the calendar
 */
export function generateCalendar(entries: readonly CalendarEntry[], options: CalendarOptions): string {
  const calendar = ical({
    prodId: `//Clusterpost//Clusterpost//${/^[a-z]{2,3}/i.exec(options.language)?.[0].toUpperCase() ?? "EN"}`,
    name: escapeCalendarText(plainLine(options.name)),
    ...(options.description === undefined ? {} : { description: escapeCalendarText(plainLine(options.description)) }),
    ...(options.url === undefined ? {} : { source: escapeCalendarUri(options.url) }),
    ttl: (options.ttlMinutes ?? DAY_IN_MINUTES) * 60,
  });
  const head = calendar.toString();
  // Written one by one, because the calendar as a whole would fold them slowly.
  const events = entries.map((entry) => calendar.createEvent(eventData(entry, options)));
  const zones = new Set(events.map((event) => event.timezone() ?? ""));
  const components = [
    ...[...zones].flatMap((zone) => vtimezone(zone) ?? []),
    ...events.map((event) => event.toString().trimEnd()),
  ];
  const end = head.lastIndexOf("END:VCALENDAR");
  const lines = [head.slice(0, end).trimEnd(), ...components, head.slice(end), ""];
  return foldLines(cleanText(orderComponents(lines.join("\r\n"))));
}
