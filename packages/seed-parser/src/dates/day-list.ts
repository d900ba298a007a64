import type { DayRun } from "./date-unit.ts";
import type { DateLexicon } from "./lexicon.ts";
import { type DayRead, isDash, isKind, isMark, isNear, readDay, skipKinds } from "./token-cursor.ts";
import type { Token } from "./tokens.ts";

/** Days as they stand before or behind a month. */
export interface DayList {
  readonly runs: readonly DayRun[];
  readonly weekdays: readonly (number | undefined)[];
  /** Index behind the last day. */
  readonly next: number;
  readonly end: number;
  readonly start: number;
  /** True when the last day has an ordinal mark. */
  readonly isOrdinal: boolean;
}

interface Separator {
  readonly kind: "range" | "list";
  /** A comma alone; a number before it may be no day at all. */
  readonly isComma: boolean;
  readonly weekday: number | undefined;
  readonly next: number;
}

const MAX_DAYS = 10;

/** Reads what stands between two days: `–`, `and`, `bis zum`, `, Tuesday`, `to the`. */
export function readSeparator(tokens: readonly Token[], at: number): Separator | undefined {
  let next = at;
  let kind: Separator["kind"] | undefined;
  let isComma = false;
  for (let steps = 0; steps < 2; steps += 1) {
    const token = tokens[next];
    if (!isNear(token)) return undefined;
    if (isDash(token) || isKind(token, "to")) kind = "range";
    else if (isMark(token, ",")) isComma = true;
    else if (isKind(token, "and") || /^[&+/]$/.test(token.text)) kind = "list";
    else break;
    next += 1;
    if (kind !== undefined) break;
  }
  if (kind === undefined && !isComma) return undefined;
  // `and from`, `till den`, `sas-16`, `al 7`; and the weekday of the day that follows.
  let weekday: number | undefined;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[next];
    if (!isNear(token)) break;
    if (token.kind === "figure") break;
    if (token.meaning?.weekday !== undefined && token.meaning.months.length === 0) weekday = token.meaning.weekday;
    else if (!isKind(token, "from") && !isKind(token, "to") && !/^[-.,'’]$/.test(token.text)) {
      if (token.meaning?.weekday === undefined) break;
      weekday = token.meaning.weekday;
    }
    next += 1;
  }
  return { kind: kind ?? "list", isComma: isComma && kind === undefined, weekday, next };
}

/** The weekday that stands before a day: `Monday, 14`, `Montag, den 14.`. */
export function weekdayBefore(tokens: readonly Token[], at: number): number | undefined {
  let before = at - 1;
  for (let steps = 0; steps < 4; steps += 1) {
    const token = tokens[before];
    const following = tokens[before + 1];
    if (token === undefined || !isNear(following)) return undefined;
    if (token.meaning?.weekday !== undefined) return token.meaning.weekday;
    if (!/^[,.'’(]$/.test(token.text) && !isKind(token, "from") && !isKind(token, "of")) return undefined;
    before -= 1;
  }
  return undefined;
}

interface OpenRun {
  first: number;
  last: number;
  readonly weekday: number | undefined;
}

/**
 * Reads the days before or behind a month: `14, 15 and 16` is one run of days, `25-26` a range,
 * `5 and 7` two single days.
 *
 * A number and a comma before a day (`Call 1, 15 March`, `at 9, 20 September`) is no day, unless the
 * days follow each other. `between 2 and 15` is a range.
 *
 * @param isEnd - told of the index behind each day; the list ends where it is true
 */
export function readDayList(
  tokens: readonly Token[],
  at: number,
  lexicon: DateLexicon,
  isEnd: (next: number) => boolean,
): DayList | undefined {
  const first = readDay(tokens, at, lexicon);
  const start = tokens[at]?.start;
  if (first === undefined || start === undefined || first.day > 31) return undefined;
  const runs: OpenRun[] = [{ first: first.day, last: first.day, weekday: weekdayBefore(tokens, at) }];
  const separators: Separator[] = [];
  let day: DayRead = first;
  /** The list as it was before its last comma. */
  let beforeComma:
    | { readonly day: DayRead; readonly last: number; readonly runs: number; readonly joints: number }
    | undefined;
  while (!isEnd(day.next) && separators.length < MAX_DAYS) {
    const separator = separatorBehind(tokens, day, lexicon);
    const following = separator === undefined ? undefined : readDay(tokens, separator.next, lexicon);
    if (separator === undefined || following === undefined || following.day > 31) break;
    if (isPartOfTime(tokens, following.next) && !isEnd(following.next)) break;
    const last = runs.at(-1);
    // `June 17, 10 and 16 o'clock`: days of one month go up.
    if (separator.kind === "list" && last !== undefined && following.day <= last.last && !isEnd(following.next)) break;
    if (separator.isComma)
      beforeComma = { day, last: last?.last ?? day.day, runs: runs.length, joints: separators.length };
    separators.push(separator);
    if (last !== undefined && (separator.kind === "range" || following.day === last.last + 1))
      last.last = following.day;
    else runs.push({ first: following.day, last: following.day, weekday: separator.weekday });
    day = following;
  }
  // `július 8-án, 9 és 13 óra között`: behind the comma stand hours.
  if (beforeComma !== undefined && isNear(tokens[day.next]) && isKind(tokens[day.next], "oclock")) {
    day = beforeComma.day;
    runs.length = beforeComma.runs;
    separators.length = beforeComma.joints;
    const last = runs.at(-1);
    if (last !== undefined) last.last = beforeComma.last;
  }
  const { next, end, isOrdinal } = day;
  return { ...settled(runs, separators, isKind(tokens[at - 1], "between")), next, end, start, isOrdinal };
}

/** `16 d., 10.00` and `28., 9:30` have a time behind the comma, not a day. */
function isPartOfTime(tokens: readonly Token[], next: number): boolean {
  const isGlued = (index: number): boolean => tokens[index]?.kind === "figure" && tokens[index]?.gap === 0;
  return (isMark(tokens[next - 1], ".") && isGlued(next)) || (isMark(tokens[next], ":") && isGlued(next + 1));
}

/** A word may mark the day (`14 d. iki 16 d.`); an ending such as `-tól` needs no word between the days. */
function separatorBehind(tokens: readonly Token[], day: DayRead, lexicon: DateLexicon): Separator | undefined {
  const written = readSeparator(tokens, lexicon.yearFirst ? skipKinds(tokens, day.next, ["of"]) : day.next);
  if (written !== undefined || !day.opensRange) return written;
  return isNear(tokens[day.next]) ? { kind: "range", isComma: false, weekday: undefined, next: day.next } : undefined;
}

function settled(
  open: readonly OpenRun[],
  separators: readonly Separator[],
  isBetween: boolean,
): Pick<DayList, "runs" | "weekdays"> {
  const [first, second] = open;
  let kept = open;
  if (first !== undefined && second !== undefined && open.length === 2) {
    if (isBetween) kept = [{ first: first.first, last: second.last, weekday: first.weekday }];
    else if (separators.length === 1 && separators[0]?.isComma === true) kept = [second];
  }
  return {
    runs: kept.map((run): DayRun => [run.first, run.last]),
    weekdays: kept.map(({ weekday }) => weekday),
  };
}
