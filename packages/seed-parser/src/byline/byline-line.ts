import type { DateReader } from "../dates/date-lexicons.ts";
import type { DateMention } from "../dates/find-dates.ts";
import type { DocumentContext } from "../document-context.ts";
import { bylinePhrases } from "./byline-phrases.ts";
import { BylineScanner, GAP, skip } from "./byline-scanner.ts";

/** What a line says of the author and the day of publication. */
export interface BylineLine {
  /**
   * How sure it is that the line is a byline: by its words, as a name (`by NAME`), as a date alone, as a
   * name or a town beside a date. What a page files a story under, and a town without a mark before the
   * date, count only beside such a line.
   */
  readonly evidence: "words" | "name" | "date-word" | "date" | "name-and-date" | "town-and-date" | "beside";
  readonly author?: string;
  /** What stands before the date as a town does; in italics it may be a name. */
  readonly town?: string;
  /** Whether it begins with the date and the name of its month, as entries of a calendar do. */
  readonly isLikeEntry: boolean;
  readonly published?: DateMention;
  readonly updated?: DateMention;
  /** True when the date stands beside a time of day. */
  readonly hasTime: boolean;
  /** True when the line says more than author and day: a time, a last change, a category. */
  readonly saysMore: boolean;
  /** Offset behind the byline in the line. */
  readonly end: number;
  /** Text after the byline, on the same line. */
  readonly rest: string;
}

const LONGEST = 240;
/** A line that begins with a date or weekday, and not with words of bylines, is short. */
const LONGEST_DATE = 64;
const LONGEST_NAMED = 112;

/** A line with a name or a town beside a date. */
const NAMED_DATE = /^\p{Lu}[^\d:?!]{2,50}\d[^?!]{3,60}$/u;

/** Tells most lines of prose from bylines by their first words and their length. */
function mayBeByline(text: string, context: DocumentContext): boolean {
  const start = skip(GAP, text, 0);
  if (bylinePhrases(context.words.vocabulary).at(text, start) !== undefined) return true;
  if (text.length > LONGEST_NAMED || !/\d/.test(text)) return false;
  return (text.length <= LONGEST_DATE && mayBeDate(text, start, context)) || NAMED_DATE.test(text);
}

/** A time of day may stand behind a word of so many letters. */
const LONGEST_BEFORE_TIME = 5;

/** Whether a date, weekday or time may begin at a place: with a figure, or with a word that dates have. */
function mayBeDate(text: string, at: number, context: DocumentContext): boolean {
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(at))?.[0].toLowerCase() ?? "";
  if (word.length <= LONGEST_BEFORE_TIME) return true;
  const { lexicon } = context.dates();
  return lexicon.meaningOf(word) !== undefined || lexicon.phrasesFrom(word).length > 0;
}

const bylines = new WeakMap<DateReader, Map<string, BylineLine | "none">>();

/**
 * Reads a line as a byline: `Submitted by NAME on 16 May 2019`, `By: NAME / Created: 21 May 2020 - 01:05`,
 * `Posted on 2nd March 2015 | Category: Programme`, `by NAME`, `Thursday, 14 May 2020 - 10:30`.
 *
 * What was read is remembered for the document, for several readers ask about the lines near a title.
 *
 * @param text - one line; line breaks inside it part it as `|` does
 * @returns `undefined` when the line says anything that bylines do not say
 */
export function readBylineLine(text: string, context: DocumentContext): BylineLine | undefined {
  if (text === "" || text.length > LONGEST || !mayBeByline(text, context)) return undefined;
  const reader = context.dates();
  let known = bylines.get(reader);
  if (known === undefined) {
    known = new Map();
    bylines.set(reader, known);
  }
  let line = known.get(text);
  if (line === undefined) {
    line = new BylineScanner(text, context).read() ?? "none";
    known.set(text, line);
  }
  return line === "none" ? undefined : line;
}
