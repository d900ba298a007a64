import { type ClockTime, type DateRange, isCalendarDate, isCalendarMonth } from "@clusterpost/core";
import { findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";

/** Days that a value of front matter states, with the time when it has one. */
export interface StatedDays {
  readonly range: DateRange;
  readonly time?: ClockTime;
}

/** RFC 3339 with the liberties of YAML and TOML; the day is the one that is written, whatever the zone. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt ]+((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2}(?:[.,]\d+)?)? ?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?$/;

/** Reads `2021-03-09`, `2021-03-09T10:00:00+01:00`, `9 March 2021` or a range of days, and nothing beside it. */
export function readDays(text: string, context: DocumentContext): StatedDays | undefined {
  const trimmed = text.trim();
  const [, day, time] = INSTANT.exec(trimmed) ?? [];
  const date = day ?? trimmed;
  if (isCalendarDate(date)) return { range: { start: date, end: date }, ...(time === undefined ? {} : { time }) };
  if (trimmed.length > 80) return undefined;
  const [mention, ...more] = findDates(trimmed, dateContext(context));
  const [range, ...others] = mention?.ranges ?? [];
  if (mention === undefined || range === undefined || more.length + others.length > 0) return undefined;
  const isWhole = mention.start === 0 && mention.end === trimmed.length;
  return isWhole ? { range: { start: range.start, end: range.end } } : undefined;
}

/** Reads the day or month of a publication. */
export function readPublication(text: string, context: DocumentContext): string | undefined {
  const trimmed = text.trim();
  if (isCalendarMonth(trimmed)) return trimmed;
  const days = readDays(trimmed, context);
  return days !== undefined && days.range.start === days.range.end ? days.range.start : undefined;
}
