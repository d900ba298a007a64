import type { CalendarDate, CalendarMonth, DateRange } from "./calendar-date.ts";

/** Names of the months in English, January first (CLDR, `en`). */
export const ENGLISH_MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The language of a newsletter that names none; the only one whose dates are written without `Intl`. */
export const BRITISH = "en-GB";

const nameOf = (month: string | undefined): string => ENGLISH_MONTHS[Number(month) - 1] ?? "";

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function partsOf(date: CalendarDate): Parts {
  const [year, month, day] = date.split("-");
  return { day: String(Number(day)), month: nameOf(month), year: String(Number(year)) };
}

/**
 * Writes a date as `Intl.DateTimeFormat` does in `en-GB`: `16 May 2019`.
 *
 * The platform takes a tenth of a short build to make its first formatter; a test holds that both
 * write the same.
 */
export function formatBritishDate(date: CalendarDate): string {
  const { day, month, year } = partsOf(date);
  return `${day} ${month} ${year}`;
}

/** Writes a range, common parts once: `25–26 September 2019`, `30 May – 3 June 2019`. */
export function formatBritishRange(range: DateRange): string {
  const [start, end] = [partsOf(range.start), partsOf(range.end)];
  if (start.year !== end.year) return `${formatBritishDate(range.start)} – ${formatBritishDate(range.end)}`;
  if (start.month !== end.month) return `${start.day} ${start.month} – ${formatBritishDate(range.end)}`;
  return start.day === end.day ? formatBritishDate(range.end) : `${start.day}–${formatBritishDate(range.end)}`;
}

/** Writes a month: `July 2019`. */
export function formatBritishMonth(date: CalendarMonth): string {
  const [year, month] = date.split("-");
  return `${nameOf(month)} ${Number(year)}`;
}

/** Writes the month of a date in short: `Jul`, `Sept`. */
export function formatBritishShortMonth(date: CalendarDate | CalendarMonth): string {
  const name = nameOf(date.split("-")[1]);
  return name === "September" ? "Sept" : name.slice(0, 3);
}
