import type { CalendarDate, RichText } from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";

const REACH = 3;
const LEAD = 60;
/** A town, perhaps with its country, and what leads to the date. */
const TOWN = /^\p{Lu}[\p{L}\p{M}’' .-]{1,40}(?:,\s*\p{Lu}[\p{L}\p{M}’' .-]{1,30}|\s\([^()]{2,30}\))?,?\s+$/u;
/** What every dateline looks like: words, a figure and soon a mark. */
const FORM = /^[^\d\n]{3,60}\d[^:–—-]{0,40}[:–—-]/;
const AFTER = /^\s*(?:г\.)?\s*\)?\s*[:–—-]/u;

/** Reads the day of a dateline: `Athens, 22nd March 2016: Two towns …`. */
export function readDateline(body: RichText, context: DocumentContext): CalendarDate | undefined {
  for (const block of body.slice(0, REACH)) {
    const text = paragraphText(block);
    if (!FORM.test(text)) continue;
    const [mention] = findDates(text.slice(0, LEAD * 2), dateContext(context));
    const range = mention?.ranges[0];
    if (mention === undefined || range === undefined || range.start !== range.end || mention.ranges.length > 1)
      continue;
    if (
      mention.start > LEAD ||
      !TOWN.test(text.slice(0, mention.start)) ||
      !AFTER.test(text.slice(mention.end, mention.end + 8))
    )
      continue;
    return range.start;
  }
  return undefined;
}
