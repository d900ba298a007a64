import type { CalendarDate, DateRange, RichText } from "@clusterpost/core";
import type { DocumentContext } from "../../document-context.ts";
import { hasOne } from "../../has-one.ts";
import { datedSentences, isLastDay } from "./dated-sentences.ts";

/** A sentence about the last day to register. */
export interface Registration {
  readonly by: CalendarDate;
  /** Days of the events that the sentence names; none when it speaks of all. */
  readonly eventDays: readonly DateRange[];
}

/** `Register by`, `registration closes on`: what is registered is not said. */
const REGISTER_BY =
  /\bregist(?:er(?: online| here)?|rations?(?: closes| ends| is open)?) (?:by|until|till|before|on|no later than)\b/i;

/** Finds sentences such as `Registration for the event on 23 February is possible until 8 February 2018`. */
export function readRegistrations(
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): Registration[] {
  const { registering, pastDays } = context.words.vocabulary;
  const found: Registration[] = [];
  for (const sentence of datedSentences(body, near, context)) {
    const { text, lower, mentions } = sentence;
    // `Register` is a noun as well, and one registers other things than oneself.
    if (!hasOne(lower, registering) && !context.words.registration.test(text) && !REGISTER_BY.test(text)) continue;
    const last = mentions.find(
      (mention) =>
        isLastDay(sentence, mention, context.words.vocabulary, context) ||
        context.words.until.test(text.slice(Math.max(0, mention.start - 30), mention.start)),
    );
    const by = last?.ranges[0]?.end;
    if (by === undefined || hasOne(lower, pastDays)) continue;
    const eventDays = mentions.flatMap((mention) => (mention === last ? [] : mention.ranges));
    found.push({ by, eventDays });
  }
  return found;
}
