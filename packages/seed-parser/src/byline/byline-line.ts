import type { DateReader } from "../dates/date-lexicons.ts";
import { type DateMention, findDates } from "../dates/find-dates.ts";
import { isWeekdayName } from "../dates/weekday-name.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import type { PhraseBook } from "../phrase-book.ts";
import { isClearlyName, isName } from "./author.ts";
import { type BylinePart, bylinePhrases } from "./byline-phrases.ts";
import { isPlaceName } from "./place-name.ts";
import { townBefore } from "./town.ts";

/** What a line says of the author and the day of publication. */
export interface BylineLine {
  /**
   * How sure it is that the line is a byline: by its words, as a name (`by NAME`), as a date alone, as a
   * name or a town beside a date, or as what a page files a story under, which only stands beside one.
   */
  readonly evidence: "words" | "name" | "date-word" | "date" | "name-and-date" | "town-and-date" | "remark";
  readonly author?: string;
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
const GAP = /[\s,;|/•·–—()[\]-]*/y;
const COLON = /\s*:?\s*/y;
/** A time of day, perhaps behind a short word (`at`, `um`, `ve`). */
const TIME =
  /(?:\p{L}{1,5}\.?\s+)?\d{1,2}(?:[:.h]\d{2}(?::\d{2})?|(?=\s?(?:[Hh]|[Uu]hr|[AaPp][Mm])\b))(?:\s?(?:hrs?|[hH]|[Uu]hr|[AaPp]\.?[Mm]\.?|ч\.?))?(?!\d)/uy;
/** How long a text takes to read, as blogs say it: `3 min read`. */
const READING_TIME =
  /\d{1,3}\s?(?:min|mins|minutes?|minuten|minuti|minutos)\.?(?:\s(?:read|reading|de lecture|lesezeit|di lettura|de lectura))?(?![\p{L}\d])/iuy;
/** The year's abbreviation, which some languages put behind it. */
const YEAR_MARK = /(?:г|р|r|m|g|god|év)\.(?!\d)/iy;
const HARD_END = /[|•·\n\t]|\s\/\s/g;

function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  const match = expression.exec(text);
  return match === null ? at : at + match[0].length;
}

/** Marks that part a name from a date: a comma does not, for towns stand before one. */
const PARTED_BEHIND = /\s[/|•·–—-]\s*$|[|•·]\s*$/u;
const PARTED_BEFORE = /^\s*$/;
/** A mark that parts what a page files a story under from the byline. */
const FILED = /(?:\s\/|[|•·\n])\s*$/u;
const LONGEST_FILING = 60;
const MOST_NAME_WORDS = 4;

const WORD = /[\p{L}\p{M}’'-]*/uy;

const wordAt = (text: string, at: number): string => text.slice(at, skip(WORD, text, at));

/** Reads one line from left to right; every part of it must be one that bylines have. */
class Scanner {
  #at = 0;
  #author: string | undefined;
  #published: DateMention | undefined;
  #bare: DateMention | undefined;
  #updated: DateMention | undefined;
  #hasTime = false;
  #hasWords = false;
  #hasDateWord = false;
  #saysMore = false;
  #hasBareName = false;
  #hasTown = false;
  #pending: "published" | "updated" | undefined;
  readonly #text: string;
  readonly #context: DocumentContext;
  readonly #phrases: PhraseBook<BylinePart>;
  readonly #dates: readonly DateMention[];

  constructor(text: string, context: DocumentContext) {
    this.#text = text;
    this.#context = context;
    this.#phrases = bylinePhrases(context.words.vocabulary);
    this.#dates = findDates(text, dateContext(context));
  }

  read(): BylineLine | undefined {
    const text = this.#text;
    for (;;) {
      this.#at = skip(GAP, text, this.#at);
      if (this.#at >= text.length) break;
      if (!this.#readPart() && !this.#readTown() && !this.#readBareName() && !this.#readFiling()) break;
    }
    const evidence = this.#evidence();
    if (evidence === undefined) return undefined;
    const rest = this.#rest();
    const mayGoOn = this.#hasWords && this.#author !== undefined && this.#published !== undefined;
    if (rest !== "" && !mayGoOn) return undefined;
    const published = this.#published ?? this.#bare;
    return {
      evidence,
      ...(this.#author === undefined ? {} : { author: this.#author }),
      ...(published === undefined ? {} : { published }),
      ...(this.#updated === undefined ? {} : { updated: this.#updated }),
      hasTime: this.#hasTime,
      saysMore: this.#hasTime || this.#saysMore || this.#updated !== undefined,
      end: this.#at,
      rest,
    };
  }

  /** Words behind the byline, without the marks that part them from it. */
  #rest(): string {
    if (this.#at >= this.#text.length) return "";
    return this.#text
      .slice(this.#at)
      .replace(/^[\s\p{P}|]+/u, "")
      .trim();
  }

  #evidence(): BylineLine["evidence"] | undefined {
    if (this.#hasWords) return "words";
    if (this.#hasBareName) return "name-and-date";
    if (this.#author !== undefined) return this.#bare === undefined ? "name" : "words";
    if (this.#bare === undefined) return this.#saysMore ? "remark" : undefined;
    if (this.#hasTown) return "town-and-date";
    return this.#hasDateWord ? "date-word" : "date";
  }

  /** Reads one part; false when what stands here is none. */
  #readPart(): boolean {
    const isDated = this.#dates.length > 0;
    if (isDated && this.#readDatePart()) return true;
    const found = this.#phrases.at(this.#text, this.#at);
    if (found !== undefined && this.#takePhrase(found.kind, found.end)) return true;
    if (!isDated) return false;
    const word = wordAt(this.#text, this.#at);
    const end = this.#at + word.length;
    return this.#isWeekday(word) && this.#moveTo(this.#text.charAt(end) === "." ? end + 1 : end);
  }

  /** Reads a town before the date, as datelines have it: `Mérida, 4 de septiembre de 2023`. */
  #readTown(): boolean {
    const [date, ...more] = this.#dates;
    if (this.#at > 0 || date === undefined || more.length > 0) return false;
    const town = townBefore(this.#text, date.start);
    if (town === undefined || this.#phrases.at(this.#text, 0) !== undefined) return false;
    this.#hasTown = true;
    this.#saysMore = true;
    return this.#moveTo(date.start);
  }

  /** Reads a name that a mark parts from the date, before it or behind it: `2024-01-22 / Ana Novak`. */
  #readBareName(): boolean {
    if (this.#author !== undefined || this.#dates.length !== 1 || this.#hasWords || this.#hasTown) return false;
    const [date] = this.#dates;
    const isBehind = date !== undefined && date.end <= this.#at;
    const parts = isBehind ? this.#text.slice(0, this.#at) : this.#text.slice(0, date?.start);
    if (!(isBehind ? PARTED_BEHIND : PARTED_BEFORE).test(parts)) return false;
    const end = isBehind ? this.#nameEnd(this.#at) : (date?.start ?? this.#text.length);
    const name = this.#trimName(this.#text.slice(this.#at, end));
    if (!isClearlyName(name) || name.split(/\s+/).length > MOST_NAME_WORDS || isPlaceName(name)) return false;
    this.#author = name;
    this.#hasBareName = true;
    return this.#moveTo(this.#at + name.length);
  }

  /** Reads what a page files a story under, parted by marks behind author and day: `| News, Textiles | 0 comments`. */
  #readFiling(): boolean {
    const isSigned = this.#author !== undefined && (this.#published ?? this.#bare) !== undefined;
    if (!isSigned || !FILED.test(this.#text.slice(Math.max(0, this.#at - 4), this.#at))) return false;
    HARD_END.lastIndex = this.#at;
    const end = HARD_END.exec(this.#text)?.index ?? this.#text.length;
    const part = this.#text.slice(this.#at, end).trim();
    if (part.length > LONGEST_FILING || /[.!?:]/.test(part) || this.#dates.some(({ start }) => start >= this.#at))
      return false;
    this.#saysMore = true;
    return this.#moveTo(end);
  }

  /** Reads a date, or what stands beside one: the year's abbreviation, a time of day. */
  #readDatePart(): boolean {
    const date = this.#dates.find(({ start }) => start === this.#at);
    if (date !== undefined) return this.#takeDate(date);
    const isBehindDate = this.#dates.some(({ end }) => end <= this.#at);
    const afterYear = isBehindDate ? skip(YEAR_MARK, this.#text, this.#at) : this.#at;
    if (afterYear > this.#at) return this.#moveTo(afterYear);
    const afterReading = this.#at > 0 ? skip(READING_TIME, this.#text, this.#at) : 0;
    if (afterReading > this.#at) {
      this.#saysMore = true;
      return this.#moveTo(afterReading);
    }
    const afterTime = skip(TIME, this.#text, this.#at);
    // `la 15.11.2023` is no time, though it begins as one.
    const isDate = this.#dates.some(({ start }) => start > this.#at && start < afterTime);
    if (afterTime === this.#at || isDate) return false;
    this.#hasTime = true;
    return this.#moveTo(afterTime);
  }

  #moveTo(at: number): true {
    this.#at = at;
    return true;
  }

  #takeDate(date: DateMention): boolean {
    const role = this.#pending ?? (this.#author === undefined ? "bare" : "published");
    this.#pending = undefined;
    if (role === "updated") this.#updated ??= date;
    else if (role === "published") this.#published ??= date;
    else if (this.#bare === undefined) this.#bare = date;
    else return false;
    return this.#moveTo(date.end);
  }

  #takePhrase(kind: BylinePart, end: number): boolean {
    const phrase = this.#text.slice(this.#at, end);
    const valueAt = skip(COLON, this.#text, end);
    const hasColon = this.#text.slice(end, valueAt).includes(":");
    switch (kind) {
      case "author":
        return this.#takeAuthor(valueAt, hasColon || phrase.includes(" ") || this.#endsWithDate(), true);
      case "author-word":
        this.#saysMore ||= phrase.includes(" ");
        return this.#takeAuthor(valueAt, false, hasColon);
      case "published":
      case "updated":
        this.#pending = kind;
        this.#hasWords = true;
        return this.#moveTo(valueAt);
      case "date-word":
        if (!hasColon) return false;
        this.#hasDateWord = true;
        return this.#moveTo(valueAt);
      case "remark":
        return hasColon && this.#takeRemark(valueAt);
      case "connector":
        return this.#leadsToDate(end) && this.#moveTo(end);
    }
  }

  /** Whether the line ends with a date, as lines of author and day do. */
  #endsWithDate(): boolean {
    const last = this.#dates.at(-1);
    return last !== undefined && !/\p{L}{3}/u.test(this.#text.slice(last.end));
  }

  /** Whether a date follows, perhaps after a weekday. */
  #leadsToDate(at: number): boolean {
    return this.#dates.some(({ start }) => {
      const between = this.#text.slice(at, start);
      return (
        start >= at && between.length < 30 && (between.trim() === "" || this.#isWeekday(wordAt(between.trim(), 0)))
      );
    });
  }

  #takeAuthor(at: number, isCertain: boolean, isLabel: boolean): boolean {
    if (this.#author !== undefined) return false;
    const end = this.#nameEnd(at);
    const name = this.#trimName(this.#text.slice(at, end));
    if (isCertain ? !isName(name) : !isClearlyName(name)) return false;
    this.#author = name;
    this.#hasWords ||= isLabel;
    return this.#moveTo(at + this.#text.slice(at, end).indexOf(name) + name.length);
  }

  /** A name ends at a date, at a mark that parts, or where another part of the byline begins. */
  #nameEnd(at: number): number {
    const date = this.#dates.find(({ start }) => start >= at)?.start ?? this.#text.length;
    HARD_END.lastIndex = at;
    const hard = HARD_END.exec(this.#text)?.index ?? this.#text.length;
    const limit = Math.min(date, hard);
    for (
      let next = this.#text.indexOf(" ", at);
      next !== -1 && next < limit;
      next = this.#text.indexOf(" ", next + 1)
    ) {
      const found = this.#phrases.at(this.#text, next + 1);
      if (found === undefined || found.kind === "connector" || found.kind === "author-word") continue;
      const isLabel = /^\s*:/.test(this.#text.slice(found.end, found.end + 3));
      const isParted = /[,;–—-]$/.test(this.#text.slice(at, next).trimEnd());
      if (isLabel || (isParted && (found.kind === "published" || found.kind === "updated"))) return next;
    }
    return limit;
  }

  /** Takes from a name what leads on to the date: commas, a weekday, `on`. */
  #trimName(written: string): string {
    let name = written.trim();
    for (let before = ""; before !== name; ) {
      before = name;
      name = name.replace(/[\s,;|/(–—-]+$/u, "");
      const lastSpace = name.lastIndexOf(" ");
      const last = name.slice(lastSpace + 1);
      const isSmall = last.length <= LONGEST_SMALL_WORD && last === last.toLowerCase() && /^\p{Ll}+$/u.test(last);
      if (lastSpace > 0 && isSmall && this.#isBeforeDate(name)) name = name.slice(0, lastSpace);
      else if (lastSpace > 0 && (this.#isWeekday(last.replace(/[.,]+$/, "")) || this.#isConnector(last)))
        name = name.slice(0, lastSpace);
    }
    return name;
  }

  /** Whether what was taken for a name goes on with a date; no name of a person ends with a small word. */
  #isBeforeDate(name: string): boolean {
    return this.#dates.some(({ start }) => this.#text.slice(0, start).trimEnd().endsWith(name));
  }

  #isWeekday(word: string): boolean {
    return isWeekdayName(word, this.#context.dates().lexicon);
  }

  #isConnector(word: string): boolean {
    return this.#context.words.vocabulary.bylineDates.includes(word.toLowerCase());
  }

  #takeRemark(at: number): boolean {
    HARD_END.lastIndex = at;
    const end = HARD_END.exec(this.#text)?.index ?? this.#text.length;
    this.#saysMore = true;
    return this.#moveTo(end);
  }
}

/** A line that begins with a date or weekday, and not with words of bylines, is short. */
const LONGEST_DATE = 64;
const LONGEST_NAMED = 112;
const LONGEST_SMALL_WORD = 4;

/** A line with a name or a town beside a date. */
const NAMED_DATE = /^\p{Lu}[^\d\n:?!]{2,50}\d[^\n:?!]{3,60}$/u;

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
    line = new Scanner(text, context).read() ?? "none";
    known.set(text, line);
  }
  return line === "none" ? undefined : line;
}
