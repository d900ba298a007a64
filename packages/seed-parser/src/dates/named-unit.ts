import type { DateWordKind } from "@clusterpost/core";
import type { DateUnit } from "./date-unit.ts";
import { type DayList, readDayList, readSeparator, weekdayBefore } from "./day-list.ts";
import type { DateLexicon } from "./lexicon.ts";
import {
  isGluedBefore,
  isKind,
  isMark,
  isNear,
  MAX_GAP,
  readDay,
  readYear,
  skipKinds,
  yearOf,
} from "./token-cursor.ts";
import type { Token } from "./tokens.ts";

const MAX_ABBREVIATION = 2;

/** A unit and the index behind it. */
export interface UnitRead {
  readonly unit: DateUnit;
  readonly next: number;
}

interface MonthRead {
  readonly months: readonly number[];
  readonly next: number;
  readonly end: number;
}

/** Reads a month's name; the verb `may` is none, the month has a capital. */
function readMonth(text: string, tokens: readonly Token[], at: number): MonthRead | undefined {
  const token = tokens[at];
  if (token?.meaning === undefined || token.meaning.months.length === 0 || token.gap > MAX_GAP) return undefined;
  if (token.meaning.needsCapital === true && text.charAt(token.start) !== "M") return undefined;
  const dot = tokens[at + 1];
  const isDotted = isMark(dot, ".") && dot?.gap === 0;
  return {
    months: token.meaning.months,
    next: isDotted ? at + 2 : at + 1,
    end: isDotted ? (dot?.end ?? 0) : token.end,
  };
}

/** Reads the year behind a month: `, 2019`, `de 2019`, `2019 г.`. */
function readYearBehind(
  tokens: readonly Token[],
  at: number,
): { readonly year: number; readonly next: number; readonly end: number } | undefined {
  const comma = isMark(tokens[at], ",") && isNear(tokens[at]) ? at + 1 : at;
  const next = skipKinds(tokens, comma, ["of", "year"]);
  const year = readYear(tokens, next);
  const token = tokens[next];
  if (year === undefined || token === undefined) return undefined;
  const mark = isKind(tokens[next + 1], "of") ? undefined : wordBehind(tokens, next + 1, "year");
  return { year, next: mark?.next ?? next + 1, end: mark?.end ?? token.end };
}

/** Reads a word that belongs to what stands before it, with the full stop of an abbreviation: `г.`, `d.`, `roku`. */
function wordBehind(
  tokens: readonly Token[],
  at: number,
  kind: DateWordKind,
): { readonly next: number; readonly end: number } | undefined {
  const word = tokens[at];
  if (!isNear(word) || !isKind(word, kind)) return undefined;
  const dot = tokens[at + 1];
  const isDotted = word.text.length <= MAX_ABBREVIATION && isMark(dot, ".") && dot?.gap === 0;
  return { next: isDotted ? at + 2 : at + 1, end: isDotted ? (dot?.end ?? word.end) : word.end };
}

const toMonth = (tokens: readonly Token[], at: number): number => skipKinds(tokens, at, ["of"]);

/** Whether an index stands before a month's name, `-` and words such as `of` between them. */
function leadsToMonth(text: string, tokens: readonly Token[], at: number): number | undefined {
  const dash = isMark(tokens[at], "-") && tokens[at]?.gap === 0 && tokens[at + 1]?.gap === 0 ? at + 1 : at;
  const next = toMonth(tokens, dash);
  return readMonth(text, tokens, next) === undefined ? undefined : next;
}

/** Whether a range goes on with a date of its own: `Jun 28 – 2 Jul 2021`. */
function leadsToDate(text: string, tokens: readonly Token[], at: number, lexicon: DateLexicon): boolean {
  const separator = readSeparator(tokens, at);
  const day = separator === undefined ? undefined : readDay(tokens, separator.next, lexicon);
  return day !== undefined && leadsToMonth(text, tokens, day.next) !== undefined;
}

/** Reads `16 May 2019`, `14.–16. Mai`, `5th and 7th of June 2019`, `1er avril`, `16-May-2019`. */
export function readDayFirst(
  text: string,
  tokens: readonly Token[],
  at: number,
  lexicon: DateLexicon,
): UnitRead | undefined {
  if (isGluedBefore(tokens, at)) return undefined;
  const days = readDayList(tokens, at, lexicon, (next) => leadsToMonth(text, tokens, next) !== undefined);
  const monthAt = days === undefined ? undefined : leadsToMonth(text, tokens, days.next);
  const month = monthAt === undefined ? undefined : readMonth(text, tokens, monthAt);
  if (days === undefined || month === undefined) return undefined;
  const dash = isMark(tokens[month.next], "-") && tokens[month.next]?.gap === 0 ? month.next + 1 : month.next;
  const glued = dash > month.next && tokens[dash]?.gap === 0 ? readYearBehind(tokens, dash) : undefined;
  const year = glued ?? readYearBehind(tokens, month.next);
  const unit = unitOf(days, month, year?.year, false);
  return { unit: { ...unit, end: year?.end ?? month.end }, next: year?.next ?? month.next };
}

/** Reads `May 16, 2019`, `September 25-26, 2019`; without a year it counts only beside another date. */
export function readMonthFirst(
  text: string,
  tokens: readonly Token[],
  at: number,
  lexicon: DateLexicon,
): UnitRead | undefined {
  const month = readMonth(text, tokens, at);
  if (month === undefined || !isNear(tokens[month.next])) return undefined;
  const daysAt = skipKinds(tokens, month.next, ["of"]);
  const days = readDayList(tokens, daysAt, lexicon, (next) => leadsToDate(text, tokens, next, lexicon));
  if (days === undefined) return undefined;
  const year = readYearBehind(tokens, days.next);
  // `gegužės 14 d.`, `május 14.`, `május 14-én`: languages that write the month first mark the day.
  const mark = lexicon.yearFirst && !days.isOrdinal ? wordBehind(tokens, days.next, "of") : undefined;
  const isMarked = lexicon.yearFirst && (days.isOrdinal || mark !== undefined);
  const isWeak = year === undefined && !isMarked && weekdayBefore(tokens, at) === undefined;
  if (isWeak && leadsToMonth(text, tokens, days.next) !== undefined) return undefined;
  const unit = unitOf(days, month, year?.year, isWeak);
  const weekdays = unit.weekdays.map((weekday, index) => (index === 0 ? weekdayBefore(tokens, at) : weekday));
  const start = tokens[at]?.start ?? unit.start;
  const behind = year ?? mark ?? { end: days.end, next: days.next };
  return { unit: { ...unit, start, end: behind.end, weekdays }, next: behind.next };
}

/** Reads `2016. október 28.`, `2019 m. gegužės 16 d.`, `2019. gada 14.–16. maijs`, `2019 May 16`. */
export function readYearFirst(
  text: string,
  tokens: readonly Token[],
  at: number,
  lexicon: DateLexicon,
): UnitRead | undefined {
  const token = tokens[at];
  const year = isGluedBefore(tokens, at) ? undefined : yearOf(token, tokens[at + 1]);
  if (token === undefined || year === undefined) return undefined;
  const isDotted = isMark(tokens[at + 1], ".") && tokens[at + 1]?.gap === 0;
  if (isDotted && !lexicon.yearFirst) return undefined;
  const next = skipKinds(tokens, isDotted ? at + 2 : at + 1, ["year"]);
  const inner = readMonthFirst(text, tokens, next, lexicon) ?? dayFirstBehindYear(text, tokens, next, at, lexicon);
  if (inner === undefined || inner.unit.year !== undefined) return undefined;
  const { unit } = inner;
  const behind = weekdayBehind(tokens, inner.next);
  const weekdays = unit.weekdays.map((weekday, index) => (index === 0 ? (weekday ?? behind) : weekday));
  const mark = unit.isWeak ? wordBehind(tokens, inner.next, "of") : undefined;
  return {
    unit: {
      ...unit,
      year,
      start: token.start,
      weekdays,
      isWeak: false,
      ...(mark === undefined ? {} : { end: mark.end }),
    },
    next: mark?.next ?? inner.next,
  };
}

/** The day may follow the year only with a word between: `2019. gada 14. maijs`, not `in 2019 14 May`. */
function dayFirstBehindYear(
  text: string,
  tokens: readonly Token[],
  next: number,
  at: number,
  lexicon: DateLexicon,
): UnitRead | undefined {
  const isMarked = [next - 2, next - 1].some((index) => index > at && isKind(tokens[index], "year"));
  return isMarked ? readDayFirst(text, tokens, next, lexicon) : undefined;
}

/** `, kedd` or `(Tuesday)` behind a date. */
function weekdayBehind(tokens: readonly Token[], at: number): number | undefined {
  const opener = tokens[at];
  return isNear(opener) && /^[,(]$/.test(opener.text) ? tokens[at + 1]?.meaning?.weekday : undefined;
}

function unitOf(days: DayList, month: MonthRead, year: number | undefined, isWeak: boolean): DateUnit {
  return {
    start: days.start,
    end: month.end,
    days: days.runs,
    months: month.months,
    weekdays: days.weekdays,
    isWeak,
    ...(year === undefined ? {} : { year }),
  };
}
