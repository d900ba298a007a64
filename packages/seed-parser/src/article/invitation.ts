import type { CalendarDate, Occurrence, RichText } from "@clusterpost/core";
import { lineOf, paragraphText } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { areToCome, withTimes } from "../dates/occurrences.ts";
import { reportMention } from "../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { hasOne } from "../has-one.ts";
import { isOnlyDates } from "./date-lines.ts";
import { namesEvent } from "./names-event.ts";

const LONGEST = 1_000;
/** Two ends of a range with weekdays and times. */
const LONGEST_DATE = 100;

/** Whether a paragraph invites to an event, or to register for one, and does not look back at it. */
export function invitesToEvent(blocks: RichText, context: DocumentContext): boolean {
  const { invites, registering, pastDays } = context.words.vocabulary;
  return blocks.some((block) => {
    const lower = paragraphText(block).slice(0, LONGEST).toLowerCase();
    return (hasOne(lower, invites) || hasOne(lower, registering)) && !hasOne(lower, pastDays);
  });
}

/**
 * Reads the days of an event from the line right below the title of an invitation, where that is a date and nothing
 * else: `Conference “Clean Rivers”` / `14 May 2024`.
 *
 * @param title - of the story
 * @param body - without byline
 * @param near - day of publication
 */
export function readDayBelowTitle(
  title: string,
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): readonly Occurrence[] | undefined {
  const line = lineOf(body[0]);
  if (line.length > LONGEST_DATE || !namesEvent(title, context)) return undefined;
  if (!isOnlyDates(line, context) || !invitesToEvent(body, context)) return undefined;
  const dates = dateContext(context, near);
  const mentions = withTimes(line, findDates(line, dates), dates);
  const when = mentions.flatMap(({ occurrences }) => occurrences);
  if (when.length === 0 || !areToCome(mentions, near)) return undefined;
  for (const mention of mentions) reportMention(mention, line, body[0]?.span ?? { start: 0, end: 0 }, context);
  return when;
}
