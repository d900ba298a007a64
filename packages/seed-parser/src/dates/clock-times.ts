import type { ClockTime } from "@clusterpost/core";
import type { DateLexicon } from "./lexicon.ts";
import { readStatedZone } from "./stated-zone.ts";
import type { StatedZone } from "./time-zones.ts";
import { isDash, isKind, isMark, isNear } from "./token-cursor.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A time of day, or the hours from one to another, as a text states them. */
export interface ClockSpan {
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly startTime: ClockTime;
  readonly endTime?: ClockTime;
  readonly zone?: StatedZone;
}

interface TimeRead {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** `sure`: nothing else is written so; `likely`: `9.30`; `hour`: a bare `9`. */
  readonly form: "sure" | "likely" | "hour";
  readonly half?: "am" | "pm";
}

/** Stands for a date that was found already, so that its figures are not read again. */
export const DATE_FILLER = "¦";

const isMinute = (token: Token | undefined): token is Token =>
  token?.kind === "figure" && token.gap === 0 && token.text.length === 2 && token.value < 60;

/** Reads a time without what stands around it. */
function readTime(tokens: readonly Token[], at: number): TimeRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (isKind(token, "noon")) return { hour: 12, minute: 0, next: at + 1, form: "sure" };
  if (isKind(token, "midnight")) return { hour: 24, minute: 0, next: at + 1, form: "sure" };
  if (token.kind !== "figure" || token.text.length > 2 || token.value > 24) return undefined;
  const mark = tokens[at + 1];
  const minute = tokens[at + 2];
  let read: TimeRead = { hour: token.value, minute: 0, next: at + 1, form: "hour" };
  if (mark?.gap === 0 && isMinute(minute) && (mark.text === ":" || mark.text === "." || mark.text === "h")) {
    const seconds = isMark(tokens[at + 3], mark.text) && isMinute(tokens[at + 4]) ? 2 : 0;
    read = { ...read, minute: minute.value, next: at + 3 + seconds, form: mark.text === "." ? "likely" : "sure" };
    if (mark.text === "." && seconds > 0) return undefined;
  }
  if (read.hour === 24 && read.minute > 0) return undefined;
  return withMarks(tokens, read);
}

/** `do 14. ure`: hours may be counted with the mark of ordinals. */
function withoutOrdinalMark(tokens: readonly Token[], read: TimeRead): TimeRead {
  const [dot, word] = [tokens[read.next], tokens[read.next + 1]];
  const isOrdinal = read.form === "hour" && isMark(dot, ".") && dot?.gap === 0 && isNear(word);
  return isOrdinal && isKind(word, "oclock") && word.text.length > 1 ? { ...read, next: read.next + 1 } : read;
}

/** Reads `h`, `Uhr`, `pm` behind a time; `14 Uhr 30` and `14 h 30` have their minutes behind the word. */
function withMarks(tokens: readonly Token[], written: TimeRead): TimeRead {
  const read = withoutOrdinalMark(tokens, written);
  const mark = tokens[read.next];
  if (!isNear(mark)) return read;
  const half = isKind(mark, "am") ? "am" : isKind(mark, "pm") ? "pm" : undefined;
  const dot = (next: number): number => (isMark(tokens[next], ".") && tokens[next]?.gap === 0 ? next + 1 : next);
  if (half !== undefined && read.hour >= 1 && read.hour <= 12)
    return { ...read, hour: (read.hour % 12) + (half === "pm" ? 12 : 0), next: dot(read.next + 1), form: "sure", half };
  if (!isKind(mark, "oclock") && mark.text !== "h") return read;
  const minute = tokens[read.next + 1];
  const hasMinute =
    read.form === "hour" && minute?.kind === "figure" && minute.gap <= 1 && isMinute({ ...minute, gap: 0 });
  return hasMinute
    ? { ...read, minute: minute.value, next: read.next + 2, form: "sure" }
    : { ...read, next: dot(read.next + 1), form: "sure" };
}

const format = ({ hour, minute }: TimeRead): ClockTime =>
  `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;

/** What stands glued before or behind a figure and makes it no time: `v9.30`, `€9.30`, `9.30%`. */
function isPartOfOther(tokens: readonly Token[], at: number, next: number, isEnd = false): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[next];
  if (!isEnd && token !== undefined && before !== undefined && token.gap === 0) {
    if (before.kind !== "mark" || /^[$€£#@_=%+.:/]$/.test(before.text)) return true;
    if (isDash(before) && tokens[at - 2]?.kind === "figure" && before.gap === 0) return true;
  }
  if (after === undefined) return false;
  if (/^[%€$£]$/.test(after.text) || /^(?:eur|euro|euros|usd|million|mio|mb|kb|km|m)$/.test(after.text)) return true;
  return (
    after.gap === 0 &&
    (after.kind !== "mark" ||
      (/^[.:/]$/.test(after.text) && tokens[next + 1]?.gap === 0 && tokens[next + 1]?.kind === "figure"))
  );
}

/** Whether what stands before a time makes `9.30` or a bare `9` one: `at`, `um`, or the date itself. */
function supportBefore(tokens: readonly Token[], at: number): "clock" | "at" | undefined {
  let before = at - 1;
  for (let steps = 0; steps < 3; steps += 1) {
    const token = tokens[before];
    if (token === undefined) return undefined;
    if (isKind(token, "clock")) return "clock";
    if (isKind(token, "at") || token.text === DATE_FILLER) return "at";
    if (!/^[,.:|(–—-]$/.test(token.text)) return undefined;
    before -= 1;
  }
  return undefined;
}

function readSpan(text: string, tokens: readonly Token[], at: number): { span: ClockSpan; next: number } | undefined {
  const from = readTime(tokens, at);
  if (from === undefined || isPartOfOther(tokens, at, from.next)) return undefined;
  const connector = tokens[from.next];
  const joins = isNear(connector) && (isDash(connector) || isKind(connector, "to") || isBetween(tokens, at, connector));
  let toAt = from.next + 1;
  while (
    joins &&
    toAt < from.next + 3 &&
    (isKind(tokens[toAt], "at") || isKind(tokens[toAt], "clock") || isMark(tokens[toAt], "."))
  )
    toAt += 1;
  const to = joins && isNear(tokens[toAt]) ? readTime(tokens, toAt) : undefined;
  const until = to !== undefined && !isPartOfOther(tokens, toAt, to.next, true) ? to : undefined;
  const next = until?.next ?? from.next;
  const zone = readStatedZone(text, tokens, next);
  const support = supportBefore(tokens, at);
  const isSure =
    from.form === "sure" ||
    (until?.form === "sure" && from.form !== "hour") ||
    (until?.form === "sure" && (support !== undefined || isDash(connector) || isKind(connector, "to"))) ||
    support === "clock" ||
    (from.form === "likely" && (support !== undefined || until?.form === "likely")) ||
    (zone !== undefined && (from.form === "likely" || until !== undefined));
  const start = tokens[at]?.start;
  const end = zone?.end ?? tokens[next - 1]?.end;
  if (!isSure || start === undefined || end === undefined) return undefined;
  const begin = withHalf(from, until);
  const isForward = until !== undefined && format(begin) < format(until);
  return {
    span: {
      start,
      end,
      startTime: format(begin),
      ...(isForward ? { endTime: format(until) } : {}),
      ...(zone === undefined ? {} : { zone: zone.stated }),
    },
    next: Math.max(zone?.next ?? next, at + 1),
  };
}

function isBetween(tokens: readonly Token[], at: number, connector: Token): boolean {
  return isKind(connector, "and") && isKind(tokens[at - 1], "between");
}

/** `9–11 am`: the half of the day stands once, at the end. */
function withHalf(from: TimeRead, until: TimeRead | undefined): TimeRead {
  if (until?.half !== "pm" || from.half !== undefined || from.hour >= 12) return from;
  const later = { ...from, hour: from.hour + 12 };
  return format(later) < format(until) ? later : from;
}

/** More is prose, in which times are not looked for. */
const MAX_LENGTH = 1000;

/**
 * Finds times of day: `17:00h`, `23.59 CEST`, `17h00`, `5 pm`, `09:30 – 12:00`, `um 14 Uhr`, `midnight`.
 *
 * `9.30` is one only beside a date, a word such as `at`, or a time zone. Midnight is the end of a day,
 * `24:00`.
 *
 * @param text - at most 1,000 characters, with {@link DATE_FILLER} for each character of its dates
 */
export function findClockTimes(text: string, lexicon: DateLexicon): ClockSpan[] {
  if (text.length > MAX_LENGTH) return [];
  const tokens = tokensOf(text, 0, text.length, lexicon);
  const spans: ClockSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readSpan(text, tokens, at);
    if (read !== undefined) spans.push(read.span);
    at = read?.next ?? at + 1;
  }
  return spans;
}
