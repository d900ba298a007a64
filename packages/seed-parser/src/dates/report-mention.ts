import type { Span } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import type { DateMention } from "./find-dates.ts";

const WRITE_A_DAY = "Write a day that exists, for example 16 May 2019.";

/** Tells why a date may be another one than the one that was taken; nothing when it is sure. */
export function reportDoubt(
  { doubt, ranges }: DateMention,
  written: string,
  span: Span,
  context: DocumentContext,
): void {
  const day = ranges[0]?.start;
  if (doubt?.kind === "order") {
    const message = `“${written}” can be read day first or month first; ${day} was taken, not ${doubt.other}.`;
    const hint = "Write the month as a word, or set `dateOrder` in newsletter.yaml.";
    context.tell("DATE_AMBIGUOUS", span, message, hint);
  } else if (doubt?.kind === "month") {
    const days = doubt.others.length === 0 ? "different days" : doubt.others.join(" or ");
    const message = `“${written}” means ${days}, for the month's name differs between languages; no date was taken.`;
    context.tell("DATE_AMBIGUOUS", span, message, "Write the month as a figure, for example 2019-11-03.");
  } else if (doubt?.kind === "weekday") {
    const message = `The weekday beside “${written}” is not the one of ${day}; the date was taken as written.`;
    context.tell("WEEKDAY_MISMATCH", span, message, "Ask the sender whether the weekday or the date is right.");
  }
}

/**
 * Tells what an editor should know of a date that is used: that it does not exist, that its year was
 * assumed, that it may be another day.
 *
 * @param text - the text in which the mention was found
 * @param span - place of that text in the document
 */
export function reportMention(mention: DateMention, text: string, span: Span, context: DocumentContext): void {
  const written = text.slice(mention.start, mention.end).trim();
  const first = mention.ranges[0];
  if (mention.doubt !== undefined) reportDoubt(mention, written, span, context);
  else if (first === undefined)
    context.tell("DATE_INVALID", span, `The date “${written}” is not a day of the calendar.`, WRITE_A_DAY);
  if (first === undefined || !mention.yearAssumed) return;
  const message = `“${written}” has no year; ${first.start.slice(0, 4)} was taken from the date of the submission.`;
  context.tell("DATE_YEAR_ASSUMED", span, message, "Write the year behind the month if this is wrong.");
}

/** Tells of a time zone that is not known; the time is kept without it. */
export function reportUnknownZone(zone: string, span: Span, context: DocumentContext): void {
  const message = `The time zone “${zone}” is not known; the time was taken without it.`;
  context.tell("TIME_ZONE_UNKNOWN", span, message, "Write CET, UTC+1 or a capital, for example “Brussels time”.");
}
