import type { CalendarDate } from "@clusterpost/core";
import type { TextLine } from "../article/labelled-lines.ts";
import { whenAndWhere } from "../article/when-and-where.ts";
import { findDates } from "../dates/find-dates.ts";
import { withTimes } from "../dates/occurrences.ts";
import { reportMention } from "../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import type { EventGroup, ListedEvent } from "./listed-event.ts";

/** Stops of one event, and the index of the line behind the last one that looks like one. */
export interface StopsRead {
  /** Absent when fewer than two lines below each other are stops, or a dated line of another make-up follows. */
  readonly group?: EventGroup;
  readonly next: number;
}

const ENOUGH = 2;
const MAX_LINE = 220;
const MAX_LEAD = 40;
/** Towns have short names; what else stands before the first comma is the title of an event. */
const MAX_TOWN_WORDS = 2;
const MARK = /[,|]/;
/** A remark at the end: `(new date!)`. */
const REMARK = /\s*\([^()]*\)\s*$/;
const CLOCK = /\d{1,2}[:.h]\d{2}|\d{1,2}\s?(?:Uhr|h|am|pm|val|uur|kl)(?!\p{L})/u;

/**
 * Reads the stops of a tour: lines of a day, a town and a place or hours, all of them alike, as in
 * `7 May 2024 – Panevėžys, market square, 10:00–13:00`. Their event has the title of the story.
 */
export function readStops(
  lines: readonly TextLine[],
  at: number,
  near: CalendarDate | undefined,
  context: DocumentContext,
): StopsRead {
  // Without a day of publication no list is believed.
  if (near === undefined) return { next: lines.length };
  const stops: { readonly event: ListedEvent; readonly report: () => void }[] = [];
  let next = at;
  for (let line = lines[next]; line !== undefined; line = lines[next]) {
    const stop = readStop(line, near, context);
    if (stop === undefined) break;
    stops.push(stop);
    next += 1;
  }
  const behind = (lines[next]?.text ?? "").slice(0, MAX_LEAD);
  const isMixed = stops.length > 0 && findDates(behind, dateContext(context, near))[0]?.start === 0;
  if (stops.length < ENOUGH || isMixed) return { next };
  const report = (): void => {
    for (const one of stops) one.report();
  };
  return { group: { events: stops.map(({ event }) => event), isTitled: false, isSure: false, report }, next };
}

function readStop(
  { text: written, span, inlines }: TextLine,
  near: CalendarDate | undefined,
  context: DocumentContext,
): { readonly event: ListedEvent; readonly report: () => void } | undefined {
  if (written.length > MAX_LINE || !/\d/.test(written) || !MARK.test(written)) return undefined;
  const text = written.replace(REMARK, "").trim();
  const place = whenAndWhere(text, near, context)?.place;
  if (place === undefined) return undefined;
  const [town = "", ...venue] = place.split(/,\s*/);
  const isTown = town.split(/\s+/).length <= MAX_TOWN_WORDS;
  const dates = dateContext(context, near);
  const mentions = withTimes(text, findDates(text, dates), dates);
  const when = mentions.flatMap(({ occurrences }) => occurrences);
  const saysMore = CLOCK.test(text) || venue.some((part) => /^\p{Ll}/u.test(part));
  // A day and its town in bold together are no title either.
  const lead = inlines.find(({ type }) => type === "strong");
  const isBold =
    lead?.type === "strong" &&
    lead.children.some(
      (child) => child.type === "text" && /\d.*\p{L}/u.test(child.value) && child.value.trim().endsWith(town),
    );
  if (when.length === 0 || !isTown || !(isBold || (venue.length > 0 && saysMore))) return undefined;
  return {
    event: { title: "", when, place, span },
    report: () => {
      for (const mention of mentions) reportMention(mention, text, span, context);
    },
  };
}
