import { type CalendarDate, calendarDate } from "@clusterpost/core";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MAIL_DATE = /^\s*(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?!\d)/i;
const WEB_DATE = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** Years of two figures as mail programs of the last century wrote them (RFC 5322 §4.3). */
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/**
 * Gives the calendar day of an instant as it is written, in its own offset: a mail sent at 23:30 in
 * Athens is of that day, whatever the day was in Brussels.
 *
 * @param written - `Mon, 4 May 2026 23:30:00 +0300` (RFC 5322 §3.3) or `2026-05-04T23:30:00+03:00` (RFC 3339)
 * @returns `undefined` when it is neither, or no day of the calendar
 */
export function readWrittenDate(written: string): CalendarDate | undefined {
  const web = WEB_DATE.exec(written);
  if (web !== null) return calendarDate(Number(web[1]), Number(web[2]), Number(web[3]));
  const [, day = "", name = "", year = ""] = MAIL_DATE.exec(written) ?? [];
  return calendarDate(fullYear(year), MONTHS.indexOf(name.toLowerCase()) + 1, Number(day));
}
