import type { CalendarDate, Occurrence, RichText } from "@clusterpost/core";
import { withTimes } from "../../dates/occurrences.ts";
import { reportMention } from "../../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../../document-context.ts";
import { type DatedSentence, datedSentences, hasOne, isLedBy } from "./dated-sentences.ts";
import { placeBeside } from "./place-beside.ts";
import { subjectOf } from "./subject.ts";

/** An event that a sentence of a story announces. */
export interface ProseEvent {
  /** Absent when it is what the story's title says. */
  readonly title?: string;
  readonly when: readonly Occurrence[];
  readonly place?: string;
}

interface Candidate extends ProseEvent {
  readonly sentence: DatedSentence;
}

/**
 * Reads the event that a story announces in a sentence: `The seminar takes place on 7 November 2024 at
 * 18:00 in Bolzano.`
 *
 * The sentence says that something takes place, or invites to it, and has one date, which is not past.
 * What takes place is a kind of event: named by the story's title, by the beginning of the sentence
 * (`An information seminar takes place …`), or by what the sentence invites to. Where sentences give
 * different days nothing is taken.
 *
 * @param title - of the story
 * @param near - day of publication
 */
export function readProseEvent(
  title: string,
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): ProseEvent | undefined {
  if (near === undefined) return undefined;
  const { vocabulary } = context.words;
  const isTitled = hasOne(title.toLowerCase(), vocabulary.eventKinds);
  let found: Candidate | undefined;
  for (const sentence of datedSentences(body, near, [...vocabulary.takesPlace, ...vocabulary.invites], context)) {
    const candidate = readSentence(sentence, isTitled, near, context);
    if (candidate === undefined) continue;
    if (found !== undefined && JSON.stringify(found.when) !== JSON.stringify(candidate.when)) return undefined;
    found ??= candidate;
  }
  if (found === undefined) return undefined;
  const { sentence, ...event } = found;
  const [mention] = sentence.mentions;
  if (mention !== undefined) reportMention(mention, sentence.text, sentence.span, context);
  return event;
}

function readSentence(
  sentence: DatedSentence,
  isTitled: boolean,
  near: CalendarDate,
  context: DocumentContext,
): Candidate | undefined {
  const { text, lower, mentions } = sentence;
  const { vocabulary } = context.words;
  const [mention, ...more] = mentions;
  if (mention === undefined || more.length > 0 || hasOne(lower, vocabulary.pastDays)) return undefined;
  if (isLedBy(sentence, mention.start, vocabulary.byDay, context)) return undefined;
  const invites = hasOne(lower, vocabulary.invites) && hasOne(lower, vocabulary.eventKinds);
  const title = isTitled || invites ? undefined : subjectOf(sentence, mention, context);
  if (!isTitled && !invites && title === undefined) return undefined;
  const dates = dateContext(context, near);
  const [timed] = withTimes(text, mentions, dates);
  const when = timed?.occurrences ?? [];
  if (when.length === 0 || when.some(({ start }) => start < near)) return undefined;
  const place = placeBeside(sentence, mention, context);
  return { sentence, when, ...(title === undefined ? {} : { title }), ...(place === undefined ? {} : { place }) };
}
