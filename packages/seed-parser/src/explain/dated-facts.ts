import {
  type Article,
  type CalendarDate,
  type DateRange,
  type Item,
  isStory,
  type NetworkEvent,
  type OpenCall,
} from "@clusterpost/core";
import { type DateContext, findDates, textWithout } from "../dates/find-dates.ts";
import { type AnyDocument, itemsOf } from "./document-parts.ts";

/** What a date in a text was used for; `mentioned` is one that is no fact. */
export type DateUse = "event" | "deadline" | "registration" | "published" | "mentioned";

/** A date in a line. */
export interface LineDate {
  readonly use: DateUse;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
}

/** The dates that one item, or a document as a whole, states as facts. */
export interface DatedFacts {
  /** Place of the events, as written. */
  readonly places: readonly string[];
  readonly use: (range: DateRange) => DateUse;
}

type Facts = Pick<Article, "events" | "calls"> & { readonly publishedOn?: CalendarDate };

function collectFacts({ events, calls, publishedOn }: Facts): DatedFacts {
  const ranges = new Set(events.flatMap(({ when }) => when.map(({ start, end }) => `${start} ${end}`)));
  const deadlines = new Set(calls.flatMap((call) => call.deadlines.map(({ date }) => date)));
  const registrations = new Set(events.map(({ registerBy }) => registerBy));
  return {
    places: events.flatMap(({ place }) => place ?? []),
    use: ({ start, end }) => {
      if (ranges.has(`${start} ${end}`)) return "event";
      if (deadlines.has(end)) return "deadline";
      if (registrations.has(end)) return "registration";
      return start === publishedOn && end === publishedOn ? "published" : "mentioned";
    },
  };
}

function factsOfItem(item: Item): DatedFacts {
  if (isStory(item)) return collectFacts(item);
  const events: readonly NetworkEvent[] = item.kind === "event" ? [item] : [];
  const calls: readonly OpenCall[] = item.kind === "call" ? [item] : [];
  return collectFacts({ events, calls });
}

/** Gives the facts of each item by its id, and those of the document under no id. */
export function datedFacts(document: AnyDocument): ReadonlyMap<string | undefined, DatedFacts> {
  const facts = new Map<string | undefined, DatedFacts>();
  for (const item of itemsOf(document)) facts.set(item.id, factsOfItem(item));
  if (document.kind === "article") return facts.set(undefined, factsOfItem(document.article));
  const calls = document.kind === "digest" ? document.sections.flatMap((section) => section.calls ?? []) : [];
  const date = document.kind === "digest" ? document.date : undefined;
  return facts.set(
    undefined,
    collectFacts({ events: [], calls, ...(date?.length === 10 ? { publishedOn: date } : {}) }),
  );
}

/** Finds the dates of a line, and what each was used for. */
export function datesOfLine(line: string, facts: DatedFacts, context: DateContext): LineDate[] {
  return findDates(line, context).map(({ start, end, ranges }) => {
    const uses = ranges.map(facts.use);
    return { use: uses.find((use) => use !== "mentioned") ?? "mentioned", start, end };
  });
}

/** Letters that may stand beside the dates of a line that says nothing else: `On 21 February 2018`. */
const BESIDE_DATES = 12;

/** Whether a line has little to say but its dates. */
export function isMainlyDates(line: string, context: DateContext): boolean {
  const mentions = findDates(line, context);
  return mentions.length > 0 && (textWithout(mentions, line).match(/[\p{L}\d]/gu)?.length ?? 0) <= BESIDE_DATES;
}
