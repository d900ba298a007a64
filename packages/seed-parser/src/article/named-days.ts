import type { CalendarDate, Occurrence, RichText } from "@clusterpost/core";
import { linesOf } from "../byline/written-lines.ts";
import { findDates } from "../dates/find-dates.ts";
import { areToCome, withTimes } from "../dates/occurrences.ts";
import { reportMention } from "../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { headerKinds } from "../events/header-words.ts";
import { hasOne } from "../has-one.ts";
import { labelKind } from "./labelled-lines.ts";
import { whenAndWhere } from "./when-and-where.ts";

/** Days of an event that a line names by its kind. */
export interface NamedDays {
  /** The line's own words: `Info session`. */
  readonly name: string;
  readonly when: readonly Occurrence[];
  readonly place?: string;
}

/** A few words, a colon and soon a figure. */
const FORM = /^(?<name>\p{Lu}[^:.!?\d]{3,48}):\s+(?=\D{0,24}\d)/u;
/** What stands before the colon, and from there to the figure, at most. */
const LONGEST_NAME = 50;
const REACH = 28;
const MOST_WORDS = 4;
const MAX_VALUE = 160;
/** `konferen` of `konferencije`. */
const LONGEST_ENDING = 4;
/** Languages that write what belongs to an event in one word with it. */
const COMPOUNDING = /^(?:de|nl|sv|da)/;
/** A time or `both online`. */
const MAX_TAIL = 32;
/** Words before a date that belong to it: a weekday, an article. */
const MAX_LEAD = 24;

/**
 * Reads lines that name a kind of event and its days: `Info sessions: 4 March 2024 and 11 March 2024`, `Spotkanie
 * informacyjne: 12 lutego 2025 r., Kraków`.
 *
 * A line counts when it stands by itself, its words begin or end with a kind of event and say nothing of
 * registering or applying, its value begins with a date, and none of its days is past.
 *
 * @param near - day of publication
 */
export function readNamedDays(body: RichText, near: CalendarDate | undefined, context: DocumentContext): NamedDays[] {
  return body.flatMap((block): NamedDays[] => {
    const text = block.type === "paragraph" ? linesOf(block) : "";
    if (!text.includes(":")) return [];
    return text.split("\n").flatMap((line) => {
      const name = mayBeNamed(line) ? nameOf(line, context) : undefined;
      if (name === undefined) return [];
      const value = line.slice(line.indexOf(":") + 1).trim();
      const read = value.length > MAX_VALUE ? undefined : daysOf(value, near, context);
      if (read === undefined) return [];
      for (const mention of read.mentions) reportMention(mention, value, block.span, context);
      return [{ name, when: read.when, ...(read.place === undefined ? {} : { place: read.place }) }];
    });
  });
}

/** Whether a figure stands soon behind a colon that stands soon; most lines are told apart by that. */
function mayBeNamed(line: string): boolean {
  const colon = line.indexOf(":");
  return colon > 0 && colon <= LONGEST_NAME && /\d/.test(line.slice(colon, colon + REACH));
}

function nameOf(line: string, context: DocumentContext): string | undefined {
  const name = FORM.exec(line)?.groups?.["name"]?.trim();
  // Most such lines have a label of the vocabulary.
  if (name === undefined || labelKind(line, context) !== undefined) return undefined;
  const words = name.toLowerCase().split(/\s+/);
  const { eventKinds, registering, applying, pastDays } = context.words.vocabulary;
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length > MOST_WORDS || hasOne(name.toLowerCase(), [...registering, ...applying, ...pastDays]))
    return undefined;
  const { isEnglish, language = "" } = context.dates();
  const longest = isEnglish || COMPOUNDING.test(language) ? 2 : LONGEST_ENDING;
  // `Tagungsbericht` is no conference: behind the kind stands an ending at most.
  const isKind = (word: string): boolean =>
    eventKinds.some((kind) => {
      const at = word.lastIndexOf(kind);
      return at < 0 ? kind.endsWith(` ${word}`) : word.length - at - kind.length <= longest;
    });
  // English and its kin name the kind at the end: `conference proceedings` are none.
  const isNamed = isEnglish ? isKind(last) : isKind(first) || isKind(last);
  if (!isNamed || !hasOne(name.toLowerCase(), eventKinds)) return undefined;
  return headerKinds(name, context).length === 0 ? name : undefined;
}

function daysOf(value: string, near: CalendarDate | undefined, context: DocumentContext) {
  const dates = dateContext(context, near);
  const mentions = withTimes(value, findDates(value, dates), dates);
  const [first] = mentions;
  if (first === undefined || first.start > MAX_LEAD || /[.;:!?]/.test(value.slice(0, first.start))) return undefined;
  const when = mentions.flatMap(({ occurrences }) => occurrences);
  if (when.length === 0 || !areToCome(mentions, near)) return undefined;
  const beside = whenAndWhere(value, near, context);
  // What goes on behind the days is a sentence.
  if (beside === undefined && value.length - (mentions.at(-1)?.end ?? 0) > MAX_TAIL) return undefined;
  return { mentions, when, place: beside?.place };
}
