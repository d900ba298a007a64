import type { CalendarDate, Deadline, RichText } from "@clusterpost/core";
import type { DocumentContext } from "../../document-context.ts";
import { readDeadlines } from "../deadline-value.ts";
import { datedSentences, hasOne, isLedBy, startWithTime } from "./dated-sentences.ts";

/**
 * Reads the last days of a call from sentences: `Applications can be submitted until 20 December 2024.`
 *
 * A day counts when a word for applying and a word such as `until` right before the day make it the
 * last one, and it is not past; a sentence about registration is about an event. The first sentence
 * counts.
 *
 * @param near - day of publication
 * @param hasEvents - true when the story announces events, so that words such as Hungarian `jelentkezés`, which
 *   one says of calls and of events, are about these
 */
export function readProseDeadlines(
  body: RichText,
  near: CalendarDate | undefined,
  hasEvents: boolean,
  context: DocumentContext,
): Deadline[] {
  if (near === undefined) return [];
  const { vocabulary } = context.words;
  for (const sentence of datedSentences(body, near, vocabulary.applying, context)) {
    const { text, lower, mentions, span } = sentence;
    if (context.words.registration.test(text) || hasOne(lower, vocabulary.pastDays)) continue;
    if (hasEvents && hasOne(lower, vocabulary.registering)) continue;
    const last = mentions.filter(
      ({ start, ranges: [day, ...more] }) =>
        day !== undefined &&
        more.length === 0 &&
        day.start >= near &&
        isLedBy(sentence, start, vocabulary.byDay, context),
    );
    const deadlines = last.flatMap((mention) => {
      const start = startWithTime(sentence, mention.start, context);
      const next = mentions[mentions.indexOf(mention) + 1]?.start ?? text.length;
      const facts = { value: text.slice(start, next), label: text.slice(0, start) };
      return readDeadlines(facts, span, near, context).slice(0, 1);
    });
    if (deadlines.length > 0) return deadlines;
  }
  return [];
}
