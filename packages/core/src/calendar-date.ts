import {
  BRITISH,
  formatBritishDate,
  formatBritishMonth,
  formatBritishRange,
  formatBritishShortMonth,
} from "./british-dates.ts";

/** A day of the Gregorian calendar without a time zone: `YYYY-MM-DD` (RFC 3339 §5.6, `full-date`). */
export type CalendarDate = string;

/** A month of the Gregorian calendar: `YYYY-MM`. */
export type CalendarMonth = string;

/** A range of days, both ends included; a single day has `start === end`. */
export interface DateRange {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** A time of day on the 24-hour clock, `HH:MM`; `24:00` is the end of a day. */
export type ClockTime = string;

/** Days on which something takes place, with times when the source gives them. */
export interface Occurrence extends DateRange {
  /** When it begins on the first day. */
  readonly startTime?: ClockTime;
  /** When it ends on the last day; only beside a start. */
  readonly endTime?: ClockTime;
  /** IANA name of the time zone that the source states: `Europe/Brussels`. */
  readonly zone?: string;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days of a month: 28 to 31; 0 when there is no such month (months count from 1). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/**
 * Builds a calendar date.
 *
 * @param year - 1 to 9999
 * @param month - 1 to 12
 * @param day - 1 to the length of that month
 * @returns the date, or `undefined` when the calendar has no such day; never a shifted one
 */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether a text is a day that exists, written `YYYY-MM-DD` (RFC 3339 §5.6). */
export function isCalendarDate(text: string): boolean {
  const parts = DATE.exec(text);
  return parts !== null && calendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined;
}

/** Whether a text is a month that exists, written `YYYY-MM`. */
export function isCalendarMonth(text: string): boolean {
  return MONTH.test(text);
}

/** The month of a date. */
export function monthOf(date: CalendarDate): CalendarMonth {
  return date.slice(0, 7);
}

/** The year, month (from 1) and day of a date; a month counts as its first day. */
export function datePartsOf(date: CalendarDate | CalendarMonth): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}

/** Orders dates: negative when `first` is earlier, 0 when equal, positive when later. */
export function compareDates(first: CalendarDate, second: CalendarDate): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Orders ranges by start, then by end. */
export function compareRanges(first: DateRange, second: DateRange): number {
  return compareDates(first.start, second.start) || compareDates(first.end, second.end);
}

/** The instant that stands for a day in formatting: its midnight in UTC, so no time zone can shift it. */
function utcInstant(date: CalendarDate | CalendarMonth): number {
  const { year, month, day } = datePartsOf(date);
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(locale, {
      ...options,
      timeZone: "UTC",
      calendar: "gregory",
      numberingSystem: "latn",
    });
    formatters.set(key, found);
  }
  return found;
}

const LONG_DATE = { day: "numeric", month: "long", year: "numeric" } as const;

/**
 * Writes a date as people of a locale do: `16 May 2019`, `16. Mai 2019`.
 *
 * @param locale - BCP 47 language tag
 */
export function formatDate(date: CalendarDate, locale: string): string {
  return locale === BRITISH ? formatBritishDate(date) : formatter(locale, LONG_DATE).format(utcInstant(date));
}

/**
 * Writes a range as people of a locale do, common parts once: `25–26 September 2019`.
 *
 * White space and dashes are the same on every release of the locale data.
 *
 * @param locale - BCP 47 language tag
 */
export function formatDateRange(range: DateRange, locale: string): string {
  if (range.start === range.end) return formatDate(range.start, locale);
  if (locale === BRITISH) return formatBritishRange(range);
  return formatter(locale, LONG_DATE)
    .formatRange(utcInstant(range.start), utcInstant(range.end))
    .replace(/[\u2009\u202f]/g, " ")
    .replace(/(?<!\d)(\d{1,2}) – (\d{1,2})(?!\d)/, "$1–$2");
}

/** Writes a month as people of a locale do: `July 2019`. */
export function formatMonth(month: CalendarMonth, locale: string): string {
  return locale === BRITISH
    ? formatBritishMonth(month)
    : formatter(locale, { month: "long", year: "numeric" }).format(utcInstant(month));
}

/** Writes the month of a date in short, as people of a locale do: `Jul`, `Sept`. */
export function formatShortMonth(date: CalendarDate | CalendarMonth, locale: string): string {
  return locale === BRITISH
    ? formatBritishShortMonth(date)
    : formatter(locale, { month: "short" }).format(utcInstant(date));
}
