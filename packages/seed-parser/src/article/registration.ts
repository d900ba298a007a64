import { type CalendarDate, type DateRange, type RichText, textOfInlines } from "@clusterpost/core";
import { paragraphsOf } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { sentencesOf } from "./sentences.ts";

/** A sentence about the last day to register. */
export interface Registration {
  readonly by: CalendarDate;
  /** Days of the events that the sentence names; none when it speaks of all. */
  readonly eventDays: readonly DateRange[];
}

/** Finds sentences such as `Registration for the event on 23 February is possible until 8 February 2018`. */
export function readRegistrations(
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): Registration[] {
  const found: Registration[] = [];
  for (const paragraph of paragraphsOf(body)) {
    const text = textOfInlines(paragraph.children);
    if (text.length > 20_000 || !/\d/.test(text)) continue;
    for (const sentence of sentencesOf(text)) {
      if (!/\d/.test(sentence) || !context.words.registration.test(sentence)) continue;
      const mentions = findDates(sentence, dateContext(context, near));
      const last = mentions.find(({ start }) =>
        context.words.until.test(sentence.slice(Math.max(0, start - 30), start)),
      );
      const by = last?.ranges[0]?.end;
      const eventDays = mentions.flatMap((mention) => (mention === last ? [] : mention.ranges));
      if (by !== undefined) found.push({ by, eventDays });
    }
  }
  return found;
}
