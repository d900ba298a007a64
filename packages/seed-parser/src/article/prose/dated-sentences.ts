import { type CalendarDate, type RichText, type Span, textOfInlines, type Vocabulary } from "@clusterpost/core";
import { paragraphsOf } from "../../block-text.ts";
import { type DateContext, type DateMention, findDates } from "../../dates/find-dates.ts";
import { timesBeside } from "../../dates/occurrences.ts";
import { type DocumentContext, dateContext } from "../../document-context.ts";
import { hasOne } from "../../has-one.ts";
import { DEADLINE_NOUNS, IS_ON } from "../../vocabulary/last-day-words.ts";
import { sentencesOf } from "../sentences.ts";

const MAX_PARAGRAPH = 4_000;
const MAX_SENTENCE = 500;
/** Words before a date are looked for within so many characters. */
const LEAD = 48;
/** Between a time and its date stands a short word at most: `17:00 on 5 May`, `16:00 del 28 febbraio`. */
const MAX_JOINT = 10;

/** A sentence of prose that holds dates. */
export interface DatedSentence {
  readonly text: string;
  /** The same in lower case. */
  readonly lower: string;
  readonly mentions: readonly DateMention[];
  /** The sentence behind it in the same paragraph; empty when there is none. */
  readonly next: string;
  /** Place of its paragraph. */
  readonly span: Span;
}

const sentencesByBody = new WeakMap<RichText, Map<CalendarDate | undefined, readonly DatedSentence[]>>();

/**
 * The sentences of a text that hold dates, in order; remembered, for several readers ask for those of the same text.
 *
 * @param near - day near which dates without a year lie
 */
export function datedSentences(
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): readonly DatedSentence[] {
  let known = sentencesByBody.get(body);
  if (known === undefined) {
    known = new Map();
    sentencesByBody.set(body, known);
  }
  let sentences = known.get(near);
  if (sentences === undefined) {
    sentences = findDatedSentences(body, dateContext(context, near));
    known.set(near, sentences);
  }
  return sentences;
}

function findDatedSentences(body: RichText, dates: DateContext): readonly DatedSentence[] {
  const found: DatedSentence[] = [];
  for (const { children, span } of paragraphsOf(body)) {
    const text = textOfInlines(children);
    if (text.length > MAX_PARAGRAPH || !/\d/.test(text)) continue;
    const sentences = sentencesOf(text);
    for (const [index, sentence] of sentences.entries()) {
      if (sentence.length > MAX_SENTENCE || !/\d/.test(sentence)) continue;
      const mentions = findDates(sentence, dates);
      if (mentions.length > 0)
        found.push({ text: sentence, lower: sentence.toLowerCase(), mentions, next: sentences[index + 1] ?? "", span });
    }
  }
  return found;
}

/** Where the time of day right before a date begins: `17:00 on 5 May`; the date's own place when there is none. */
export function startWithTime({ text, mentions }: DatedSentence, start: number, context: DocumentContext): number {
  const time = timesBeside(text, mentions, dateContext(context)).findLast(({ end }) => end <= start);
  if (time === undefined) return start;
  const joint = text.slice(time.end, start);
  return joint.length <= MAX_JOINT && !/[.;:]/.test(joint) ? time.start : start;
}

/** Words between `until` and the time before a date: `until the hour of`. */
const HOUR = /\s(?:the hours?|(?:al|da)?le ore|as|las|klokken|kl\.?|um|ora)\s*$/;
/** What a day's last words may follow it at: `31-ig`, `31-én 16 óráig`, `10.11. klo 16 mennessä`. */
const TRAIL = 26;

/** A text without the weekday at its end: `until` of `until Friday,`. */
export function withoutWeekday(before: string, context: DocumentContext): string {
  const word = /(?<=\s)([^\s,]+),?$/.exec(before);
  const isWeekday =
    word !== null && context.dates().lexicon.meaningOf((word[1] ?? "").toLowerCase())?.weekday !== undefined;
  return isWeekday ? before.slice(0, word.index).trimEnd() : before;
}

/** Longest subject of `The deadline for applications is 3 May`. */
const LONGEST_SUBJECT = 90;
/** What parts a subject from what stands before it; `EUR 80 000. Deadline` is one sentence to {@link sentencesOf}. */
const SENTENCE_MARK = /[.!?;]\s+(?=\p{L})/u;
/** Articles and other words that say nothing of what is due. */
const LONGEST_SMALL_WORD = 3;

/** Where a noun begins in a word: `frist` of `zahlungsfrist`; the word's end when it is not there. */
function placeOf(word: string, noun: string): number {
  const at = word.indexOf(noun);
  return at < 0 ? word.length : at;
}

/** Whether a sentence says of a deadline for applying that it is a date: `Taotluste tähtaeg on 10. mai 2024`, `Deadline: 3 May`. */
function isNamedDeadline(sentence: DatedSentence, dateStart: number, context: DocumentContext): boolean {
  const { lower } = sentence;
  if (!hasOne(lower, DEADLINE_NOUNS)) return false;
  const { applying, submitting, registering } = context.words.vocabulary;
  return [dateStart, startWithTime(sentence, dateStart, context)].some((at) => {
    const own = lower.slice(0, at).split(SENTENCE_MARK).at(-1) ?? "";
    const before = withoutWeekday(own.replace(HOUR, "").trimEnd(), context);
    const copula = before.endsWith(":") ? ":" : IS_ON.find((words) => before.endsWith(` ${words}`));
    if (copula === undefined || before.length > LONGEST_SUBJECT) return false;
    const due = before
      .slice(0, -copula.length)
      .split(/\s+/)
      .map((word) => word.slice(0, Math.min(...DEADLINE_NOUNS.map((noun) => placeOf(word, noun)))))
      .filter((word) => word.length > LONGEST_SMALL_WORD);
    return due.length === 0 || hasOne(due.join(" "), [...applying, ...submitting, ...registering]);
  });
}

/** Whether a date is the last day: words such as `until` lead to it, with a time between at most, or others follow it. */
export function isLastDay(
  sentence: DatedSentence,
  { start, end }: Pick<DateMention, "start" | "end">,
  { byDay, behindLastDay }: Pick<Vocabulary, "byDay" | "behindLastDay">,
  context: DocumentContext,
): boolean {
  const { lower } = sentence;
  if (hasOne(lower.slice(end, end + TRAIL), behindLastDay) || isNamedDeadline(sentence, start, context)) return true;
  return [start, startWithTime(sentence, start, context)].some((at) => {
    const before = withoutWeekday(
      lower
        .slice(Math.max(0, at - LEAD), at)
        .replace(HOUR, "")
        .trimEnd(),
      context,
    );
    return byDay.some((phrase) => before === phrase || before.endsWith(` ${phrase}`) || before.endsWith(`(${phrase}`));
  });
}
