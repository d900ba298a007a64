import type { CalendarDate } from "@clusterpost/core";

const DAY_MS = 86_400_000;

/** The day so many days later, or earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
