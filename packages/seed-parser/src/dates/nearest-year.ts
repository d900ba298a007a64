import { type CalendarDate, datePartsOf } from "@clusterpost/core";
import { weekdayOf } from "./weekday.ts";

const MONTHS_BEFORE = 4;

/** The year that puts a month within a year from four months before the given day. */
function yearNear(month: number, near: CalendarDate): number {
  const { year, month: nearMonth } = datePartsOf(near);
  const ahead = ((month - nearMonth + MONTHS_BEFORE + 24) % 12) - MONTHS_BEFORE + nearMonth;
  return ahead > 12 ? year + 1 : ahead < 1 ? year - 1 : year;
}

/**
 * The year of a date without one: the nearest to a day; where the text names a weekday that does not
 * fit that year but one beside it, that one.
 */
export function nearestYear(month: number, day: number, weekday: number | undefined, near: CalendarDate): number {
  const year = yearNear(month, near);
  if (weekday === undefined) return year;
  return [year, year + 1, year - 1].find((one) => weekdayOf(one, month, day) === weekday) ?? year;
}
