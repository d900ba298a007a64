import type { CalendarDate, Inline, Span } from "@clusterpost/core";
import type { TextLine } from "../article/labelled-lines.ts";
import { whenAndWhere } from "../article/when-and-where.ts";
import { findDates } from "../dates/find-dates.ts";
import type { DateLexicon } from "../dates/lexicon.ts";
import { withTimes } from "../dates/occurrences.ts";
import { reportMention } from "../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { hasLetters } from "../letters.ts";
import { onlyLink } from "./dated-lines.ts";
import { isPlaceText, type ListedEvent } from "./listed-event.ts";

/** A card and the index of the line behind it. */
export interface CardRead {
  readonly event: ListedEvent;
  readonly next: number;
  readonly report: () => void;
}

const MAX_PART = 24;
const MOST_LINES = 3;
/** Two days and a year. */
const MAX_FIGURES = 3;
const MAX_TITLE = 160;

interface DateLines {
  readonly text: string;
  readonly count: number;
}

/** A line that may be a month, days, a year or some of them: its first word, where it has one, is one of dates. */
function isDatePart(text: string, lexicon: DateLexicon): boolean {
  if (text.length === 0 || text.length > MAX_PART) return false;
  const word = /^[\p{L}\p{M}]+/u.exec(text)?.[0].toLowerCase();
  if (word !== undefined && lexicon.meaningOf(word) === undefined && lexicon.phrasesFrom(word).length === 0)
    return false;
  return /^[\p{L}\p{M}\d\s.,–—-]+$/u.test(text);
}

/** Figures of the shortest date of a card: a day and a year. */
const LEAST_FIGURES = 5;

/** Whether the first lines of a card may hold a day and a year: by their lengths, and by how many figures they have. */
function mayHoldDate(lines: readonly TextLine[], at: number): boolean {
  let figures = 0;
  for (let index = at; index < at + MOST_LINES; index += 1) {
    const text = lines[index]?.text ?? "";
    if (index === at && text.length > MAX_PART * 2) return false;
    if (text.length > MAX_PART * 2) break;
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      if (code >= 0x30 && code <= 0x39) figures += 1;
    }
  }
  return figures >= LEAST_FIGURES;
}

/**
 * Puts the date of a card together: `Apr` / `19-20` / `2021`, `19` / `April 2021`, `6` / `May` / `2021`.
 * Its parts are taken in the order in which they make a date.
 */
function dateLines(lines: readonly TextLine[], at: number, context: DocumentContext): DateLines | undefined {
  const bridge = isDash(lines[at + 1]) ? MOST_BRIDGED : 0;
  if (!(bridge > 0 ? mayHoldDate(lines, at + bridge) : mayHoldDate(lines, at))) return undefined;
  const parts = lines.slice(at, at + MOST_LINES + bridge).map(({ text }) => text.trim());
  if (bridge === 0) return dateOfCard(parts, context);
  // `28 Jan` / `–` / `01 Feb` / `2025`: the dash joins the days of a range.
  const date = dateOfCard([parts.slice(0, bridge + 1).join(" "), ...parts.slice(bridge + 1)], context);
  return date === undefined ? undefined : { text: date.text, count: date.count + bridge };
}

/** Lines that a dash on a line of its own adds to a card: itself and the day behind it. */
const MOST_BRIDGED = 2;

/** Whether a line is a dash and nothing else. */
const isDash = (line: TextLine | undefined): boolean => /^\s*[-–—]\s*$/.test(line?.text ?? "");

/** The date that the first two or three lines of a card make together, and how many they are. */
export function dateOfCard(lines: readonly string[], context: DocumentContext): DateLines | undefined {
  const dates = dateContext(context);
  const { lexicon } = dates;
  if (!isDatePart(lines[0] ?? "", lexicon)) return undefined;
  for (const count of [3, 2]) {
    const parts = lines.slice(0, count);
    if (parts.length < count || !parts.every((part) => isDatePart(part, lexicon))) continue;
    const whole = parts.join(" ");
    const figures = whole.match(/\d+/g) ?? [];
    if (figures.length < 2 || figures.length > MAX_FIGURES || !figures.some((figure) => figure.length === 4)) continue;
    const [first = "", second = "", third = ""] = parts;
    const orders = [
      [first, second, third],
      [second, first, third],
      [third, first, second],
      [third, second, first],
    ];
    for (const order of orders) {
      const text = order.filter((part) => part !== "").join(" ");
      const [mention, ...more] = findDates(text, dates);
      if (mention !== undefined && more.length === 0 && mention.start === 0 && mention.end >= text.length - 1)
        return { text, count };
    }
  }
  return undefined;
}

function placeOf(line: TextLine | undefined): string | undefined {
  const text = line?.text.trim() ?? "";
  return isPlaceText(text) && text.length <= 60 ? text : undefined;
}

const isTitle = (line: TextLine | undefined): line is TextLine => {
  const text = line?.text.trim() ?? "";
  return text.length >= 4 && text.length <= MAX_TITLE && hasLetters(text, 2) && !/[.:;]$/.test(text);
};

/** Reads a card: its date on several lines, then its title, then perhaps its place. */
export function readCard(lines: readonly TextLine[], at: number, context: DocumentContext): CardRead | undefined {
  // Behind a dash stands the end of a range whose beginning was not understood.
  const date = isDash(lines[at - 1]) ? undefined : dateLines(lines, at, context);
  const title = date === undefined ? undefined : lines[at + date.count];
  if (date === undefined || !isTitle(title)) return undefined;
  const place = placeOf(lines[at + date.count + 1]);
  return cardOf(date.text, title, place, at + date.count + (place === undefined ? 1 : 2), context);
}

/** Reads a title with its date and place below it, as they stand under `Save the date`. */
export function readTitledDate(
  lines: readonly TextLine[],
  at: number,
  near: CalendarDate | undefined,
  context: DocumentContext,
): CardRead | undefined {
  const title = lines[at];
  const date = lines[at + 1]?.text.trim() ?? "";
  if (!isTitle(title) || date === "" || date.length > 120) return undefined;
  const dates = dateContext(context, near);
  if (findDates(title.text, dates).length > 0) return undefined;
  const beside = whenAndWhere(date, near, context);
  if (beside === undefined) return undefined;
  const below = beside.place === undefined ? placeOf(lines[at + 2]) : undefined;
  return cardOf(date, title, beside.place ?? below, at + (below === undefined ? 2 : 3), context, near);
}

function cardOf(
  text: string,
  title: { readonly text: string; readonly inlines: readonly Inline[]; readonly span: Span },
  place: string | undefined,
  next: number,
  context: DocumentContext,
  near?: CalendarDate,
): CardRead | undefined {
  const dates = dateContext(context, near);
  const mentions = withTimes(text, findDates(text, dates), dates);
  const when = mentions.flatMap(({ occurrences }) => occurrences);
  if (when.length === 0) return undefined;
  return {
    event: {
      title: title.text.trim(),
      when,
      span: title.span,
      ...(place === undefined ? {} : { place }),
      ...onlyLink(title.inlines),
    },
    next,
    report: () => {
      for (const mention of mentions) reportMention(mention, text, title.span, context);
    },
  };
}
