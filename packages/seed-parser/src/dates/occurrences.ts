import type { CalendarDate, DateRange, Occurrence } from "@clusterpost/core";
import { type ClockSpan, DATE_FILLER, findClockTimes } from "./clock-times.ts";
import type { DateContext, DateMention } from "./find-dates.ts";

/** A date of a text with the times beside it. */
export interface TimedMention extends DateMention {
  readonly occurrences: readonly Occurrence[];
  /** Words that state a time zone that is not known. */
  readonly unknownZone?: string;
}

/** Days as one word, by which two events at the same time are told. */
export const daysOf = (when: readonly DateRange[]): string => when.map(({ start, end }) => `${start}/${end}`).join(" ");

/**
 * Whether a day of a mention is not past: the day of publication or later. Where that day is unknown, a day counts
 * whose year is stated.
 */
export const isToCome = (
  start: CalendarDate,
  { yearAssumed }: Pick<DateMention, "yearAssumed">,
  near: CalendarDate | undefined,
): boolean => (near === undefined ? !yearAssumed : start >= near);

/** Whether no day of some mentions is past. */
export const areToCome = (mentions: readonly TimedMention[], near: CalendarDate | undefined): boolean =>
  mentions.every((mention) => mention.occurrences.every(({ start }) => isToCome(start, mention, near)));

/** Finds the times of a text whose dates are known; their places include the time zone. */
export function timesBeside(text: string, mentions: readonly DateMention[], context: DateContext): ClockSpan[] {
  const [only] = mentions;
  if (mentions.length === 1 && only?.start === 0 && only.end === text.length) return [];
  let masked = "";
  let at = 0;
  for (const { start, end } of mentions) {
    masked += text.slice(at, start) + DATE_FILLER.repeat(end - start);
    at = end;
  }
  return findClockTimes(masked + text.slice(at), context.lexicon);
}

/** `14 May 2019, 9:00 – 16 May 2019, 17:00` is one range; what stands between time and date is a dash or word. */
function isRangeGap(gap: string, context: DateContext): boolean {
  const word = gap.trim().toLowerCase().replace(/[.,]/g, "");
  return /^[-‐-―]$/.test(word) || context.lexicon.meaningOf(word)?.kinds.has("to") === true;
}

function merged(
  text: string,
  mentions: readonly DateMention[],
  spans: readonly ClockSpan[],
  context: DateContext,
): TimedMention | undefined {
  const [from, to, ...moreDates] = mentions;
  const [open, close, ...moreTimes] = spans;
  if (from === undefined || to === undefined || open === undefined || moreDates.length + moreTimes.length > 0)
    return undefined;
  const [start] = from.ranges;
  const [end] = to.ranges;
  const isInOrder = from.end <= open.start && open.end <= to.start && (close === undefined || to.end <= close.start);
  if (!isInOrder || start === undefined || end === undefined || from.ranges.length + to.ranges.length > 2)
    return undefined;
  if (start.start !== start.end || end.start !== end.end || end.start <= start.start) return undefined;
  if (
    open.endTime !== undefined ||
    close?.endTime !== undefined ||
    !isRangeGap(text.slice(open.end, to.start), context)
  )
    return undefined;
  const range: DateRange = { start: start.start, end: end.end };
  const occurrence: Occurrence = {
    ...range,
    startTime: open.startTime,
    ...(close === undefined ? {} : { endTime: close.startTime }),
    ...zoneOf([open, ...(close === undefined ? [] : [close])]),
  };
  return { ...from, end: to.end, ranges: [range], occurrences: [occurrence], ...unknownZoneOf(spans) };
}

function zoneOf(spans: readonly ClockSpan[]): { zone?: string } {
  const zones = new Set(spans.flatMap(({ zone }) => (zone !== undefined && "zone" in zone ? [zone.zone] : [])));
  const [zone] = zones;
  return zones.size === 1 && zone !== undefined ? { zone } : {};
}

function unknownZoneOf(spans: readonly ClockSpan[]): { unknownZone?: string } {
  const [unknown] = spans.flatMap(({ zone }) => (zone !== undefined && "unknown" in zone ? [zone.unknown] : []));
  return unknown === undefined ? {} : { unknownZone: unknown };
}

/** The times of a day: from the first to the end of the last. */
function timesOf(spans: readonly ClockSpan[], isOneDay: boolean): Omit<Occurrence, "start" | "end"> {
  const [first] = spans;
  if (first === undefined) return {};
  const endTime = spans.at(-1)?.endTime;
  const isForward = endTime !== undefined && (!isOneDay || endTime > first.startTime);
  return { startTime: first.startTime, ...(isForward ? { endTime } : {}), ...zoneOf(spans) };
}

/**
 * Gives dates the times that stand beside them: those behind a date belong to it, those before the
 * first one to that; a single time at the end of several dates belongs to all of them.
 */
export function withTimes(text: string, mentions: readonly DateMention[], context: DateContext): TimedMention[] {
  const spans = mentions.length === 0 ? [] : timesBeside(text, mentions, context);
  const whole = merged(text, mentions, spans, context);
  if (whole !== undefined) return [whole];
  const last = mentions.at(-1);
  const isShared = spans.length === 1 && last !== undefined && (spans[0]?.start ?? 0) >= last.end;
  return mentions.map((mention, index): TimedMention => {
    const next = mentions[index + 1]?.start ?? text.length;
    const behind = spans.filter(({ start }) => start >= mention.end && start < next);
    const before = index === 0 && behind.length === 0 ? spans.filter(({ end }) => end <= mention.start) : [];
    const own = isShared ? spans : [...before, ...behind];
    const occurrences = mention.ranges.map((range) => ({ ...range, ...timesOf(own, range.start === range.end) }));
    return { ...mention, occurrences, ...unknownZoneOf(own) };
  });
}
