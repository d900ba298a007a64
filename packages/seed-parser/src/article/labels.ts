import {
  type CalendarDate,
  type DateRange,
  type Deadline,
  type Paragraph,
  type RichText,
  textOfInlines,
} from "@clusterpost/core";
import { paragraphsOf } from "../block-text.ts";
import { findDates } from "../dates.ts";
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

/** Reads the labelled lines of a tree; they stay in the text. */
export function readLabels(blocks: RichText, near: CalendarDate | undefined, context: DocumentContext): LabelledFacts {
  const deadlines: Deadline[] = [];
  const when: DateRange[] = [];
  let place: string | undefined;
  let registerBy: CalendarDate | undefined;
  for (const paragraph of paragraphsOf(blocks)) {
    const text = textOfInlines(paragraph.children);
    const label = context.words.label(text);
    if (label === undefined) continue;
    const value = text.slice(label.valueStart).trim();
    if (label.kind === "where") {
      place ??= value.replace(/\.$/, "");
      continue;
    }
    const known = context.diagnostics.length;
    const ranges = readRanges(value, paragraph, near, context);
    if (ranges.length === 0 && context.diagnostics.length === known)
      reportUnread(label.kind === "when", text, paragraph, context);
    if (label.kind === "when") when.push(...ranges);
    else if (label.kind === "registerBy") registerBy ??= ranges[0]?.end;
    else
      deadlines.push(
        ...ranges.map(
          ({ end }): Deadline => (label.kind === "cutOff" ? { date: end, note: "cut-off" } : { date: end }),
        ),
      );
  }
  return {
    deadlines,
    when,
    ...(place === undefined ? {} : { place }),
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
