import type { Block, CalendarDate, DateRange } from "@clusterpost/core";
import { readDateline } from "../article/dateline.ts";
import { whenAndWhere } from "../article/when-and-where.ts";
import { lineOf } from "../block-text.ts";
import { type DateMention, findDates, textWithout } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";

const MAX_LINE = 90;
/** What may stand beside the date of a line of dates: a label or category of a few words. */
const MAX_REST_WORDS = 4;
const MAX_REST = 48;
/** Names of weekdays and months are letters too; what is left has these marks around it. */
const MARKS = /[\s|:,;.()[\]–—•·/-]+/gu;

/** Finds the dates of a short line; none in longer ones. */
export function datesOfLine(text: string, context: DocumentContext, near?: CalendarDate): readonly DateMention[] {
  if (text.length > MAX_LINE * 2 || !/\d/.test(text)) return [];
  const key = `${near ?? ""} ${text}`;
  let dates = context.datesOfLines.get(key);
  if (dates === undefined) {
    dates = findDates(text, dateContext(context, near));
    context.datesOfLines.set(key, dates);
  }
  return dates;
}

/** Whether a line is a date does not depend on its year, so any day will do to look for dates without one. */
const ANY_DAY: CalendarDate = "2000-06-15";

/**
 * Whether a line is a date and little else: `12 May 2020`, `12 May 2020 | Programme news`,
 * `Published: 12 May 2020`, `25-26 September 2019`, `25-26 September`.
 */
export function isDateLine(block: Block | undefined, context: DocumentContext): boolean {
  if (block === undefined) return false;
  const text = lineOf(block);
  if (!/\d/.test(text)) return false;
  const notes = context.notes.of(block);
  notes.isDateLine ??= judgeDateLine(text, context);
  return notes.isDateLine;
}

function judgeDateLine(text: string, context: DocumentContext): boolean {
  if (text.length > MAX_LINE || /[?!]$/.test(text)) return false;
  const mentions = datesOfLine(text, context, ANY_DAY);
  if (mentions.length === 0) return false;
  if (saysWhere(text, context)) return true;
  const [first] = mentions;
  const rest = textWithout(mentions, text).replace(MARKS, " ").trim();
  if (rest === "") return true;
  // A category stands behind a mark, a label before the date; `Forum in Graz 12 May 2020` is a title.
  const before = text.slice(0, first?.start ?? 0);
  const isApart = /[|:•·–—(,]\s*$|^$/u.test(before) || before.trim().split(/\s+/).length <= 2;
  return isApart && rest.length <= MAX_REST && rest.split(" ").length <= MAX_REST_WORDS;
}

/** Whether a line states a day and a place: `9 November 2023, 19.30 uur, Dorpshuis Breezand`. */
export const saysWhere = (text: string, context: DocumentContext): boolean =>
  whenAndWhere(text, ANY_DAY, context)?.place !== undefined;

/** The only day of a line of dates; `undefined` when it names several days. */
export function dayOfLine(
  block: Block,
  context: DocumentContext,
): { readonly day: CalendarDate; readonly rest: string } | undefined {
  const text = lineOf(block);
  const [mention, ...more] = datesOfLine(text, context);
  const [range, ...others] = mention?.ranges ?? [];
  if (mention === undefined || range === undefined || more.length > 0 || others.length > 0 || range.start !== range.end)
    return undefined;
  return { day: range.start, rest: textWithout([mention], text).replace(MARKS, " ").trim() };
}

/** The days of a line of dates, in reading order; those without a year lie near a day. */
export function rangesOfLine(block: Block, context: DocumentContext, near: CalendarDate = ANY_DAY): DateRange[] {
  return datesOfLine(lineOf(block), context, near).flatMap(({ ranges }) => ranges);
}

/** Whether a paragraph begins with a place and a day: `Athens, 22 March 2016 – The cluster …`. */
export function hasDateline(block: Block | undefined, context: DocumentContext): boolean {
  return block?.type === "paragraph" && lineOf(block).length >= 60 && readDateline([block], context) !== undefined;
}
