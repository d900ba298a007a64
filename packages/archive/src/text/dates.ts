import {
  type CalendarDate,
  type ClockTime,
  type DateRange,
  type Deadline,
  formatDate,
  formatDateRange,
  formatMonth,
  formatShortMonth,
  type Occurrence,
} from "@clusterpost/core";
import { type Html, html } from "../html/html.ts";
import { fillIn, type Wording } from "../wording.ts";
import { zonedTime } from "./zoned-time.ts";

/** Writes a day: `<time datetime="2026-09-30">30 September 2026</time>`. */
export function dayHtml(date: CalendarDate, locale: string): Html {
  return html`<time datetime="${date}">${formatDate(date, locale)}</time>`;
}

/** Writes a range of days, each end as a time of its own where the range is written with a dash. */
export function rangeHtml(range: DateRange, locale: string): Html {
  if (range.start === range.end) return dayHtml(range.start, locale);
  const text = formatDateRange(range, locale);
  const [start = "", end, ...more] = text.split("–");
  if (end === undefined || more.length > 0) return html`<time datetime="${range.start}">${text}</time>`;
  return html`<time datetime="${range.start}">${start.trimEnd()}</time>${text.slice(start.trimEnd().length, text.length - end.trimStart().length)}<time datetime="${range.end}">${end.trimStart()}</time>`;
}

/** Writes a time zone by its town: `Brussels time`; `UTC` as it is. */
function formatZone(zone: string, words: Wording): string {
  const town = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return zone.includes("/") ? fillIn(words.timeOf, { town }) : town;
}

function timeHtml(date: CalendarDate, time: ClockTime, zone: string | undefined): Html {
  // Seconds may be left out, and a time without an offset is a valid local one (HTML §2.3.5.5, §2.3.5.7).
  return html`<time datetime="${zonedTime(date, time, zone)}">${time}</time>`;
}

const zoneHtml = (zone: string | undefined, words: Wording): Html =>
  html`${zone === undefined ? "" : `, ${formatZone(zone, words)}`}`;

/** Writes days of an event with their times: `5 October 2026, 09:30–17:00, Brussels time`. */
export function occurrenceHtml(when: Occurrence, locale: string, words: Wording): Html {
  const { start, end, startTime, endTime, zone } = when;
  const days = rangeHtml(when, locale);
  if (startTime === undefined) return days;
  const until = endTime === undefined ? undefined : html`–${timeHtml(end, endTime, zone)}`;
  return html`${days}, ${timeHtml(start, startTime, zone)}${until}${zoneHtml(zone, words)}`;
}

/** Writes a deadline: `13 November 2026, 17:00, Brussels time (extended)`. */
export function deadlineHtml({ date, time, zone, state }: Deadline, locale: string, words: Wording): Html {
  const moment = time === undefined ? undefined : html`, ${timeHtml(date, time, zone)}${zoneHtml(zone, words)}`;
  return html`${dayHtml(date, locale)}${moment}${state === undefined ? "" : ` (${words[state]})`}`;
}

/** What the days of a call are called: `Cut-off dates` when it stays open after one. */
export function deadlineLabel(deadlines: readonly Deadline[], words: Wording): string {
  return deadlines.some(({ note }) => note === "cut-off") ? words.cutOffDates : words.deadline;
}

/** Days at a glance: `{ day: "25–26", month: "Sept" }`. */
export interface DateBadge {
  readonly day: string;
  readonly month: string;
}

/** Gives the badge of a range of days. */
export function dateBadge({ start, end }: DateRange, locale: string): DateBadge {
  const [startDay, endDay] = [start, end].map((date) => String(Number(date.slice(8))));
  const [startMonth, endMonth] = [start, end].map((date) => formatShortMonth(date, locale));
  return {
    day: start === end ? `${startDay}` : `${startDay}–${endDay}`,
    month: startMonth === endMonth ? `${startMonth}` : `${startMonth}–${endMonth}`,
  };
}

/** Writes a month, or months from one to another: `May 2019 – July 2019`. */
export function formatPeriod({ from, to }: { readonly from: string; readonly to: string }, locale: string): string {
  const [first, last] = [from, to].map((month) => formatMonth(month, locale));
  return first === last ? `${first}` : `${first} – ${last}`;
}
