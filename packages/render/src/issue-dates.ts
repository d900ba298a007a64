import {
  type CalendarDate,
  type ClockTime,
  type DateRange,
  formatDate,
  formatDateRange,
  formatMonth,
  formatShortMonth,
  type Issue,
  monthOf,
  type Occurrence,
} from "@clusterpost/core";
import { fillIn, type Wording } from "./wording.ts";

function shortMonth(date: CalendarDate, locale: string): string {
  return remember(`${locale} ${monthOf(date)}`, () => formatShortMonth(date, locale));
}

/** Writes the period of an issue, its day where it has one: `July 2019`, `May 2019 – July 2019`. */
export function formatPeriod(issue: Issue): string | undefined {
  if (issue.date !== undefined) return formatDate(issue.date, issue.language);
  if (issue.period === undefined) return undefined;
  const [from, to] = [issue.period.from, issue.period.to].map((month) => formatMonth(month, issue.language));
  return from === to ? from : `${from} – ${to}`;
}

const MAX_REMEMBERED = 1000;
const remembered = new Map<string, string>();

/** Remembers what was written lately: a date is slow to write, and stands in the HTML and in the text. */
function remember(key: string, write: () => string): string {
  let text = remembered.get(key);
  if (text === undefined) {
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    text = write();
    remembered.set(key, text);
  }
  return text;
}

/** Writes a day as {@link formatDate} does. */
export function formatDay(date: CalendarDate, locale: string): string {
  return remember(`${locale} ${date}`, () => formatDate(date, locale));
}

/** Writes a range of days as {@link formatDateRange} does. */
export function formatRange(range: DateRange, locale: string): string {
  return remember(`${locale} ${range.start} ${range.end}`, () => formatDateRange(range, locale));
}

/** Writes a time zone by its town: `Brussels time`; `UTC` as it is. */
function formatZone(zone: string, words: Wording): string {
  const town = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return zone.includes("/") ? fillIn(words.timeOf, { town }) : town;
}

/** Writes a time of day with its zone where one is stated: `17:00, Brussels time`. */
export function formatTime(time: ClockTime, zone: string | undefined, words: Wording): string {
  return zone === undefined ? time : `${time}, ${formatZone(zone, words)}`;
}

/** Writes the times of an event: `09:30–17:00, Brussels time`; nothing when it has none. */
export function formatTimes({ startTime, endTime, zone }: Occurrence, words: Wording): string {
  if (startTime === undefined) return "";
  return formatTime(endTime === undefined ? startTime : `${startTime}–${endTime}`, zone, words);
}

/** Writes the days of an event, with its times, ranges parted by a semicolon where they have times. */
export function formatDays(occurrences: readonly Occurrence[], locale: string, words: Wording): string {
  const written = occurrences.map((one) => {
    const times = formatTimes(one, words);
    return times === "" ? formatRange(one, locale) : `${formatRange(one, locale)}, ${times}`;
  });
  return written.join(occurrences.some(({ startTime }) => startTime !== undefined) ? "; " : ", ");
}

/** The days of an event at a glance: `{ day: "25–26", month: "Sept" }`. */
export interface DateBadge {
  readonly day: string;
  readonly month: string;
}

/** Gives the badge of a range of days. */
export function dateBadge({ start, end }: DateRange, locale: string): DateBadge {
  const [startDay, endDay] = [start, end].map((date) => String(Number(date.slice(8))));
  const [startMonth, endMonth] = [start, end].map((date) => shortMonth(date, locale));
  return {
    day: start === end ? `${startDay}` : `${startDay}–${endDay}`,
    month: startMonth === endMonth ? `${startMonth}` : `${startMonth}–${endMonth}`,
  };
}
