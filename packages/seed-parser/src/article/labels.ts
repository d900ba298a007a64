import {
  type CalendarDate,
  compareRanges,
  type Deadline,
  type Inline,
  type Occurrence,
  type RichText,
  type Span,
} from "@clusterpost/core";
import { DATE_FILLER, findClockTimes } from "../dates/clock-times.ts";
import { findDates } from "../dates/find-dates.ts";
import { withTimes } from "../dates/occurrences.ts";
import { isRecurring } from "../dates/recurring.ts";
import { reportMention, reportUnknownZone } from "../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { readDeadlines, statedPart } from "./deadline-value.ts";
import { type LabelledLine, labelledLines } from "./labelled-lines.ts";

/** One event as its labelled lines say it. */
export interface LabelledEvent {
  readonly when: readonly Occurrence[];
  readonly place?: string;
  readonly registerBy?: CalendarDate;
  /** The line above its labels, where it could be a title. */
  readonly title?: { readonly inlines: readonly Inline[]; readonly span: Span };
  readonly span: Span;
}

/** What the labelled lines of a text say: `Deadline: …`, `When: …`, `Where: …`. */
export interface LabelledFacts {
  readonly deadlines: readonly Deadline[];
  /** Days of all events. */
  readonly when: readonly Occurrence[];
  /** Place of the first event that has one. */
  readonly place?: string;
  readonly registerBy?: CalendarDate;
  /** The events one by one: a second `When` behind a `Where` or title begins another one. */
  readonly events: readonly LabelledEvent[];
}

/** Finds the dates of a labelled value or of a heading, with their times, and diagnoses what is doubtful. */
export function readRanges(
  value: string,
  place: { readonly span: Span },
  near: CalendarDate | undefined,
  context: DocumentContext,
): Occurrence[] {
  const dates = dateContext(context, near);
  return withTimes(value, findDates(value, dates), dates).flatMap((mention) => {
    reportMention(mention, value, place.span, context);
    if (mention.unknownZone !== undefined) reportUnknownZone(mention.unknownZone, place.span, context);
    return mention.occurrences;
  });
}

interface OpenEvent {
  when: Occurrence[];
  place?: string;
  /** False when the place's label is a word of another language. */
  isPlaceSpoken: boolean;
  registerBy?: CalendarDate;
  readonly title: LabelledLine["title"];
  readonly span: Span;
}

/** Whether a line begins a further event. */
function beginsEvent(line: LabelledLine, open: OpenEvent | undefined): boolean {
  if (open === undefined) return line.kind === "when" || line.kind === "where" || line.kind === "registerBy";
  if (line.kind === "when") return open.when.length > 0 && (open.place !== undefined || line.title !== undefined);
  return line.kind === "where" && open.place !== undefined && open.when.length > 0 && line.title !== undefined;
}

/** Reads the labelled lines of a tree; they stay in the text. */
export function readLabels(blocks: RichText, near: CalendarDate | undefined, context: DocumentContext): LabelledFacts {
  const deadlines: Deadline[] = [];
  const events: OpenEvent[] = [];
  for (const line of labelledLines(blocks, context)) {
    if (line.kind === "when" && addTimes(line, events.at(-1), near, context)) continue;
    if (beginsEvent(line, events.at(-1)))
      events.push({ when: [], isPlaceSpoken: true, title: line.title, span: line.span });
    const event = events.at(-1);
    if (line.kind === "where") {
      if (event !== undefined && event.place === undefined) {
        event.place = line.value.replace(/\.$/, "");
        event.isPlaceSpoken = line.isSpoken;
      }
      continue;
    }
    if (line.kind === "deadline" || line.kind === "cutOff") deadlines.push(...deadlinesIn(line, near, context));
    else {
      const found = occurrencesIn(line, near, context);
      if (line.kind === "when") {
        event?.when.push(...found);
        const place = line.hasPlace === true ? placeBehindDate(line.value, near, context) : undefined;
        if (event !== undefined && place !== undefined) event.place ??= place;
      } else if (event !== undefined && event.registerBy === undefined && found[0] !== undefined)
        event.registerBy = found[0].end;
    }
  }
  return { deadlines, ...factsOf(events.map(closed)) };
}

/** Gives the event above the times of a line that has no date: `Time: 10:00 – 12:00 CET`. */
function addTimes(
  line: LabelledLine,
  event: OpenEvent | undefined,
  near: CalendarDate | undefined,
  context: DocumentContext,
): boolean {
  const dates = dateContext(context, near);
  if (line.isTime !== true && findDates(line.value, dates).length > 0) return false;
  // Beside a label of times `9.00` is one, as it is beside a date.
  const value = line.isTime === true ? `${DATE_FILLER} ${line.value}` : line.value;
  const [span] = findClockTimes(value, dates.lexicon);
  if (span === undefined) return line.isTime === true;
  const { startTime, endTime, zone } = span;
  if (event === undefined || event.when.length === 0 || event.when.some((day) => day.startTime !== undefined))
    return line.isTime === true;
  if (zone !== undefined && "unknown" in zone) reportUnknownZone(zone.unknown, line.span, context);
  event.when = event.when.map((day) => ({
    ...day,
    startTime,
    ...(endTime === undefined ? {} : { endTime }),
    ...(zone !== undefined && "zone" in zone ? { zone: zone.zone } : {}),
  }));
  return true;
}

/** What stands behind the last date and time: `29 – 31 mars 2019, Moirans-en-Montagne`. */
function placeBehindDate(value: string, near: CalendarDate | undefined, context: DocumentContext): string | undefined {
  const dates = dateContext(context, near);
  const last = findDates(value, dates).at(-1);
  const place = last === undefined ? "" : value.slice(last.end).replace(/^[\s,;|–—-]+|[\s.]+$/gu, "");
  return place === "" || /\d{1,2}[:.h]\d{2}/.test(place) ? undefined : place;
}

function closed({ when, place, isPlaceSpoken, registerBy, title, span }: OpenEvent): LabelledEvent {
  const isPlace = place !== undefined && place !== "" && (isPlaceSpoken || when.length > 0);
  return {
    when: when.sort(compareRanges),
    span,
    ...(isPlace ? { place } : {}),
    ...(registerBy === undefined ? {} : { registerBy }),
    ...(title === undefined ? {} : { title }),
  };
}

function factsOf(events: readonly LabelledEvent[]): Omit<LabelledFacts, "deadlines"> {
  const place = events.find((event) => event.place !== undefined)?.place;
  const registerBy = events.find((event) => event.registerBy !== undefined)?.registerBy;
  return {
    events: events.filter(({ when }) => when.length > 0),
    when: events.flatMap(({ when }) => when).sort(compareRanges),
    ...(place === undefined ? {} : { place }),
    ...(registerBy === undefined ? {} : { registerBy }),
  };
}

function deadlinesIn(line: LabelledLine, near: CalendarDate | undefined, context: DocumentContext): Deadline[] {
  const known = context.diagnostics.length;
  const found = readDeadlines(line, line.span, near, context);
  if (found.length === 0 && context.diagnostics.length === known) reportUnread("DEADLINE_UNREAD", line, context);
  return line.kind === "cutOff" ? found.map((deadline) => ({ ...deadline, note: "cut-off" })) : found;
}

function occurrencesIn(line: LabelledLine, near: CalendarDate | undefined, context: DocumentContext): Occurrence[] {
  const known = context.diagnostics.length;
  const found = readRanges(statedPart(line.value, context), line, near, context);
  const code = line.kind === "when" ? "EVENT_DATE_UNREAD" : "DEADLINE_UNREAD";
  if (isRecurring(line.value, context.dates().lexicon)) reportRecurring(line, context);
  else if (found.length === 0 && context.diagnostics.length === known) reportUnread(code, line, context);
  return found;
}

/** A label that may be another word in this language is only one when it has a date. */
function reportUnread(
  code: "EVENT_DATE_UNREAD" | "DEADLINE_UNREAD",
  line: LabelledLine,
  context: DocumentContext,
): void {
  // `Inscrições: gratuitas` is about registering, and says no day.
  if (!line.isSpoken || (line.kind === "registerBy" && !/\d/.test(line.value))) return;
  if (isRecurring(line.value, context.dates().lexicon)) {
    reportRecurring(line, context);
    return;
  }
  const message = `No date was understood in “${`${line.label}: ${line.value}`.slice(0, 80)}”.`;
  context.tell(code, line.span, message, "Write day, month and year, for example 26 September 2019.");
}

function reportRecurring({ value, span }: LabelledLine, context: DocumentContext): void {
  const message = `“${value.slice(0, 80)}” comes again and again; it was kept as text, not as days.`;
  context.tell("DATE_RECURRING", span, message, "Write the next day with month and year if readers should see one.");
}
