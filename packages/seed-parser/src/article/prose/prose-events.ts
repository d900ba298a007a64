import type { CalendarDate, Occurrence, RichText } from "@clusterpost/core";
import { findClockTimes } from "../../dates/clock-times.ts";
import { daysOf, isToCome, withTimes } from "../../dates/occurrences.ts";
import { reportMention } from "../../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../../document-context.ts";
import { hasOne } from "../../has-one.ts";
import { SAVE_DATES } from "../../vocabulary/byline-words.ts";
import { NEXT_ONES, SIDE_EVENTS } from "../../vocabulary/event-sentence-words.ts";
import { namesEvent } from "../names-event.ts";
import { type DatedSentence, datedSentences, isLastDay } from "./dated-sentences.ts";
import { nameOfEvent } from "./name-of-event.ts";
import { placeBeside } from "./place-beside.ts";

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
 * What takes place is a kind of event: named by the story's title, or by the sentence itself (`An
 * information seminar takes place …`, `Join us for a webinar on …`); the sentence's own words then stand
 * before the story's title. Where sentences give different days nothing is taken.
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
  const { vocabulary } = context.words;
  const isTitled = namesEvent(title, context) || hasOne(title.toLowerCase(), SAVE_DATES);
  // `Webinar: how to …`
  const isLabelled = isTitled && namesEvent(title.split(/[:–—]/, 1)[0] ?? "", context) && LABEL.test(title);
  const found: Candidate[] = [];
  for (const sentence of datedSentences(body, near, context)) {
    const isSaid = hasOne(sentence.lower, vocabulary.takesPlace) || hasOne(sentence.lower, vocabulary.invites);
    if (!isSaid && !(isLabelled && BEGINS_WITH_DAY.test(sentence.text))) continue;
    // Of two days, the other is perhaps the story's own.
    if (isTitled && near === undefined && hasOne(sentence.lower, NEXT_ONES)) continue;
    if (isTitled && isAboutSideEvent(sentence, title, context)) continue;
    const candidate = readSentence(sentence, isTitled ? undefined : title, near, context);
    if (candidate !== undefined && (isSaid || hasHours(candidate))) found.push(candidate);
  }
  const [first, ...others] = found;
  if (first === undefined || others.some(({ when }) => daysOf(when) !== daysOf(first.when))) return undefined;
  const { sentence, ...event } = first;
  const [mention] = sentence.mentions;
  if (mention !== undefined) reportMention(mention, sentence.text, sentence.span, context);
  return event;
}

/** `Dinner takes place on 16 May`: of a conference, that is not the day. */
function isAboutSideEvent({ lower }: DatedSentence, title: string, context: DocumentContext): boolean {
  const verbs = context.words.vocabulary.takesPlace.map((words) => lower.indexOf(words)).filter((at) => at > 0);
  const subject = lower.slice(0, Math.min(...verbs, lower.length));
  return verbs.length > 0 && hasOne(subject, SIDE_EVENTS) && !hasOne(title.toLowerCase(), SIDE_EVENTS);
}

/** A title that begins with a word or two and a mark. */
const LABEL = /^\p{L}+(?:[ -]\p{L}+)?(?::| [–—]) /u;
/** At most a preposition and a weekday stand before the day. */
const BEGINS_WITH_DAY = /^(?:\p{L}{1,4}\.?\s)?(?:\p{L}{3,14},?\s(?:\p{L}{1,4}\s)?)?\d{1,2}(?!\d)/u;

/** Hours from and to beside a day say as much as a verb: `On 3 October, from 15.30 to 16.30, two experts explain …`. */
const hasHours = ({ when: [day, ...more] }: ProseEvent): boolean => more.length === 0 && day?.endTime !== undefined;

/** @param storyTitle - of a story that is not about an event as a whole */
function readSentence(
  sentence: DatedSentence,
  storyTitle: string | undefined,
  near: CalendarDate | undefined,
  context: DocumentContext,
): Candidate | undefined {
  const { text, lower, mentions, next } = sentence;
  const { vocabulary } = context.words;
  const [mention, ...more] = mentions;
  if (mention === undefined || more.length > 0 || hasOne(lower, vocabulary.pastDays)) return undefined;
  if (isLastDay(sentence, mention, vocabulary, context)) return undefined;
  const name = storyTitle === undefined ? undefined : nameOfEvent(sentence, mention, context);
  if (storyTitle !== undefined && name === undefined) return undefined;
  const dates = dateContext(context, near);
  const [timed] = withTimes(text, mentions, dates);
  const when = withTimesOfNext(timed?.occurrences ?? [], next, context);
  if (when.length === 0 || !when.every(({ start }) => isToCome(start, mention, near))) return undefined;
  const place = placeBeside(sentence, mention, context);
  return {
    sentence,
    when,
    ...(name === undefined ? {} : { title: `${name}: ${storyTitle}` }),
    ...(place === undefined ? {} : { place }),
  };
}

/** `We begin at 9.30 and will be done by 16.00`: the times of a day stand in the sentence behind it. */
function withTimesOfNext(when: readonly Occurrence[], next: string, context: DocumentContext): readonly Occurrence[] {
  const [day, ...more] = when;
  if (day === undefined || more.length > 0 || day.startTime !== undefined || !/\d/.test(next)) return when;
  const dates = dateContext(context);
  if (!hasOne(next.toLowerCase(), context.words.vocabulary.beginning)) return when;
  const [from, to, ...others] = findClockTimes(next, dates.lexicon);
  if (from === undefined || others.length > 0) return when;
  const endTime = from.endTime ?? to?.startTime;
  return [
    { ...day, startTime: from.startTime, ...(endTime === undefined || endTime <= from.startTime ? {} : { endTime }) },
  ];
}
