import type { CalendarDate, CalendarMonth, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { findMonth as findNamedMonth } from "../dates/find-month.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";

/** The masthead is within this many blocks of the top. */
const REACH = 4;
const MAX_LINE = 120;
/** A name and a year, small words such as `de` between them; other words end the search. */
const MONTH = /(\p{L}{3,})[.,]?\s+(?:(?:de|del|di|do|of)\s+)?((?:19|20)\d\d)(?!\d)/gu;
const NUMERIC_MONTH = /(?<![\d./-])(0?[1-9]|1[0-2])[./-]((?:19|20)\d\d)(?![\d./-])/;

/**
 * Finds the date of a masthead: `Issue 12, 16 July 2019`, `July 2019`, `Nr. 7/2019`, `No 3 – mars 2020`.
 *
 * @param blocks - beginning of the document
 */
export function findMastheadDate(blocks: RichText, context: DocumentContext): CalendarDate | CalendarMonth | undefined {
  for (const block of blocks.slice(0, REACH)) {
    const text = lineOf(block);
    if (text === "" || text.length > MAX_LINE) continue;
    const range = findDates(text, dateContext(context))[0]?.ranges[0];
    if (range !== undefined) return range.start;
    const month = findMonth(text, context);
    if (month !== undefined) return month;
  }
  return undefined;
}

/** Where a month with its year begins in a line. */
export function monthStart(text: string, context: DocumentContext): number | undefined {
  for (const match of text.matchAll(MONTH))
    if (findNamedMonth(match[0], dateContext(context).lexicon) !== undefined) return match.index;
  return NUMERIC_MONTH.exec(text)?.index;
}

/** Finds a month with its year in a line. */
export function findMonth(text: string, context: DocumentContext): CalendarMonth | undefined {
  const named = findNamedMonth(text, dateContext(context).lexicon);
  if (named !== undefined) return named;
  const numeric = NUMERIC_MONTH.exec(text);
  return numeric === null ? undefined : `${numeric[2]}-${(numeric[1] ?? "").padStart(2, "0")}`;
}
