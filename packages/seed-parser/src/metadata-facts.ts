import type { Author, CalendarDate, DiagnosticCode, NetworkEvent, Occurrence, Span } from "@clusterpost/core";
import { createAuthor } from "./byline/author.ts";
import type { DocumentContext } from "./document-context.ts";

/** A fact that a file states beside its text. */
export interface StatedFact {
  readonly value: string;
  readonly span: Span;
  /** The name of the field, as editors find it in the file: `article:published_time`. */
  readonly from: string;
}

/** An event as a file describes it for machines. */
export interface MetadataEvent {
  readonly title?: string;
  readonly when: Occurrence;
  readonly place?: string;
  readonly span: Span;
}

/** What a file states beside its text: metadata of a page, headers, properties. The text wins over it. */
export interface MetadataFacts {
  readonly author?: StatedFact;
  /** Its value is a calendar date. */
  readonly publishedOn?: StatedFact;
  readonly event?: MetadataEvent;
  /** BCP 47 tag of the language that the file says it is in. */
  readonly language?: string;
}

const CODE: DiagnosticCode = "FACT_FROM_METADATA";
const HINT = "Write it into the text if the newsletter should say something else.";

/** The author whom the file's metadata names, for a text that names none. */
export function authorFromMetadata(context: DocumentContext): Author | undefined {
  const fact = context.metadata?.author;
  if (fact === undefined) return undefined;
  const message = `The text names no author; “${fact.value}” was taken from the file's metadata (${fact.from}).`;
  context.tell(CODE, fact.span, message, HINT);
  return createAuthor(fact.value);
}

/** The day of publication that the file's metadata states, for a text that states none. */
export function dateFromMetadata(context: DocumentContext): CalendarDate | undefined {
  const fact = context.metadata?.publishedOn;
  if (fact === undefined) return undefined;
  const message = `The text states no date; ${fact.value} was taken from the file's metadata (${fact.from}).`;
  context.tell(CODE, fact.span, message, HINT);
  return fact.value;
}

/**
 * Completes the events of a text with the one that the file's metadata describes: a place that the
 * text does not state, or the event itself where the text states none.
 *
 * @param create - builds the story itself as an event
 */
export function withMetadataEvent(
  events: readonly NetworkEvent[],
  context: DocumentContext,
  create: (when: Occurrence, place: string | undefined) => NetworkEvent,
): NetworkEvent[] {
  const fact = context.metadata?.event;
  const [only, ...more] = events;
  if (fact === undefined || more.length > 0) return [...events];
  const { when, place } = fact;
  const days = when.start === when.end ? when.start : `${when.start} to ${when.end}`;
  if (only === undefined) {
    const where = place === undefined ? "" : `, ${place}`;
    const message = `The text states no event; ${days}${where} was taken from the file's metadata (startDate).`;
    context.tell(CODE, fact.span, message, HINT);
    return [create(when, place)];
  }
  const isSame = only.when.length === 1 && only.when[0]?.start === when.start;
  if (!isSame || only.place !== undefined || place === undefined) return [only];
  const message = `The text states no place of the event; “${place}” was taken from the file's metadata (location).`;
  context.tell(CODE, fact.span, message, HINT);
  return [{ ...only, place }];
}
