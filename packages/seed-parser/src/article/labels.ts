import {
  type CalendarDate,
  compareRanges,
  type DateRange,
  type Deadline,
  type Inline,
  type LabelKind,
  type Paragraph,
  type RichText,
  textOfInlines,
} from "@clusterpost/core";
import { paragraphsOf } from "../block-text.ts";
import { findDates, textWithout } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";

/** What the labelled lines of a text say: `Deadline: …`, `When: …`, `Where: …`. */
export interface LabelledFacts {
  readonly deadlines: readonly Deadline[];
  readonly when: readonly DateRange[];
  readonly place?: string;
  readonly registerBy?: CalendarDate;
}

/** Tells of a date whose year the text leaves out. */
export function reportAssumedYear(
  written: string,
  date: CalendarDate,
  paragraph: { readonly span: Paragraph["span"] },
  context: DocumentContext,
): void {
  const message = `“${written.trim()}” has no year; ${date.slice(0, 4)} was taken from the date of the submission.`;
  context.tell("DATE_YEAR_ASSUMED", paragraph.span, message, "Write the year behind the month if this is wrong.");
}

/** Finds the dates of a labelled value or of a heading, and diagnoses those that do not exist. */
export function readRanges(
  value: string,
  place: { readonly span: Paragraph["span"] },
  near: CalendarDate | undefined,
  context: DocumentContext,
): DateRange[] {
  return findDates(value, dateContext(context, near)).flatMap((mention) => {
    const written = value.slice(mention.start, mention.end);
    const first = mention.ranges[0];
    if (first === undefined) {
      const message = `The date “${written}” is not a day of the calendar.`;
      context.tell("DATE_INVALID", place.span, message, "Write a day that exists, for example 16 May 2019.");
    } else if (mention.yearAssumed) reportAssumedYear(written, first.start, place, context);
    return mention.ranges;
  });
}

/** Text without what is struck out, in lines as they break. */
function linesOf(inlines: readonly Inline[]): string[] {
  const lines = [""];
  for (const inline of inlines) {
    if (inline.type === "line-break") lines.push("");
    else if (inline.type !== "deleted") lines[lines.length - 1] += textOfInlines([inline]);
  }
  return lines;
}

interface LabelledLine {
  readonly kind: LabelKind;
  readonly text: string;
  readonly value: string;
  readonly paragraph: Paragraph;
}

/** Finds labelled lines; a line of dates only goes on with the value of the line above it. */
function labelledLines(blocks: RichText, context: DocumentContext): LabelledLine[] {
  const found: LabelledLine[] = [];
  for (const paragraph of paragraphsOf(blocks)) {
    let open = false;
    for (const text of linesOf(paragraph.children)) {
      const label = context.words.label(text.trimStart());
      const last = found.at(-1);
      if (label !== undefined) {
        found.push({ kind: label.kind, text, value: text.trimStart().slice(label.valueStart).trim(), paragraph });
        open = true;
      } else if (open && last !== undefined && isOnlyDates(text, context)) {
        found[found.length - 1] = { ...last, value: `${last.value} ${text.trim()}` };
      } else open = false;
    }
  }
  return found;
}

/** Whether a line holds dates and nothing but what stands between them. */
export function isOnlyDates(text: string, context: DocumentContext): boolean {
  const mentions = findDates(text, dateContext(context));
  return mentions.length > 0 && !/[\p{L}\d]/u.test(textWithout(mentions, text).replace(/\b(?:and|to)\b/g, ""));
}

/** The part of a deadline's value that states it: `30 September 2019 (extended from 15 July)`. */
function statedPart(value: string): string {
  const stated = value.replace(/\([^()]*\)/g, " ");
  return /\d/.test(stated) ? stated : value;
}

/** Reads the labelled lines of a tree; they stay in the text. */
export function readLabels(blocks: RichText, near: CalendarDate | undefined, context: DocumentContext): LabelledFacts {
  const deadlines: Deadline[] = [];
  const when: DateRange[] = [];
  let place: string | undefined;
  let registerBy: CalendarDate | undefined;
  for (const { kind, text, value, paragraph } of labelledLines(blocks, context)) {
    if (kind === "where") {
      place ??= value.replace(/\.$/, "");
      continue;
    }
    const known = context.diagnostics.length;
    const ranges = readRanges(statedPart(value), paragraph, near, context);
    if (ranges.length === 0 && context.diagnostics.length === known)
      reportUnread(kind === "when", text, paragraph, context);
    if (kind === "when") when.push(...ranges);
    else if (kind === "registerBy") registerBy ??= ranges[0]?.end;
    else
      deadlines.push(
        ...ranges.map(({ end }): Deadline => (kind === "cutOff" ? { date: end, note: "cut-off" } : { date: end })),
      );
  }
  return {
    deadlines,
    when: when.sort(compareRanges),
    ...(place === undefined || place === "" ? {} : { place }),
    ...(registerBy === undefined ? {} : { registerBy }),
  };
}

function reportUnread(isEvent: boolean, text: string, paragraph: Paragraph, context: DocumentContext): void {
  const code = isEvent ? "EVENT_DATE_UNREAD" : "DEADLINE_UNREAD";
  context.tell(
    code,
    paragraph.span,
    `No date was understood in “${text.trim().slice(0, 80)}”.`,
    "Write day, month and year, for example 26 September 2019.",
  );
}
