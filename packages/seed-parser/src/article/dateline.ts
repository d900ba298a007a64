import type { CalendarDate, RichText } from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import { townBefore } from "../byline/town.ts";
import { type DateMention, findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";

const REACH = 3;
const LEAD = 60;
/** What every dateline looks like: words, a figure and soon a mark, perhaps in brackets. */
const FORM = /^(?:\(|\(?[^\d\n]{3,60})\d[^:–—\n-]{0,40}(?:[:–—-]|\.\s|\))/;
/** The mark behind the date; a full stop is one when a sentence follows. */
const AFTER =
  /^\s*(?:г\.)?\s*\)?(?:\.(?=\s*[–—]))?\s*(?:[:–—-]|\.\s+(?=[\p{Lu}\p{Lo}„“"«¿])|\)\s+(?=\p{Lu})|\/\s?\p{Lu}[\p{L}-]*\s?\/)/u;

/** A town without a mark between it and the date, which a colon or dash behind the date makes up for. */
const BARE_TOWN =
  /^(?:\p{Lu}[\p{L}\p{M}’'.-]*\s+(?:(?:am|an|de|da|do|del|di|la|le|on|upon|sur|nad|pri|na|ob|der)\s+)?){1,3}$/u;

/** Whether a text begins with a town and the date at an offset; `Workshop on wood, 3 May – ` is an event. */
function isLedByTown(text: string, { start, end }: DateMention, context: DocumentContext): boolean {
  const after = text.slice(end, end + 24);
  if (!AFTER.test(after)) return false;
  const at = text.startsWith("(") ? 1 : 0;
  if (at === 1 && start === 1) return text.charAt(end) === ")";
  const isMarked = /^\s*[:–—-]/.test(after);
  const town =
    townBefore(text.slice(at), start - at) ?? (isMarked ? BARE_TOWN.exec(text.slice(at, start))?.[0] : undefined);
  return town !== undefined && !context.words.eventName.test(town);
}

/** Reads the day of a dateline: `Athens, 22nd March 2016: Two towns …`. */
export function readDateline(body: RichText, context: DocumentContext): CalendarDate | undefined {
  for (const block of body.slice(0, REACH)) {
    const text = paragraphText(block);
    if (!FORM.test(text)) continue;
    const [mention] = findDates(text.slice(0, LEAD * 2), dateContext(context));
    const range = mention?.ranges[0];
    if (mention === undefined || range === undefined || range.start !== range.end || mention.ranges.length > 1)
      continue;
    if (mention.start > LEAD || !isLedByTown(text, mention, context)) continue;
    return range.start;
  }
  return undefined;
}
