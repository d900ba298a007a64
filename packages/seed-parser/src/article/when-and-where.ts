import type { CalendarDate } from "@clusterpost/core";
import { findDates } from "../dates/find-dates.ts";
import { timesBeside } from "../dates/occurrences.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { isPlaceText } from "../events/listed-event.ts";
import { hasLetters, wordsIn } from "../letters.ts";
import { isDateLine } from "./date-lines.ts";
import { isVenueText } from "./venue.ts";

/** What a line of dates says beside them. */
export interface WhenAndWhere {
  /** The place, as written. */
  readonly place?: string;
}

const MAX_LINE = 160;
/** Marks between the parts of a line of facts; the full stop of `2023.` or `2023 r.` may stand before one. */
const MARK = /^[.)]{0,2}(?:\s?\p{L}{1,2}\.)?\s*(?:[,;|·•@–—-]|\n)\s*/u;
const MARK_BEFORE = /\s*[,;|·•–—-]\s*$|\s*\n\s*$/;

/**
 * Reads a line that states when something is, and perhaps where, in any order:
 * `25-26 September 2019, Novi Sad`, `9 November 2023, 19.30 uur, Dorpshuis Breezand`,
 * `Linz, 3 April 2025, 13:30`, `7 May 2024 | Market hall, stand 3 | 10:00–13:00`.
 *
 * @param near - day near which dates without a year lie
 * @returns the place, where one stands beside the dates; `undefined` for any other line
 */
export function whenAndWhere(
  text: string,
  near: CalendarDate | undefined,
  context: DocumentContext,
): WhenAndWhere | undefined {
  if (text.length > MAX_LINE || !/\d/.test(text) || !hasLetters(text))
    return isDateLine(text, near, context) ? {} : undefined;
  const dates = dateContext(context, near);
  const mentions = findDates(text, dates);
  if (mentions.length === 0) return undefined;
  if (isDateLine(text, near, context)) return {};
  const known = [...mentions, ...timesBeside(text, mentions, dates)].sort((one, other) => one.start - other.start);
  const gaps = gapsBetween(text, known).filter(({ start, end }) => saysMore(text.slice(start, end), context));
  const [first, ...more] = gaps;
  if (first === undefined || more.length > 0) return undefined;
  const before = text.slice(0, first.start);
  const behind = text.slice(first.end);
  const from = before === "" ? 0 : MARK.exec(text.slice(first.start))?.[0].length;
  const to = behind === "" ? 0 : MARK_BEFORE.exec(text.slice(first.start, first.end))?.[0].length;
  if (from === undefined || to === undefined) return undefined;
  const place = text.slice(first.start + from, first.end - to).trim();
  if (place.length < 2 || isSentence(text) || (before === "" && !isName(place))) return undefined;
  return isPlaceText(place) || isVenueText(place, context) ? { place } : undefined;
}

const MANY_WORDS = 6;

/** A line of facts may end with a full stop; one of many words is a sentence then. */
const isSentence = (text: string): boolean =>
  /[!?]$/.test(text) || (/\p{L}{3}\.$/u.test(text) && text.split(/\s+/).length > MANY_WORDS);

/** What stands before the date could be the beginning of a sentence: of a name, most long words have capitals. */
function isName(place: string): boolean {
  const [first = ""] = place.split(",", 1);
  const words = first.split(/\s+/).filter((word) => hasLetters(word, 4));
  return (
    words.filter((word) => /^\p{P}*\p{Lu}/u.test(word)).length * 2 > words.length &&
    place.split(/\s+/).length <= MANY_WORDS
  );
}

/** Whether a line holds dates, times and the small words between them, and nothing else: no price, no remark. */
export function saysOnlyWhen(text: string, context: DocumentContext): boolean {
  if (text.length > MAX_LINE || !/\d/.test(text)) return false;
  const dates = dateContext(context);
  const mentions = findDates(text, dates);
  const known = [...mentions, ...timesBeside(text, mentions, dates)].sort((one, other) => one.start - other.start);
  const rest = gapsBetween(text, known).map(({ start, end }) => text.slice(start, end));
  return mentions.length > 0 && rest.every((gap) => !/\d/.test(gap) && !saysMore(gap, context));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of a text around those that are known. */
function gapsBetween(text: string, known: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = [];
  let at = 0;
  for (const { start, end } of known) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < text.length) gaps.push({ start: at, end: text.length });
  return gaps;
}

/** Whether a stretch between dates and times says more than weekdays and small words such as `from`. */
function saysMore(stretch: string, context: DocumentContext): boolean {
  const { lexicon } = context.dates();
  return wordsIn(stretch).some((word) => word.length > 1 && lexicon.meaningOf(word.toLowerCase()) === undefined);
}
