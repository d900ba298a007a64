import { type CalendarDate, type CalendarMonth, isCalendarDate, isCalendarMonth } from "@clusterpost/core";

/** What a file's name says of its date. */
export interface StatedDate {
  readonly date?: CalendarDate;
  readonly month?: CalendarMonth;
}

/** Reads a day or month at the start of a file's name: `2019-05-16 Award.txt`, `2019-07-digest.md`. */
export function readFileDate(file: string): StatedDate {
  const name = file.split("/").at(-1) ?? "";
  const day = /^\d{4}-\d{2}-\d{2}(?=\D|$)/.exec(name)?.[0];
  if (day !== undefined && isCalendarDate(day)) return { date: day };
  const month = /^\d{4}-\d{2}(?=\D|$)/.exec(name)?.[0];
  return month !== undefined && isCalendarMonth(month) ? { month } : {};
}
