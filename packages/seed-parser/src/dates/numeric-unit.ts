import { daysInMonth } from "@clusterpost/core";
import { readDayList } from "./day-list.ts";
import type { DateLexicon } from "./lexicon.ts";
import type { UnitRead } from "./named-unit.ts";
import { isDash, isGluedBefore, isMark, MAX_GAP, shortYearOf, yearOf } from "./token-cursor.ts";
import type { Token } from "./tokens.ts";

interface FigureMonth {
  readonly month: number;
  readonly year: number | undefined;
  readonly separator: string;
  readonly next: number;
  readonly end: number;
}

/** Reads a month of one or two figures glued to a mark; behind a full stop white space may stand. */
function figureBehind(
  tokens: readonly Token[],
  at: number,
  separator: string | undefined,
): { readonly token: Token; readonly separator: string; readonly next: number } | undefined {
  const mark = tokens[at];
  const token = tokens[at + 1];
  if (mark?.kind !== "mark" || mark.gap > 0 || token?.kind !== "figure") return undefined;
  if (separator === undefined ? !/^[./-]$/.test(mark.text) : mark.text !== separator) return undefined;
  if (token.gap > (mark.text === "." ? MAX_GAP : 0)) return undefined;
  return { token, separator: mark.text, next: at + 2 };
}

/** What follows a date in figures may not go on with it: `1.2.2019.5`, `2019-05-16-2`, `10/2019/7`. */
function isCut(tokens: readonly Token[], next: number, separator: string): boolean {
  const mark = tokens[next];
  const figure = tokens[next + 1];
  return mark?.gap === 0 && mark.text === separator && figure?.kind === "figure" && figure.gap === 0;
}

/** Reads month and year behind a day: `.05.2019`, `/05/2019`, `. 5. 2019`; the year may be missing. */
function readFigureMonth(tokens: readonly Token[], at: number): FigureMonth | undefined {
  const first = figureBehind(tokens, at, undefined);
  if (first === undefined || first.token.text.length > 2 || first.token.value < 1 || first.token.value > 31)
    return undefined;
  const { separator } = first;
  const month = first.token.value;
  const second = figureBehind(tokens, first.next, separator);
  const year =
    second === undefined
      ? undefined
      : (yearOf(second.token, tokens[second.next]) ?? shortYearOf(first.token, second, tokens[second.next]));
  if (second !== undefined && year !== undefined && !isCut(tokens, second.next, separator))
    return { month, year, separator, next: second.next, end: second.token.end };
  if (second !== undefined && second.token.gap === 0) return undefined;
  const dot = tokens[first.next];
  const isDotted = separator === "." && isMark(dot, ".") && dot?.gap === 0;
  if (month > 12 || separator === "-" || (separator === "." && !isDotted)) return undefined;
  return {
    month,
    year: undefined,
    separator,
    next: isDotted ? first.next + 1 : first.next,
    end: isDotted ? (dot?.end ?? first.token.end) : first.token.end,
  };
}

/** Index of the mark behind a day: a full stop may be the day's ordinal mark or the separator. */
function markBehind(tokens: readonly Token[], next: number): number {
  return isMark(tokens[next - 1], ".") ? next - 1 : next;
}

/**
 * Reads days before a month in figures: `16.05.2019`, `16/05/2019`, `22. 9. 2017.`, `16-18.05.2019`.
 *
 * The unit tells of the month-first reading too, where the calendar has both. Full stops part days
 * first everywhere in Europe, so only solidus and hyphen leave a choice.
 */
export function readFiguresDayFirst(tokens: readonly Token[], at: number, lexicon: DateLexicon): UnitRead | undefined {
  if (isGluedBefore(tokens, at)) return undefined;
  const leads = (next: number): boolean => readFigureMonth(tokens, markBehind(tokens, next)) !== undefined;
  const days = readDayList(tokens, at, lexicon, leads);
  const read = days === undefined ? undefined : readFigureMonth(tokens, markBehind(tokens, days.next));
  if (days === undefined || read === undefined) return undefined;
  const { month, year, separator, next, end } = read;
  const [day] = days.runs[0] ?? [0];
  const isSingle = days.runs.length === 1 && days.runs[0]?.[0] === days.runs[0]?.[1];
  const swaps = isSingle && separator !== "." && isDay(year, day, month);
  if (month > 12 && !swaps) return undefined;
  const isSwapped = month > 12;
  const base = { start: days.start, end, weekdays: days.weekdays, isWeak: year === undefined };
  const stated = year === undefined ? {} : { year };
  if (isSwapped) return { unit: { ...base, ...stated, days: [[month, month]], months: [day] }, next };
  const other = swaps && day !== month ? { other: { day: month, month: day } } : {};
  return { unit: { ...base, ...stated, ...other, days: days.runs, months: [month] }, next };
}

const isDay = (year: number | undefined, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(year ?? 2024, month);

/** Reads `2019-05-16`, `2019/05/16`, `2019.05.16`, `2024. 05. 14.` and `2024. 05. 14–16.` (ISO 8601 and kin). */
export function readFiguresYearFirst(tokens: readonly Token[], at: number, lexicon: DateLexicon): UnitRead | undefined {
  const token = tokens[at];
  if (token?.kind !== "figure" || token.text.length !== 4 || isGluedBefore(tokens, at)) return undefined;
  const month = figureBehind(tokens, at + 1, undefined);
  if (month === undefined || month.token.text.length > 2 || month.token.value < 1 || month.token.value > 12)
    return undefined;
  const day = figureBehind(tokens, month.next, month.separator);
  if (day === undefined || day.token.text.length > 2 || isCut(tokens, day.next, month.separator)) return undefined;
  if (month.separator !== "-" && (token.value < 1900 || token.value > 2099)) return undefined;
  const unit = {
    start: token.start,
    end: day.token.end,
    days: [[day.token.value, day.token.value]] as const,
    months: [month.token.value],
    year: token.value,
    weekdays: [undefined],
    isWeak: false,
    isYearFirst: true,
  };
  if (month.separator !== "." || !isDash(tokens[day.next])) return { unit, next: day.next };
  const days = readDayList(tokens, day.next - 1, lexicon, () => false);
  return days === undefined || days.runs.length !== 1
    ? { unit, next: day.next }
    : { unit: { ...unit, end: days.end, days: days.runs }, next: days.next };
}
