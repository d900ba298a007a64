import { daysInMonth } from "@clusterpost/core";

/**
 * The weekday of a day in the Gregorian calendar, from Monday, 1 (ISO 8601); `undefined` for a day
 * that does not exist.
 */
export function weekdayOf(year: number, month: number, day: number): number | undefined {
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const sunday = new Date(Date.UTC(2000, month - 1, day)).setUTCFullYear(year, month - 1, day);
  return ((new Date(sunday).getUTCDay() + 6) % 7) + 1;
}
