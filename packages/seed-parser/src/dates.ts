import { type CalendarDate, calendarDate, type DateRange, datePartsOf, isCalendarDate } from "@clusterpost/core";
import type { MonthNames } from "./month-names.ts";
import { alternation } from "./word-matcher.ts";

/** A date as a text states it. */
export interface DateMention {
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** Ascending; empty when the calendar has no such day. */
  readonly ranges: readonly DateRange[];
  /** True when the text gives no year and the context gave it. */
  readonly yearAssumed: boolean;
}

/** What dates are read with. */
export interface DateContext {
  readonly months: MonthNames;
  /** A day near which dates without a year lie; without it they are passed over. */
  readonly near?: CalendarDate;
}

/** One expression around one month name: days of that month, the year when it stands there. */
interface Unit {
  readonly start: number;
  readonly end: number;
  readonly days: readonly (readonly [first: number, last: number])[];
  readonly month: number;
  readonly year: number | undefined;
}

/**
 * Small letters of Europe's alphabets, as a class. Plain ranges on text in lower case, for classes
 * by property that disregard case take ten milliseconds to compile.
 */
const LETTER = "a-z\u00aa\u00b5\u00ba\u00df-\u024f\u0370-\u052f\u1e00-\u1fff";
const ORDINAL = "(?:st|nd|rd|th|\\.|º|ª|er)?";
const DASH = "-‐-―";
/** English names of weekdays, which may stand before any day of a list or range. */
const WEEKDAY = "(?:(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?\\.?,?\\s{1,2})?";
const SEPARATOR = `\\s{0,3}(?:[${DASH},/&+]|and|to|until)\\s{0,3}${WEEKDAY}`;
const DAY = `\\d{1,2}${ORDINAL}`;
const YEAR = "(?:19|20)\\d\\d";
const expressions = new WeakMap<MonthNames, RegExp>();

function expressionFor(months: MonthNames): RegExp {
  let expression = expressions.get(months);
  if (expression === undefined) {
    const month = `(?:${alternation([...months.keys()])})(?![${LETTER}])\\.?`;
    const dayFirst = `(?<days>${DAY}(?:${SEPARATOR}${DAY}(?!\\d)){0,8})\\s{0,3}(?:of\\s+)?(?<month>${month})(?:,?\\s{1,3}(?<year>${YEAR})(?!\\d))?`;
    const monthFirst = `(?<month2>${month})\\s{1,3}(?<days2>${DAY}(?:\\s?[${DASH}]\\s?${DAY})?),?\\s{1,3}(?<year2>${YEAR})(?!\\d)`;
    const iso = "(?<iso>\\d{4}-\\d{2}-\\d{2})(?![\\d-])";
    expression = new RegExp(`(?<![${LETTER}\\d.,:/]|\\d-)(?:${iso}|${dayFirst}|${monthFirst})`, "g");
    expressions.set(months, expression);
  }
  return expression;
}

/** Lower case without a change of length, so that offsets stay true. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) =>
    character.toLowerCase().length === character.length ? character.toLowerCase() : character,
  ).join("");
}

/**
 * Reads the days before a month: `14, 15 and 16` is one run of days, `25-26` a range, `5 and 7` two
 * single days.
 *
 * A number and a comma before a day (`Call 1, 15 March`, `at 9, 20 September`) is no day, unless
 * the days follow each other. `between 2 and 15` is a range.
 */
function readDays(text: string, isBetween: boolean): [number, number][] {
  const days: [number, number][] = [];
  let isRange = false;
  for (const part of text.matchAll(/(\d{1,2})|([-‐-―]|to|until)/g)) {
    if (part[1] === undefined) {
      isRange = true;
      continue;
    }
    const day = Number(part[1]);
    const last = days.at(-1);
    if (last !== undefined && (isRange || day === last[1] + 1)) last[1] = day;
    else days.push([day, day]);
    isRange = false;
  }
  const [first, second] = days;
  if (first === undefined || second === undefined || days.length > 2) return days;
  if (isBetween) return [[first[0], second[1]]];
  const isNumbered = text.includes(",") && !/[-‐-―&/+]|and|to|until/.test(text);
  return isNumbered ? [second] : days;
}

/** The verb `may` is no month; the month has a capital. */
function isVerb(name: string, written: string): boolean {
  return name === "may" && !written.includes("May") && !written.includes("MAY");
}

function findUnits(text: string, months: MonthNames): Unit[] {
  const units: Unit[] = [];
  for (const match of lowerCase(text).matchAll(expressionFor(months))) {
    const { iso, days, month, year, days2, month2, year2 } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (iso !== undefined) {
      const parts = datePartsOf(iso);
      units.push({ start, end, days: [[parts.day, parts.day]], month: parts.month, year: parts.year });
      continue;
    }
    const name = (month ?? month2 ?? "").replace(/\.$/, "");
    if (isVerb(name, text.slice(start, end))) continue;
    const digits = year ?? year2;
    const number = months.get(name.replace(/\s+/g, " ")) ?? 0;
    const isBetween = /between\s+$/i.test(text.slice(Math.max(0, start - 12), start));
    units.push({
      start,
      end,
      days: readDays(days ?? days2 ?? "", isBetween),
      month: number,
      year: digits === undefined ? undefined : Number(digits),
    });
  }
  return units;
}

const MONTHS_BEFORE = 4;

/** The year that puts a month within a year from four months before the given day. */
function yearNear(month: number, near: CalendarDate): number {
  const { year, month: nearMonth } = datePartsOf(near);
  const distance = (month - nearMonth + MONTHS_BEFORE + 24) % 12;
  return distance - MONTHS_BEFORE + nearMonth > 12
    ? year + 1
    : distance - MONTHS_BEFORE + nearMonth < 1
      ? year - 1
      : year;
}

const JOIN = new RegExp(`^\\s{0,3}(?:[${DASH}]|to|until|till|through)\\s{0,3}${WEEKDAY}$`, "i");
/** A unit without a year takes the next one's when at most this many characters lie between. */
const YEAR_REACH = 18;

/**
 * Finds every date and range of dates that names its month, and ISO 8601 dates, in reading order.
 *
 * Understood: `16 May 2019`, `25-26 September 2019`, `14, 15 and 16 May`, `30 May - 3 June 2016`,
 * `5 and 7 June 2019` (two days), `May 16, 2019`, `2019-05-16`.
 *
 * @returns mentions with their ranges; a day that does not exist gives a mention without ranges
 */
export function findDates(text: string, context: DateContext): DateMention[] {
  if (!/\d/.test(text)) return [];
  const units = findUnits(text, context.months);
  const mentions: DateMention[] = [];
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] as Unit;
    const next = units[index + 1];
    const near = next !== undefined && next.start - unit.end <= YEAR_REACH ? next : undefined;
    const joins =
      near !== undefined && JOIN.test(text.slice(unit.end, near.start)) && hasOneRun(unit) && hasOneRun(near);
    const to = joins ? near : undefined;
    const ownYear = unit.year ?? inheritedYear(unit, near);
    const contextYear = context.near === undefined ? undefined : yearNear(unit.month, context.near);
    const year = ownYear ?? contextYear;
    if (year === undefined) continue;
    const yearAssumed = ownYear === undefined;
    if (to !== undefined) {
      const endYear = to.year ?? (to.month < unit.month ? year + 1 : year);
      mentions.push({ start: unit.start, end: to.end, ranges: rangeOf(unit, year, to, endYear), yearAssumed });
      index += 1;
    } else {
      const ranges = unit.days.flatMap(([first, last]): DateRange[] => dayRange(year, unit.month, first, last));
      mentions.push({
        start: unit.start,
        end: unit.end,
        ranges: ranges.length === unit.days.length ? ranges : [],
        yearAssumed,
      });
    }
  }
  return mentions;
}

/** A range over two months has one day, or one run of days, on each side. */
function hasOneRun(unit: Unit): boolean {
  return unit.days.length === 1;
}

function inheritedYear(unit: Unit, next: Unit | undefined): number | undefined {
  if (next?.year === undefined) return undefined;
  return unit.month > next.month ? next.year - 1 : next.year;
}

function dayRange(year: number, month: number, first: number, last: number): DateRange[] {
  const start = calendarDate(year, month, first);
  const end = calendarDate(year, month, last);
  return start === undefined || end === undefined || end < start ? [] : [{ start, end }];
}

function rangeOf(from: Unit, fromYear: number, to: Unit, toYear: number): DateRange[] {
  const start = calendarDate(fromYear, from.month, from.days[0]?.[0] ?? 0);
  const end = calendarDate(toYear, to.month, to.days.at(-1)?.[1] ?? 0);
  return start === undefined || end === undefined || end < start ? [] : [{ start, end }];
}

/** Gives a text without the dates that were found in it. */
export function textWithout(mentions: readonly DateMention[], text: string): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of mentions) {
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}

/** Reads a text that is one date and nothing else; `undefined` when it is not, or no such day exists. */
export function readDate(text: string, context: DateContext): CalendarDate | undefined {
  const trimmed = text.trim();
  if (isCalendarDate(trimmed)) return trimmed;
  const [mention, ...more] = findDates(trimmed, context);
  if (mention === undefined || more.length > 0 || mention.start !== 0 || mention.end !== trimmed.length)
    return undefined;
  const [range, ...others] = mention.ranges;
  return range !== undefined && others.length === 0 && range.start === range.end ? range.start : undefined;
}
