import {
  type CalendarDate,
  createIdAllocator,
  type Inline,
  inlineRuns,
  type NetworkEvent,
  type OpenCall,
  type RichText,
  type Span,
  textOfInlines,
} from "@clusterpost/core";
import { daysOf } from "../dates/occurrences.ts";
import type { DocumentContext } from "../document-context.ts";
import type { Listed } from "../events/listed-events.ts";
import { createCall, createEvent, itemBase, takeHeadingLink } from "../stories.ts";
import { readCallInTitle } from "../title-call.ts";
import { readDayBelowTitle } from "./invitation.ts";
import type { LabelledEvent, LabelledFacts } from "./labels.ts";
import { readMentionedEvent, readTitledEvent } from "./mentioned-event.ts";
import { readNamedDays } from "./named-days.ts";
import { namesEvent } from "./names-event.ts";
import { readProseDeadlines } from "./prose/prose-deadlines.ts";
import { type ProseEvent, readProseEvent } from "./prose/prose-events.ts";
import { readRegistrations } from "./prose/registrations.ts";

type Base = ReturnType<typeof itemBase>;

/** What a story's own facts are read from. */
export interface StoryFacts {
  readonly base: Base;
  readonly body: RichText;
  readonly labels: LabelledFacts;
  readonly listed: Listed;
  readonly programme: readonly NetworkEvent[];
  /** Day of publication. */
  readonly near: CalendarDate | undefined;
}

const plainHeading = (value: string, span: Span): Inline[] => [{ type: "text", value, span }];

/**
 * The events that a story announces: those of its labelled lines, of its lists, cards and tables and
 * of its programme; where there is none of them, the one that its first paragraph names.
 */
export function announcedEvents(facts: StoryFacts, context: DocumentContext): NetworkEvent[] {
  const { body, labels, listed, programme, near } = facts;
  const events = [...labelledEvents(facts, context), ...listedEvents(facts, context)];
  if (labels.events.length + listed.events.length === 0) events.push(...mentionedEvents(facts, context));
  events.push(...namedEvents(facts, events, context));
  const allocate = createIdAllocator();
  const own = [...events, ...programme].map((event) => ({ ...event, id: allocate(event.id) }));
  return withRegistrations(withLabelledDay(own, labels), body, near, context);
}

/** The day of a line such as `Register by: 3 May` is the only event's, wherever that was read. */
function withLabelledDay(events: readonly NetworkEvent[], { registerBy }: LabelledFacts): readonly NetworkEvent[] {
  const [event, ...more] = events;
  if (event === undefined || more.length > 0 || registerBy === undefined || event.registerBy !== undefined)
    return events;
  return event.when.every(({ end }) => registerBy <= end) ? [{ ...event, registerBy }] : events;
}

/** Events that lines name by their kind, unless others have the same days. */
function namedEvents(
  { base, body, near }: StoryFacts,
  others: readonly NetworkEvent[],
  context: DocumentContext,
): NetworkEvent[] {
  const named = readNamedDays(body, near, context);
  // `Next meeting` is not the meeting that the story is about.
  const isOwn = named.length === 1 && named[0]?.name.includes(" ") === false && namesEvent(base.title, context);
  return named.flatMap(({ name, ...event }): NetworkEvent[] => {
    if (others.some((other) => daysOf(other.when) === daysOf(event.when))) return [];
    const title = `${name}: ${base.title}`;
    const own = isOwn ? base : itemBase(plainHeading(title, base.source.span), base.source.span, context);
    return [createEvent(own, { ...event, announcedBy: base.id })];
  });
}

function labelledEvents({ base, body, labels }: StoryFacts, context: DocumentContext): NetworkEvent[] {
  const onInvitation = [...inlineRuns(body)].some((run) => context.words.isInvitation(textOfInlines(run)));
  const [, ...more] = labels.events;
  return labels.events.map((event) => {
    const own = more.length === 0 ? base : titledBase(event, base, context);
    const { when, place = labels.place, registerBy = labels.registerBy } = event;
    const optional = { ...(place === undefined ? {} : { place }), ...(registerBy === undefined ? {} : { registerBy }) };
    return createEvent(own, { when, ...optional, onInvitation, announcedBy: base.id });
  });
}

/** Of several events of a story, each has the title above its labels. */
function titledBase({ title }: LabelledEvent, base: Base, context: DocumentContext): Base & { url?: string } {
  if (title === undefined) return base;
  const { heading, url } = takeHeadingLink(title.inlines);
  return { ...itemBase(heading, title.span, context), ...(url === undefined ? {} : { url }) };
}

function listedEvents({ base, listed }: StoryFacts, context: DocumentContext): NetworkEvent[] {
  return listed.events.map(({ title, when, place, url, span }) =>
    createEvent(title === "" ? base : itemBase(plainHeading(title, span), span, context), {
      when,
      announcedBy: base.id,
      ...(place === undefined ? {} : { place }),
      ...(url === undefined ? {} : { url }),
    }),
  );
}

function mentionedEvents({ base, body, programme, near }: StoryFacts, context: DocumentContext): NetworkEvent[] {
  const mentioned = readMentionedEvent(body, near, context);
  if (mentioned === undefined) {
    const said = programme.length > 0 ? undefined : eventInProse(base, body, near, context);
    if (said === undefined) return [];
    const { title, ...event } = said;
    const own = title === undefined ? base : itemBase(plainHeading(title, base.source.span), base.source.span, context);
    return [createEvent(own, { ...event, announcedBy: base.id })];
  }
  if (programme.some(({ title }) => title === mentioned.title)) return [];
  const span = body[0]?.span ?? base.source.span;
  const own = itemBase(plainHeading(mentioned.title, span), span, context);
  const place = mentioned.place === undefined ? {} : { place: mentioned.place };
  return [createEvent(own, { when: [mentioned.when], ...place, announcedBy: base.id })];
}

/** The event that sentences of a story announce. */
function eventInProse(
  base: Base,
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): ProseEvent | undefined {
  const said = readProseEvent(base.title, body, near, context);
  if (said !== undefined) return said;
  const when = readTitledEvent(base.title, body, near, context) ?? readDayBelowTitle(base.title, body, near, context);
  return when === undefined ? undefined : { when };
}

/** A story that invites to apply, and says until when in a sentence. */
function callInProse(
  base: Base,
  body: RichText,
  near: CalendarDate | undefined,
  events: readonly NetworkEvent[],
  context: DocumentContext,
): OpenCall | undefined {
  // Of a story about an event, sentences about applying are about that event.
  if (events.some(({ title }) => title === base.title)) return undefined;
  const deadlines = readProseDeadlines({ title: base.title, body, near, hasEvents: events.length > 0 }, context);
  return deadlines.length === 0 ? undefined : createCall(base, deadlines, { announcedBy: base.id });
}

/**
 * The calls that a story announces: of its labelled lines, of a table, of its title, or of a sentence.
 *
 * @param events - that the story announces
 */
export function announcedCalls(
  { base, body, labels, listed, near }: StoryFacts,
  events: readonly NetworkEvent[],
  context: DocumentContext,
): OpenCall[] {
  const ofTable = listed.calls.map(({ title, deadlines, url, span }) =>
    createCall(itemBase(plainHeading(title, span), span, context), deadlines, {
      announcedBy: base.id,
      ...(url === undefined ? {} : { url }),
    }),
  );
  const calls =
    labels.deadlines.length > 0
      ? [createCall(base, labels.deadlines, { announcedBy: base.id }), ...ofTable]
      : ofTable.length > 0
        ? ofTable
        : [readCallInTitle(base, near, context) ?? callInProse(base, body, near, events, context)].filter(
            (call) => call !== undefined,
          );
  const allocate = createIdAllocator();
  return calls.map((call) => ({ ...call, id: allocate(call.id) }));
}

/** Gives events their last day to register, from sentences that say it. */
function withRegistrations(
  events: readonly NetworkEvent[],
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): NetworkEvent[] {
  if (events.length === 0) return [];
  const registrations = readRegistrations(body, near ?? events[0]?.when[0]?.start, context);
  if (registrations.length === 0) return [...events];
  return events.map((event) => {
    const start = event.when[0]?.start ?? "";
    const own = registrations.find(
      ({ eventDays }) => eventDays.length === 0 || eventDays.some((days) => days.start <= start && start <= days.end),
    );
    const isBefore =
      own !== undefined && event.registerBy === undefined && event.when.every(({ end }) => own.by <= end);
    return isBefore ? { ...event, registerBy: own.by } : event;
  });
}
