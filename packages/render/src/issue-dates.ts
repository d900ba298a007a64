import { type DateRange, formatDate, formatDateRange, formatMonth, type Issue } from "@clusterpost/core";

const MONTH = { month: "short", timeZone: "UTC", calendar: "gregory" } as const;
const monthNames = new Map<string, Intl.DateTimeFormat>();

function shortMonth(date: string, locale: string): string {
  let format = monthNames.get(locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, MONTH);
    monthNames.set(locale, format);
  }
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Writes the period of an issue, its day where it has one: `July 2019`, `May 2019 – July 2019`. */
export function formatPeriod(issue: Issue): string | undefined {
  if (issue.date !== undefined) return formatDate(issue.date, issue.language);
  if (issue.period === undefined) return undefined;
  const [from, to] = [issue.period.from, issue.period.to].map((month) => formatMonth(month, issue.language));
  return from === to ? from : `${from} – ${to}`;
}

const MAX_REMEMBERED = 1000;
const rangeTexts = new Map<string, string>();

/** Writes a range of days as {@link formatDateRange} does; what it wrote lately it remembers, because that is slow. */
export function formatRange(range: DateRange, locale: string): string {
  const key = `${locale} ${range.start} ${range.end}`;
  let text = rangeTexts.get(key);
  if (text === undefined) {
    if (rangeTexts.size >= MAX_REMEMBERED) rangeTexts.clear();
    text = formatDateRange(range, locale);
    rangeTexts.set(key, text);
  }
  return text;
}

/** Writes the days of an event, ranges parted by a comma. */
export function formatDays(ranges: readonly DateRange[], locale: string): string {
  return ranges.map((range) => formatRange(range, locale)).join(", ");
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
