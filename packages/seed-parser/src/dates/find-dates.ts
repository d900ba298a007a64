import { type CalendarDate, calendarDate, type DateOrder, type DateRange } from "@clusterpost/core";
import type { DateUnit } from "./date-unit.ts";
import { readSeparator } from "./day-list.ts";
import { findUnits, type PlacedUnit } from "./find-units.ts";
import type { DateLexicon } from "./lexicon.ts";
import { nearestYear } from "./nearest-year.ts";
import { isMark } from "./token-cursor.ts";
import { weekdayOf } from "./weekday.ts";

/** A date as a text states it. */
export interface DateMention {
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** Ascending; empty when the calendar has no such day, or when it may be one of several. */
  readonly ranges: readonly DateRange[];
  /** True when the text gives no year and the context gave it. */
  readonly yearAssumed: boolean;
  /** Why the date may be another one: absent when nothing speaks against it. */
  readonly doubt?: DateDoubt;
}

/**
 * `order`: figures that could be read month first, as `other`; `month`: a name that means different
 * months in different languages, so no date is given; `weekday`: the text names another weekday.
 */
export type DateDoubt =
  | { readonly kind: "order"; readonly other: CalendarDate }
  | { readonly kind: "month"; readonly others: readonly CalendarDate[] }
  | { readonly kind: "weekday" };

/** Dates of lines that were asked for before, by the day near which they lie. */
export type KnownDates = Map<string, Map<string, readonly DateMention[]>>;

const MAX_KNOWN_LENGTH = 300;

/** What dates are read with. */
export interface DateContext {
  readonly lexicon: DateLexicon;
  /** How figures such as `05/02/2018` are read; day first when absent. */
  readonly order?: DateOrder;
  /** True when the language of the text leaves no choice of the order. */
  readonly isOrderSure?: boolean;
  /** A day near which dates without a year lie; without it they are passed over. */
  readonly near?: CalendarDate;
  /** Remembers what lines of one document hold, for several readers ask about each. */
  readonly known?: KnownDates;
}

/** A unit without a year takes the next one's when at most this many characters lie between. */
const YEAR_REACH = 24;

/** Whether two units are the ends of one range: `30 May – Sunday 3 June 2016`, `2019-05-14/2019-05-16`. */
function joins(from: PlacedUnit, to: PlacedUnit): boolean {
  if (from.tokens !== to.tokens || from.unit.days.length !== 1 || to.unit.days.length !== 1) return false;
  const behind = from.tokens[from.next];
  const isInterval = from.unit.isYearFirst === true && to.unit.isYearFirst === true && isMark(behind, "/");
  if (isInterval && behind?.end === to.unit.start) return true;
  const at = isMark(behind, ".") || isMark(behind, ",") ? from.next + 1 : from.next;
  const separator = readSeparator(from.tokens, at);
  return separator?.kind === "range" && from.tokens[separator.next]?.start === to.unit.start;
}

/** A range over two months may begin its second half with the month: `May 30 – June 2`. */
const toFirstDay = (unit: DateUnit): readonly [number, number] => unit.days[0] ?? [0, 0];

/**
 * Finds every date and range of dates, in reading order.
 *
 * Understood: `16 May 2019`, `25-26 September 2019`, `14, 15 and 16 May`, `30 May - 3 June 2016`,
 * `5 and 7 June 2019` (two days), `May 16, 2019`, `2019-05-16`, `16.05.2019`, `16/05/2019`, and the
 * same with the words of the languages of the lexicon.
 *
 * @returns mentions with their ranges; a day that does not exist gives a mention without ranges
 */
export function findDates(text: string, context: DateContext): readonly DateMention[] {
  if (!/\d/.test(text)) return [];
  if (context.known === undefined || text.length > MAX_KNOWN_LENGTH) return readDates(text, context);
  const day = context.near ?? "";
  let lines = context.known.get(day);
  if (lines === undefined) {
    lines = new Map();
    context.known.set(day, lines);
  }
  let mentions = lines.get(text);
  if (mentions === undefined) {
    mentions = readDates(text, context);
    lines.set(text, mentions);
  }
  return mentions;
}

function readDates(text: string, context: DateContext): DateMention[] {
  const units = findUnits(text, context.lexicon);
  const mentions: DateMention[] = [];
  for (let index = 0; index < units.length; index += 1) {
    const placed = units[index] as PlacedUnit;
    const { unit } = placed;
    const next = units[index + 1];
    const near = next !== undefined && next.unit.start - unit.end <= YEAR_REACH ? next : undefined;
    const to = near !== undefined && joins(placed, near) ? near.unit : undefined;
    if (to !== undefined) {
      const mention = rangeMention(unit, to, context);
      if (mention !== undefined) mentions.push(mention);
      index += 1;
    } else if (!unit.isWeak) {
      const mention = unitMention(unit, near?.unit, context);
      if (mention !== undefined) mentions.push(mention);
    }
  }
  return mentions.length < 2 ? mentions : joinNeighbours(text, mentions, context);
}

/** `29 – 31 mars & 1er avril` is one range: its days follow each other, as those of `14, 15 and 16 May` do. */
function joinNeighbours(text: string, mentions: readonly DateMention[], { lexicon }: DateContext): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const [from, ...moreFrom] = before?.ranges ?? [];
    const [to, ...moreTo] = mention.ranges;
    const isPair = from !== undefined && to !== undefined && moreFrom.length + moreTo.length === 0;
    if (
      before === undefined ||
      !isPair ||
      !isAnd(text.slice(before.end, mention.start), lexicon) ||
      !isNextDay(from.end, to.start)
    ) {
      joined.push(mention);
      continue;
    }
    const doubt = before.doubt ?? mention.doubt;
    joined[joined.length - 1] = {
      ...before,
      end: mention.end,
      ranges: [{ start: from.start, end: to.end }],
      yearAssumed: before.yearAssumed || mention.yearAssumed,
      ...(doubt === undefined ? {} : { doubt }),
    };
  }
  return joined;
}

const MAX_AND = 16;

function isAnd(between: string, lexicon: DateLexicon): boolean {
  const word = between.trim().toLowerCase();
  if (between.length > MAX_AND) return false;
  if (/^[&+]$/.test(word)) return true;
  const [first = "", ...rest] = word.split(/\s+/);
  const kinds = lexicon.meaningOf(first)?.kinds;
  return kinds?.has("and") === true && rest.every((one) => lexicon.meaningOf(one)?.kinds.has("from") === true);
}

function isNextDay(day: CalendarDate, next: CalendarDate): boolean {
  return Date.parse(`${next}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`) === 86_400_000;
}

const firstMonth = ({ months }: DateUnit): number => months[0] ?? 0;

function inheritedYear(unit: DateUnit, next: DateUnit | undefined): number | undefined {
  if (next?.year === undefined || next.isYearFirst === true) return undefined;
  return firstMonth(unit) > firstMonth(next) ? next.year - 1 : next.year;
}

function assumedYear(unit: DateUnit, { near }: DateContext): number | undefined {
  const [day] = toFirstDay(unit);
  return near === undefined ? undefined : nearestYear(firstMonth(unit), day, unit.weekdays[0], near);
}

/** Days in the order that the newsletter or the weekday asks for; the other reading where it is possible. */
function ordered(unit: DateUnit, year: number, context: DateContext): { unit: DateUnit; other?: CalendarDate } {
  const { other } = unit;
  if (other === undefined) return { unit };
  const swapped: DateUnit = { ...unit, days: [[other.day, other.day]], months: [other.month] };
  const [weekday] = unit.weekdays;
  const readings = [unit, swapped].map((one) => weekdayOf(year, firstMonth(one), toFirstDay(one)[0]));
  if (weekday !== undefined && readings[0] !== readings[1]) {
    if (readings[0] === weekday) return { unit };
    if (readings[1] === weekday) return { unit: swapped };
  }
  const isMonthFirst = context.order === "mdy" && context.isOrderSure !== true;
  const [chosen, left] = isMonthFirst ? [swapped, unit] : [unit, swapped];
  if (readings.includes(undefined)) return { unit: readings[0] === undefined ? swapped : unit };
  const date = calendarDate(year, firstMonth(left), toFirstDay(left)[0]);
  return context.isOrderSure === true || date === undefined ? { unit: chosen } : { unit: chosen, other: date };
}

function unitMention(written: DateUnit, next: DateUnit | undefined, context: DateContext): DateMention | undefined {
  const ownYear = written.year ?? inheritedYear(written, next);
  const year = ownYear ?? assumedYear(written, context);
  if (year === undefined) return undefined;
  const { unit, other } = ordered(written, year, context);
  const { start, end } = unit;
  const yearAssumed = ownYear === undefined;
  const month = monthOf(unit, year);
  if (month === undefined) {
    const others = unit.months.flatMap((one) => calendarDate(year, one, toFirstDay(unit)[0]) ?? []);
    return { start, end, ranges: [], yearAssumed, doubt: { kind: "month", others } };
  }
  const ranges = rangesIn(unit.days, year, month);
  const isWrongDay = ranges.length > 0 && contradicts(unit, year, month);
  const doubt: DateDoubt | undefined =
    other !== undefined ? { kind: "order", other } : isWrongDay ? { kind: "weekday" } : undefined;
  return { start, end, ranges, yearAssumed, ...(doubt === undefined ? {} : { doubt }) };
}

/** The month of a unit; where languages disagree, the weekday may decide. */
function monthOf(unit: DateUnit, year: number): number | undefined {
  const [only, ...more] = unit.months;
  if (more.length === 0) return only;
  const [weekday] = unit.weekdays;
  const fitting = unit.months.filter((month) => weekdayOf(year, month, toFirstDay(unit)[0]) === weekday);
  return weekday !== undefined && fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether a weekday of the text is not the one of its day. */
function contradicts(unit: DateUnit, year: number, month: number): boolean {
  return unit.days.some(([day], index) => {
    const weekday = unit.weekdays[index];
    return weekday !== undefined && weekdayOf(year, month, day) !== weekday;
  });
}

function rangeMention(from: DateUnit, to: DateUnit, context: DateContext): DateMention | undefined {
  const ownYear = from.year ?? inheritedYear(from, to) ?? to.year;
  const fromYear = ownYear ?? assumedYear(from, context);
  if (fromYear === undefined) return undefined;
  const toYear = to.year ?? (firstMonth(to) < firstMonth(from) ? fromYear + 1 : fromYear);
  const [one, other] = [ordered(from, fromYear, context), ordered(to, toYear, context)];
  const { start } = from;
  const { end } = to;
  const yearAssumed = ownYear === undefined;
  const [fromMonth, toMonth] = [monthOf(one.unit, fromYear), monthOf(other.unit, toYear)];
  if (fromMonth === undefined || toMonth === undefined)
    return { start, end, ranges: [], yearAssumed, doubt: { kind: "month", others: [] } };
  const ranges = rangeOf([fromYear, fromMonth, toFirstDay(one.unit)[0]], [toYear, toMonth, toFirstDay(other.unit)[1]]);
  const isWrongDay = contradicts(one.unit, fromYear, fromMonth) || contradicts(other.unit, toYear, toMonth);
  const doubt: DateDoubt | undefined =
    other.other !== undefined && one.other !== undefined
      ? { kind: "order", other: one.other }
      : ranges.length > 0 && isWrongDay
        ? { kind: "weekday" }
        : undefined;
  return { start, end, ranges, yearAssumed, ...(doubt === undefined ? {} : { doubt }) };
}

/** The days of one month; none when the calendar lacks one of them. */
function rangesIn(days: DateUnit["days"], year: number, month: number): DateRange[] {
  const ranges: DateRange[] = [];
  for (const [first, last] of days) {
    const start = calendarDate(year, month, first);
    const end = first === last ? start : calendarDate(year, month, last);
    if (start === undefined || end === undefined || end < start) return [];
    ranges.push({ start, end });
  }
  return ranges;
}

type Day = readonly [year: number, month: number, day: number];

function rangeOf(from: Day, to: Day): DateRange[] {
  const start = calendarDate(...from);
  const end = calendarDate(...to);
  return start === undefined || end === undefined || end < start ? [] : [{ start, end }];
}

/** Gives a text without the dates that were found in it. */
export function textWithout(
  mentions: readonly { readonly start: number; readonly end: number }[],
  text: string,
): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of mentions) {
    rest += text.slice(at, start);
    at = end;
  }
  return rest + text.slice(at);
}
