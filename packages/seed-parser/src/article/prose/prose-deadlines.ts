import type { CalendarDate, Deadline, RichText } from "@clusterpost/core";
import type { DateMention } from "../../dates/find-dates.ts";
import { isToCome } from "../../dates/occurrences.ts";
import type { DocumentContext } from "../../document-context.ts";
import { hasOne } from "../../has-one.ts";
import { OPEN_BETWEEN } from "../../vocabulary/call-sentence-words.ts";
import { readDeadlines } from "../deadline-value.ts";
import { type DatedSentence, datedSentences, isLastDay, startWithTime } from "./dated-sentences.ts";

/** What a story that may announce a call is about. */
export interface CallStory {
  readonly title: string;
  readonly body: RichText;
  /** Day of publication. */
  readonly near: CalendarDate | undefined;
  /** True when the story announces events, so that sentences about registering are about these. */
  readonly hasEvents: boolean;
}

/**
 * Reads the last days of a call from sentences: `Applications can be submitted until 20 December 2024.`
 *
 * A day counts when it is not past, words such as `until` make it the last one, and its sentence says what
 * one does until then: apply, send in. Days behind words such as `cut-off dates` count too. When the
 * story's title names a call, all sentences count, else the first one.
 */
export function readProseDeadlines({ title, body, near, hasEvents }: CallStory, context: DocumentContext): Deadline[] {
  const { vocabulary, callNoun } = context.words;
  const isCall = callNoun.test(title) || hasOne(title.toLowerCase(), vocabulary.applying);
  const words = [...vocabulary.applying, ...(isCall ? vocabulary.submitting : []), ...cutOffWords(context)];
  const found: Deadline[] = [];
  for (const sentence of datedSentences(body, near, context)) {
    const { text, lower } = sentence;
    if (!hasOne(lower, words)) continue;
    if (context.words.registration.test(text) || hasOne(lower, vocabulary.pastDays)) continue;
    if (hasEvents && hasOne(lower, vocabulary.registering)) continue;
    const cutOffs = readCutOffs(sentence, near, context);
    found.push(...(cutOffs.length > 0 ? cutOffs : readLastDays(sentence, isCall, near, context)));
    if (found.length > 0 && !isCall) break;
  }
  const days = new Map(found.map((deadline) => [deadline.date, deadline]));
  return [...days.values()];
}

const WORD_BEFORE = /(?<!\p{L})\p{L}{1,8}\.?\s$/u;

/** Words for cut-off dates, in lower case. */
const cutOffWords = (context: DocumentContext): readonly string[] =>
  context.words.vocabulary.labels.cutOff.map((label) => label.toLowerCase());

/** Whether a mention is one day that a text without a date of publication states in full, or that is not past. */
function isAhead(mention: DateMention, near: CalendarDate | undefined): boolean {
  const [day, ...more] = mention.ranges;
  return day !== undefined && more.length === 0 && isToCome(day.start, mention, near);
}

/** Whether a mention is the time in which one applies: `Bewerbungen sind vom 1. bis 31. März möglich`. */
const isWindow = ({ lower }: DatedSentence, { ranges: [day] }: DateMention): boolean =>
  day !== undefined && day.start < day.end && hasOne(lower, OPEN_BETWEEN);

function readLastDays(
  sentence: DatedSentence,
  isCall: boolean,
  near: CalendarDate | undefined,
  context: DocumentContext,
): readonly Deadline[] {
  const { text, mentions, span } = sentence;
  const last = mentions.filter(
    (mention) =>
      isAhead(mention, near) &&
      (isLastDay(sentence, mention, context.words.vocabulary, context) || (isCall && isWindow(sentence, mention))),
  );
  return last.flatMap((mention) => {
    const timeAt = startWithTime(sentence, mention.start, context);
    // `ore 12.00 del 15/12/2023`: the word before it makes a time of the figures.
    const start = timeAt < mention.start ? timeAt - (WORD_BEFORE.exec(text.slice(0, timeAt))?.[0].length ?? 0) : timeAt;
    const next = mentions[mentions.indexOf(mention) + 1]?.start ?? text.length;
    const facts = { value: text.slice(start, next), label: text.slice(0, start) };
    return readDeadlines(facts, span, near, context).slice(0, 1);
  });
}

/** The days behind words such as `three cut-off dates:`, all of them. */
function readCutOffs(
  { text, lower, mentions, span }: DatedSentence,
  near: CalendarDate | undefined,
  context: DocumentContext,
): readonly Deadline[] {
  const at = Math.max(...cutOffWords(context).map((words) => lower.indexOf(words)));
  const days = at < 0 ? [] : mentions.filter(({ start }) => start > at);
  const [first] = days;
  if (first === undefined || !days.every((day) => isAhead(day, near))) return [];
  const deadlines = readDeadlines({ value: text.slice(first.start) }, span, near, context);
  return deadlines.map((deadline) => ({ ...deadline, note: "cut-off" }));
}
