import { type CalendarDate, type DateRange, type RichText, textOfInlines } from "@clusterpost/core";
import { findDates } from "../dates/find-dates.ts";
import { reportMention } from "../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { placeBeside } from "./prose/place-beside.ts";
import { sentencesOf } from "./sentences.ts";

/** An event that the first paragraph of a story names together with its date. */
export interface MentionedEvent {
  readonly title: string;
  readonly when: DateRange;
  readonly place?: string;
}

const LEADING_SMALL_WORDS = /^(?:(?:[Tt]he|[Aa]n?|[Tt]his|of|for|on|and|in)\s+)+/u;
const PLACE_AFTER =
  /^\s+(?:in|at)\s+(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)?(?:,\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)?)?)/u;

/**
 * Reads the event of a story's first paragraph: a sentence with a name that ends like an event's
 * (`European Cluster Conference`), a word for taking place, exactly one date, and no word that makes
 * the date another one, such as `deadline`.
 *
 * @param near - day near which dates without a year lie
 */
export function readMentionedEvent(
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): MentionedEvent | undefined {
  const first = body[0];
  if (first?.type !== "paragraph") return undefined;
  const text = textOfInlines(first.children);
  if (text.length > 20_000 || !/\d/.test(text)) return undefined;
  for (const sentence of sentencesOf(text)) {
    if (!/\d/.test(sentence)) continue;
    if (!context.words.takingPlace.test(sentence) || context.words.otherDate.test(sentence)) continue;
    const mentions = findDates(sentence, dateContext(context, near));
    const [mention] = mentions;
    const when = mention?.ranges[0];
    if (mention === undefined || when === undefined || mentions.length > 1 || mention.ranges.length > 1) continue;
    const match = context.words.eventName.exec(sentence);
    const title = match?.[0].replace(LEADING_SMALL_WORDS, "") ?? "";
    if (match === null || title.split(/\s+/).length < 2) continue;
    reportMention(mention, sentence, first.span, context);
    const place =
      PLACE_AFTER.exec(sentence.slice(match.index + match[0].length))?.[1] ??
      context.words.host.exec(sentence)?.[1] ??
      placeBeside({ text: sentence, lower: sentence.toLowerCase(), mentions }, mention, context);
    return { title, when, ...(place === undefined ? {} : { place }) };
  }
  return undefined;
}

/**
 * Reads the days of a story whose title is the name of an event, from its first paragraph: exactly one
 * date, not past, in a sentence that does not make it another one.
 *
 * @param near - day of publication
 */
export function readTitledEvent(
  title: string,
  body: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): DateRange[] | undefined {
  const first = body[0];
  if (first?.type !== "paragraph" || near === undefined) return undefined;
  if (context.words.eventName.exec(title)?.[0] !== title.trim()) return undefined;
  const text = textOfInlines(first.children);
  const [mention, ...more] = text.length > 20_000 ? [] : findDates(text, dateContext(context, near));
  if (mention === undefined || more.length > 0 || mention.ranges.length === 0) return undefined;
  const sentence = sentencesOf(text).find((one) => one.includes(text.slice(mention.start, mention.end))) ?? "";
  if (context.words.otherDate.test(sentence) || mention.ranges.some(({ start }) => start < near)) return undefined;
  reportMention(mention, text, first.span, context);
  return [...mention.ranges];
}
