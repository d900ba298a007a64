import { type CalendarDate, type Deadline, type Occurrence, type RichText, textOfInlines } from "@clusterpost/core";
import { paragraphsOf } from "../block-text.ts";
import { type DateMention, findDates } from "../dates/find-dates.ts";
import { withTimes } from "../dates/occurrences.ts";
import { reportMention } from "../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { readDeadlines } from "./deadline-value.ts";
import { sentencesOf } from "./sentences.ts";

const MAX_PARAGRAPH = 4_000;
const MAX_SENTENCE = 500;
/** Words before a date are looked for within so many characters. */
const LEAD = 32;

interface DatedSentence {
  readonly text: string;
  readonly lower: string;
  readonly mentions: readonly DateMention[];
  readonly span: { readonly start: number; readonly end: number };
}

const hasOne = (lower: string, words: readonly string[]): boolean => words.some((word) => lower.includes(word));

/** The sentences of a text that hold dates, in order. */
function* datedSentences(
  body: RichText,
  near: CalendarDate,
  words: readonly string[],
  context: DocumentContext,
): Generator<DatedSentence> {
  for (const { children, span } of paragraphsOf(body)) {
    const text = textOfInlines(children);
    if (text.length > MAX_PARAGRAPH || !/\d/.test(text) || !hasOne(text.toLowerCase(), words)) continue;
    for (const sentence of sentencesOf(text)) {
      const lower = sentence.toLowerCase();
      if (sentence.length > MAX_SENTENCE || !/\d/.test(sentence) || !hasOne(lower, words)) continue;
      const mentions = findDates(sentence, dateContext(context, near));
      if (mentions.length > 0) yield { text: sentence, lower, mentions, span };
    }
  }
}

/** Whether one of some phrases stands right before a date, with an article or weekday between at most. */
function isLedBy(lower: string, start: number, phrases: readonly string[]): boolean {
  const before = lower.slice(Math.max(0, start - LEAD), start).trimEnd();
  return phrases.some((phrase) => before === phrase || before.endsWith(` ${phrase}`) || before.endsWith(`(${phrase}`));
}

/**
 * Reads the last days of a call from sentences: `Applications can be submitted until 20 December 2024.`
 *
 * A day counts when a word for applying and a word such as `until` right before the day make it the
 * last one, and it is not past; a sentence about registration is about an event.
 *
 * @param near - day of publication
 */
export function readProseDeadlines(
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): Deadline[] {
  if (near === undefined) return [];
  const { vocabulary } = context.words;
  for (const { text, lower, mentions, span } of datedSentences(body, near, vocabulary.applying, context)) {
    if (context.words.registration.test(text) || hasOne(lower, vocabulary.pastDays)) continue;
    const [mention] = mentions.filter(({ start }) => isLedBy(lower, start, vocabulary.byDay));
    const day = mention?.ranges[0];
    if (mention === undefined || day === undefined || mention.ranges.length > 1 || day.start < near) continue;
    return readDeadlines({ value: text.slice(mention.start) }, span, near, context).slice(0, 1);
  }
  return [];
}

/**
 * Reads the days of an event that a story announces in a sentence: `The seminar takes place on 7 November
 * 2024 at 18:00 in Bolzano.`
 *
 * The story's title names a kind of event; the sentence says that something takes place and has one
 * date, which is not past. Where several sentences give different days nothing is taken.
 *
 * @param title - of the story
 * @param near - day of publication
 */
export function readProseEvent(
  title: string,
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): readonly Occurrence[] | undefined {
  if (near === undefined) return undefined;
  const { vocabulary } = context.words;
  if (!hasOne(title.toLowerCase(), vocabulary.eventKinds)) return undefined;
  let found: { readonly sentence: DatedSentence; readonly occurrences: readonly Occurrence[] } | undefined;
  for (const sentence of datedSentences(body, near, vocabulary.takesPlace, context)) {
    const { text, lower, mentions } = sentence;
    if (mentions.length > 1 || hasOne(lower, vocabulary.pastDays)) continue;
    const [timed] = withTimes(text, mentions, dateContext(context, near));
    const days = timed?.occurrences ?? [];
    if (days.length === 0 || days.some(({ start }) => start < near)) continue;
    if (found !== undefined && JSON.stringify(found.occurrences) !== JSON.stringify(days)) return undefined;
    found ??= { sentence, occurrences: days };
  }
  if (found === undefined) return undefined;
  const [mention] = found.sentence.mentions;
  if (mention !== undefined) reportMention(mention, found.sentence.text, found.sentence.span, context);
  return found.occurrences;
}
