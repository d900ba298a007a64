import { type CalendarDate, type Inline, type Occurrence, type Span, walkInlines } from "@clusterpost/core";
import { isOnlyDates } from "../article/date-lines.ts";
import type { TextLine } from "../article/labelled-lines.ts";
import { whenAndWhere } from "../article/when-and-where.ts";
import { type DateMention, findDates } from "../dates/find-dates.ts";
import { type TimedMention, withTimes } from "../dates/occurrences.ts";
import { reportMention } from "../dates/report-mention.ts";
import { findStateWord } from "../dates/state-words.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { isPlaceText, type ListedEvent, splitTown } from "./listed-event.ts";

/** An event of one line, and how to tell what is doubtful of its date. */
export interface DatedLine {
  readonly event: ListedEvent;
  /**
   * `row`: cells with place and title; `pair`: cells with a title only; `colon`: `2 February: title`;
   * `behind`: the date stands behind the title.
   */
  readonly form: "row" | "pair" | "colon" | "behind";
  readonly report: () => void;
}

const MAX_LINE = 300;
const MIN_TITLE = 4;
/** A title has at most so many commas and dashes. */
const MAX_MARKS = 4;

/** The address of the only link of a line. */
export function onlyLink(inlines: readonly Inline[]): { url?: string } {
  const [link, ...more] = walkInlines(inlines).flatMap((inline) =>
    inline.type === "link" && /^https?:/i.test(inline.href) ? [inline.href] : [],
  );
  return link === undefined || more.length > 0 ? {} : { url: link };
}

/** The date at the start of a line, with its times; weekdays and articles may stand before it. */
function leadingDate(text: string, near: CalendarDate | undefined, context: DocumentContext): TimedMention | undefined {
  if (!/^\D{0,32}\d/.test(text)) return undefined;
  const dates = dateContext(context, near);
  const [mention] = findDates(text.slice(0, MAX_LINE), dates);
  if (mention === undefined || mention.ranges.length === 0) return undefined;
  const before = text.slice(0, mention.start).trim();
  const isLead = before === "" || before.split(/\s+/).every((word) => isLeadWord(word, context));
  return isLead ? withTimes(text.slice(0, cutOf(text, mention)), [mention], dates)[0] : undefined;
}

function isLeadWord(word: string, context: DocumentContext): boolean {
  const meaning = context.dates().lexicon.meaningOf(word.toLowerCase().replace(/[.,]/g, ""));
  return meaning?.weekday !== undefined || meaning?.kinds.has("from") === true;
}

/** End of the part of a line that is about its date. */
function cutOf(text: string, { end }: DateMention): number {
  const cut = /\s\||:\s|\s[–—-]\s/.exec(text.slice(end))?.index;
  return cut === undefined ? text.length : end + cut;
}

/** Whether what stands between a date and its mark says nothing more: white space, a time, `(tbc)`. */
function isRemark(text: string, context: DocumentContext): boolean {
  const rest = text.replace(/\([^()]*\)/g, (bracket) =>
    findStateWord(bracket, "tentative", context.dates().lexicon) === undefined ? bracket : "",
  );
  return !/\p{L}{3}/u.test(rest.replace(/\b(?:uhr|hrs?|cest|cet|kell|klo|time)\b/giu, "")) && rest.length < 40;
}

const eventOf = (
  title: string,
  when: readonly Occurrence[],
  place: string | undefined,
  line: { readonly text: string; readonly inlines: readonly Inline[]; readonly span: Span },
  isAll: boolean,
): ListedEvent => ({
  title,
  ...(isAll ? { line: line.text } : {}),
  when,
  span: line.span,
  ...(place === undefined ? {} : { place }),
  ...onlyLink(line.inlines),
});

/** Which of two cells is the place: the second stands behind it unless it looks like one and the first does not. */
function placeAndTitle(first: string, second: string): { readonly place: string; readonly title: string } | undefined {
  if (isPlaceText(first) && !(isPlaceText(second) && second.length < first.length && !isPlaceText(first)))
    return { place: first, title: second };
  return isPlaceText(second) ? { place: second, title: first } : undefined;
}

/** `Paper without trees – Tampere` and `Low Water Day, Regensburg`. */
function splitPlace(text: string): { readonly title: string; readonly place?: string } {
  const [, title, place = ""] = /^(.+)\s[–—|-]\s(.+)$/.exec(text) ?? [];
  return title !== undefined && isPlaceText(place) ? { title, place } : splitTown(text);
}

/** Reads `Biogas for beginners – 9 June 2020, online`. */
function readDateBehind(
  line: TextLine,
  text: string,
  near: CalendarDate | undefined,
  context: DocumentContext,
): DatedLine | undefined {
  for (const { index, 0: mark } of [...text.matchAll(/\s[–—|-]\s|,\s/g)].slice(0, MAX_MARKS)) {
    const title = text.slice(0, index).trim();
    const rest = text.slice(index + mark.length).trim();
    const beside = title.length < MIN_TITLE ? undefined : whenAndWhere(rest, near, context);
    if (beside === undefined) continue;
    const dates = dateContext(context, near);
    if (findDates(title, dates).length > 0) return undefined;
    const mentions = withTimes(rest, findDates(rest, dates), dates);
    const when = mentions.flatMap(({ occurrences }) => occurrences);
    if (when.length === 0) return undefined;
    const report = (): void => {
      for (const mention of mentions) reportMention(mention, rest, line.span, context);
    };
    const isAll = isOnlyDates(rest.slice(0, rest.length - (beside.place?.length ?? 0)), context);
    return { event: eventOf(title, when, beside.place, line, isAll), form: "behind", report };
  }
  return undefined;
}

/** Reads `24/10/2024 | Borås | What a uniform costs` and `2 February: Westport cooks seaweed`. */
export function readDatedLine(
  line: TextLine,
  near: CalendarDate | undefined,
  isTitled: boolean,
  context: DocumentContext,
): DatedLine | undefined {
  const text = line.text.trim();
  if (text.length > MAX_LINE || !/\d/.test(text)) return undefined;
  const date = leadingDate(text, near, context);
  if (date === undefined) return isTitled ? readDateBehind(line, text, near, context) : undefined;
  const behind = text.slice(date.end);
  const report = (): void => reportMention(date, text, line.span, context);
  const [remark = "", ...cells] = behind.split(/\s*\|\s*/);
  if (cells.length > 0) {
    if (!isRemark(remark, context)) return undefined;
    const isAll = date.start === 0 && remark.trim() === "";
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const [first = "", second] = filled;
    if (filled.length === 1 && first.length >= MIN_TITLE)
      return { event: eventOf(first, date.occurrences, undefined, line, isAll), form: "pair", report };
    const cellsRead = filled.length === 2 && second !== undefined ? placeAndTitle(first, second) : undefined;
    return cellsRead === undefined
      ? undefined
      : { event: eventOf(cellsRead.title, date.occurrences, cellsRead.place, line, isAll), form: "row", report };
  }
  const colon = /^([^:]{0,40}?)\s?:\s+(\S.*)$/s.exec(behind) ?? /^(.{0,2})\s[–—-]\s+(\S.*)$/s.exec(behind);
  const [, between = "", rest = ""] = colon ?? [];
  if (colon === null || !isRemark(between, context) || rest.length < MIN_TITLE || /[.;]\s+\p{Lu}/u.test(rest))
    return undefined;
  const { title, place } = splitPlace(rest.replace(/[.;,]$/, ""));
  const isAll = date.start === 0 && between.trim() === "";
  return { event: eventOf(title, date.occurrences, place, line, isAll), form: "colon", report };
}
