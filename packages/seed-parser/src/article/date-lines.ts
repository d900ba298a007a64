import { findDates, textWithout } from "../dates/find-dates.ts";
import type { DateLexicon } from "../dates/lexicon.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";

/** Leaves out the words that only tie dates together: `to`, `and`, `vom`. */
function withoutConnectors(text: string, lexicon: DateLexicon): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const kinds = lexicon.meaningOf(word.toLowerCase())?.kinds;
    return kinds?.has("to") === true || kinds?.has("and") === true ? "" : word;
  });
}

/** Whether a line holds dates and nothing but what stands between them. */
export function isOnlyDates(text: string, context: DocumentContext): boolean {
  if (!/\d/.test(text)) return false;
  const dates = dateContext(context);
  const mentions = findDates(text, dates);
  return mentions.length > 0 && !/[\p{L}\d]/u.test(withoutConnectors(textWithout(mentions, text), dates.lexicon));
}

const MAX_ROW = 300;

/** Whether a line begins with a date and a mark behind it, so that it is an entry of a list: `2 May: title`, `2/5/2019 | title`. */
export function opensWithDate(text: string, context: DocumentContext): boolean {
  if (text.length > MAX_ROW || !/^\d/.test(text) || !/[|:]/.test(text)) return false;
  const [mention] = findDates(text, dateContext(context, "2000-01-01"));
  return mention?.start === 0 && /^(?:\s*\([^()]{1,40}\))?\s*[|:]/.test(text.slice(mention.end));
}
