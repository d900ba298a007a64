import type { CalendarDate } from "@clusterpost/core";
import { findDates, textWithout } from "../dates/find-dates.ts";
import type { DateLexicon } from "../dates/lexicon.ts";
import { timesBeside } from "../dates/occurrences.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { hasLetters, hasWords, replaceWords } from "../letters.ts";

/** Leaves out the words that only tie dates together: `to`, `and`, `vom`. */
function withoutConnectors(text: string, lexicon: DateLexicon): string {
  return replaceWords(text, (word) => {
    const kinds = lexicon.meaningOf(word.toLowerCase())?.kinds;
    return kinds?.has("to") === true || kinds?.has("and") === true ? "" : word;
  });
}

/** Whether a line holds dates and nothing but what stands between them. */
export function isOnlyDates(text: string, context: DocumentContext): boolean {
  if (!/\d/.test(text)) return false;
  const dates = dateContext(context);
  const mentions = findDates(text, dates);
  return mentions.length > 0 && !hasWords(withoutConnectors(textWithout(mentions, text), dates.lexicon));
}

const MAX_DATE_LINE = 120;

/**
 * Whether a line states when something is and hardly more: dates, times, zones, weekdays and the small
 * words between them.
 *
 * @param near - day near which dates without a year lie
 */
export function isDateLine(text: string, near: CalendarDate | undefined, context: DocumentContext): boolean {
  if (text === "" || text.length > MAX_DATE_LINE || !/\d/.test(text)) return false;
  const dates = dateContext(context, near);
  const mentions = findDates(text, dates);
  if (mentions.length === 0) return false;
  const known = [...mentions, ...timesBeside(text, mentions, dates)].sort((one, other) => one.start - other.start);
  const rest = replaceWords(textWithout(known, text), (word) => {
    const meaning = dates.lexicon.meaningOf(word.toLowerCase());
    return meaning === undefined ? word : "";
  });
  return !hasLetters(rest, 4);
}

const MAX_ROW = 300;

/** Whether a line begins with a date and a mark behind it, so that it is an entry of a list: `2 May: title`, `2/5/2019 | title`, `2 May – title`. */
export function opensWithDate(text: string, context: DocumentContext): boolean {
  if (text.length > MAX_ROW || !/^\d/.test(text) || !/[|:]|\s[–—-]\s/.test(text)) return false;
  const [mention] = findDates(text, dateContext(context, "2000-01-01"));
  return mention?.start === 0 && /^(?:\s*\([^()]{1,40}\))?(?:\s*[|:]|\s[–—-]\s)/.test(text.slice(mention.end));
}
