import { type DateMention, findDates } from "../dates/find-dates.ts";
import { isWeekdayName } from "../dates/weekday-name.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import type { PhraseBook } from "../phrase-book.ts";
import { isClearlyName, isName } from "./author.ts";
import type { BylineLine } from "./byline-line.ts";
import { type BylinePart, bylinePhrases } from "./byline-phrases.ts";
import { isPlaceName } from "./place-name.ts";
import { townBefore } from "./town.ts";

/** Marks between the parts of a byline. */
export const GAP: RegExp = /[\s,;|/•·–—()[\]-]*/y;
const COLON = /\s*:?\s*/y;
/** A time of day, perhaps behind a short word (`at`, `um`, `ve`). */
const TIME =
  /(?:\p{L}{1,5}\.?\s+)?\d{1,2}(?:[:.h]\d{2}(?::\d{2})?|(?=\s?(?:[Hh]|[Uu]hr|[AaPp][Mm])\b))(?:\s?(?:hrs?|[hH]|[Uu]hr|[AaPp]\.?[Mm]\.?|ч\.?))?(?!\d)/uy;
/** How long a text takes to read and who answered or saw it, as blogs say it: `3 min read`, `0 comments`. */
const READING_TIME =
  /\d{1,6}\s?(?:comments?|views?|hits|reads|shares|likes|kommentare?|aufrufe|commentaires?|vues|comentarios?|visitas|vistas|commenti?|letture|visualizzazioni|comentários?|reacties|weergaven|kommentarer|visningar|visninger|kommenttia|komentarzy|komentarze|komentářů|komentáře|komentárov|komentara|komentarjev|σχόλια|comentarii|hozzászólás|коментара)(?![\p{L}\d])|\d{1,3}\s?(?:min|mins|minutes?|minuten|minuti|minutos)\.?(?:\s(?:read|reading|de lecture|lesezeit|di lettura|de lectura))?(?![\p{L}\d])/iuy;
/** The year's abbreviation, which some languages put behind it. */
const YEAR_MARK = /(?:г|р|r|m|g|god|év)\.(?!\d)/iy;
const HARD_END = /[|•·\n\t]|\s\/\s/g;

/** Offset behind what a sticky expression matches at a place; the place itself when it does not match. */
export function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  const match = expression.exec(text);
  return match === null ? at : at + match[0].length;
}

/** Marks that part a name from a date: a comma does not, for towns stand before one. */
const PARTED = /\s[/–—-]\s*$|[|•·\n]\s*$/u;
/** A town that no mark parts from the date. */
const BARE_TOWN = /^(?:\p{Lu}[\p{L}\p{M}’'.-]*[ \t]+){1,2}$/u;
/** A mark that parts what a page files a story under from the byline. */
const FILED = /(?:\s\/|[|•·\n])\s*$/u;
const LONGEST_FILING = 60;
const MOST_NAME_WORDS = 4;
/** Small words before a name, each of four letters or more: roles, and no particles. */
const ROLE = /^(?:\p{Ll}{4,30}\s+){1,3}(?=\p{Lu})/u;
const LONGEST_SMALL_WORD = 4;

const WORD = /[\p{L}\p{M}’'-]*/uy;

const wordAt = (text: string, at: number): string => text.slice(at, skip(WORD, text, at));

/** Reads one line from left to right; every part of it must be one that bylines have. */
export class BylineScanner {
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
  #town: string | undefined;
  #isBareTown = false;
  #hasRemark = false;
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
      ...(this.#town === undefined ? {} : { town: this.#town }),
      isLikeEntry: this.#isLikeEntry(),
      hasTime: this.#hasTime,
      saysMore: this.#hasTime || this.#saysMore || this.#updated !== undefined,
      end: this.#at,
      rest,
    };
  }

  #isLikeEntry(): boolean {
    const [first] = this.#dates;
    if (first?.start !== 0 || !/\p{L}{3}/u.test(this.#text.slice(0, first.end))) return false;
    return !/^\s*\//.test(this.#text.slice(first.end));
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
    if (this.#bare === undefined) return this.#hasRemark ? "beside" : undefined;
    if (this.#town !== undefined) return this.#isBareTown ? "beside" : "town-and-date";
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
    const phrase = this.#phrases.at(this.#text, 0);
    if (phrase !== undefined && phrase.kind !== "connector") return false;
    const bare = BARE_TOWN.exec(this.#text.slice(0, date.start))?.[0].trim();
    const town = townBefore(this.#text, date.start) ?? bare;
    if (town === undefined) return false;
    this.#isBareTown = town === bare;
    this.#town = town;
    this.#saysMore = true;
    return this.#moveTo(date.start);
  }

  /** Reads a name that a mark parts from the date, before it or behind it: `2024-01-22 / Ana Novak`. */
  #readBareName(): boolean {
    if (this.#author !== undefined || this.#dates.length !== 1 || this.#hasWords || this.#town !== undefined)
      return false;
    const [date] = this.#dates;
    if (date === undefined) return false;
    const isBehind = date.end <= this.#at && PARTED.test(this.#text.slice(0, this.#at));
    const isBefore = this.#at === 0 && PARTED.test(this.#text.slice(0, date.start));
    if (!isBehind && !isBefore) return false;
    const end = isBehind ? this.#nameEnd(this.#at) : date.start;
    const name = this.#trimName(this.#text.slice(this.#at, end));
    if (!isClearlyName(name) || name.split(/\s+/).length > MOST_NAME_WORDS || isPlaceName(name)) return false;
    this.#author = name;
    this.#hasBareName = true;
    return this.#moveTo(this.#at + name.length);
  }

  /** Reads what a page files a story under, parted by marks behind author and day: `| News, Textiles | 0 comments`. */
  #readFiling(): boolean {
    const isDated = (this.#published ?? this.#bare) !== undefined;
    if (!isDated || !FILED.test(this.#text.slice(Math.max(0, this.#at - 4), this.#at))) return false;
    HARD_END.lastIndex = this.#at;
    const end = HARD_END.exec(this.#text)?.index ?? this.#text.length;
    const part = this.#text.slice(this.#at, end).trim();
    if (this.#author === undefined && this.#context.words.sectionRole(part) === undefined) return false;
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
    // Some languages end a day in figures with a full stop.
    return this.#moveTo(/^\.(?:\s*[|•·/–—-]|\s*$)/u.test(this.#text.slice(date.end)) ? date.end + 1 : date.end);
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
      case "credit":
        return hasColon && this.#author !== undefined && this.#takeRemark(valueAt);
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
    const written = this.#trimName(this.#text.slice(at, end));
    // A role may stand before the name where a date shows that this is a byline: `Af redaktør Mette Kirk, 3. maj 2023`.
    const name = isCertain || !this.#endsWithDate() ? written : written.replace(ROLE, "");
    if ((isCertain ? !isName(name) : !isClearlyName(name)) || this.#endsWithDay(name)) return false;
    this.#saysMore ||= name !== written;
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
      name = name.replace(/[\s,;|•·/(–—-]+$/u, "");
      const lastSpace = name.lastIndexOf(" ");
      const last = name.slice(lastSpace + 1);
      const isSmall = last.length <= LONGEST_SMALL_WORD && last === last.toLowerCase() && /^\p{Ll}+$/u.test(last);
      const connector = this.#connectorAtEnd(name);
      if (connector > 0) name = name.slice(0, -connector);
      else if (lastSpace > 0 && isSmall && this.#isBeforeDate(name)) name = name.slice(0, lastSpace);
      else if (lastSpace > 0 && this.#isWeekday(last.replace(/[.,]+$/, ""))) name = name.slice(0, lastSpace);
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

  /** Whether a day without its year ends what was taken for a name: `Marta Quill Sep 6`. */
  #endsWithDay(name: string): boolean {
    const words = /(\p{L}+)\.?\s+\d{1,2}$|\d{1,2}\.?\s+(\p{L}+)$/u.exec(name);
    const month = words?.[1] ?? words?.[2];
    return month !== undefined && this.#context.dates().lexicon.meaningOf(month.toLowerCase())?.months !== undefined;
  }

  /** Length of the words at the end of a name that lead on to the date: ` on`, ` w dniu`. */
  #connectorAtEnd(name: string): number {
    const lower = name.toLowerCase();
    const found = this.#context.words.vocabulary.bylineDates.find((words) => lower.endsWith(` ${words}`));
    return found === undefined ? 0 : found.length + 1;
  }

  #takeRemark(at: number): boolean {
    HARD_END.lastIndex = at;
    const end = HARD_END.exec(this.#text)?.index ?? this.#text.length;
    this.#saysMore = true;
    this.#hasRemark = true;
    return this.#moveTo(end);
  }
}
