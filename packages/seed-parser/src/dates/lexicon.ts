import { DATE_WORD_KINDS, type DateWordKind } from "@clusterpost/core";
import { monthNamesOf, weekdayNamesOf } from "./calendar-names.ts";
import type { DateLanguage } from "./date-language.ts";
import { entriesOf } from "./languages.ts";

/** What a word means beside a date. */
export interface WordMeaning {
  /** Month from 1; several when languages disagree and none is sure to be the text's. */
  readonly months: readonly number[];
  /** True for the English `May`, which in small letters is a verb. */
  readonly needsCapital?: boolean;
  /** From Monday, 1. */
  readonly weekday?: number;
  readonly kinds: ReadonlySet<DateWordKind>;
}

/** A phrase without its first word. */
export interface Phrase {
  readonly words: readonly string[];
  readonly meaning: WordMeaning;
}

/** The words around dates in the languages of one text. */
export interface DateLexicon {
  /** BCP 47 tags, the text's own language first. */
  readonly languages: readonly string[];
  /** Meaning of a word in lower case; accents may be missing. */
  meaningOf(word: string): WordMeaning | undefined;
  /** Phrases that begin with a word, longest first. */
  phrasesFrom(word: string): readonly Phrase[];
  /** Marks directly behind the figure of a day. */
  readonly ordinals: ReadonlySet<string>;
  /** Endings behind the first day of a range. */
  readonly fromEndings: ReadonlySet<string>;
  /** Entries of a kind, as the data has them. */
  entries(kind: DateWordKind): readonly string[];
  /** Whether the year stands before the month in one of the languages. */
  readonly yearFirst: boolean;
}

interface OpenMeaning {
  months: number[];
  /** Language that the months are from. */
  monthLanguage?: string;
  needsCapital?: boolean;
  weekday?: number;
  kinds: Set<DateWordKind>;
}

/** A word without its accents, as capitals are often written. */
export const withoutAccents = (word: string): string => word.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** Whether a word in lower case has no accents, for it has only letters of ASCII. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

const MAX_UNKNOWN = 500;
const NO_PHRASES: readonly Phrase[] = [];

/** Words that follow each other inside a phrase, whatever stands between them. */
const wordsOf = (entry: string): string[] => entry.split(/[\s\-/'’.]+/).filter((word) => word !== "");

/** Kinds that cannot be said by one word at once; the first language wins. */
const RIVALS: Partial<Record<DateWordKind, DateWordKind>> = { to: "and", and: "to" };

class LexiconBuilder {
  readonly #words = new Map<string, OpenMeaning>();
  /** Words with accents that were looked up in vain, of late. */
  readonly #unknown = new Set<string>();
  readonly #phrases = new Map<string, { words: string[]; meaning: OpenMeaning }[]>();
  readonly #certain: string | undefined;
  readonly ordinals = new Set<string>();
  readonly fromEndings = new Set<string>();

  constructor(certain: string | undefined) {
    this.#certain = certain;
  }

  /** The meaning of a word or phrase, to be added to. */
  #open(entry: string): OpenMeaning | undefined {
    const [first, ...rest] = wordsOf(entry);
    if (first === undefined) return undefined;
    if (rest.length === 0) {
      let meaning = this.#words.get(first);
      if (meaning === undefined) {
        meaning = { months: [], kinds: new Set() };
        this.#words.set(first, meaning);
      }
      return meaning;
    }
    let phrases = this.#phrases.get(first);
    if (phrases === undefined) {
      phrases = [];
      this.#phrases.set(first, phrases);
    }
    let phrase = phrases.find(({ words }) => words.join(" ") === rest.join(" "));
    if (phrase === undefined) {
      phrase = { words: rest, meaning: { months: [], kinds: new Set() } };
      phrases.push(phrase);
      phrases.sort((one, other) => other.words.length - one.words.length);
    }
    return phrase.meaning;
  }

  addMonth(name: string, month: number, tag: string): void {
    const meaning = this.#open(name);
    if (meaning === undefined) return;
    meaning.needsCapital = name === "may" && tag === "en" && (meaning.needsCapital ?? true);
    if (meaning.months.includes(month)) return;
    if (meaning.months.length > 0 && meaning.monthLanguage === this.#certain) return;
    if (tag === this.#certain) meaning.months = [];
    meaning.monthLanguage ??= tag;
    if (tag === this.#certain) meaning.monthLanguage = tag;
    meaning.months.push(month);
  }

  addWeekday(name: string, weekday: number): void {
    const meaning = this.#open(name);
    if (meaning !== undefined) meaning.weekday ??= weekday;
  }

  addWord(entry: string, kind: DateWordKind): void {
    if (entry.endsWith("*") || entry.startsWith("-")) return;
    const meaning = this.#open(entry);
    const rival = RIVALS[kind];
    if (meaning === undefined || (rival !== undefined && meaning.kinds.has(rival))) return;
    meaning.kinds.add(kind);
  }

  /** Names are found without their accents too, as capitals are often written. */
  addUnaccented(): void {
    for (const [word, meaning] of [...this.#words]) {
      if (meaning.months.length === 0 && meaning.weekday === undefined) continue;
      const plain = withoutAccents(word);
      if (plain !== word && !this.#words.has(plain)) this.#words.set(plain, meaning);
    }
  }

  meaningOf(word: string): WordMeaning | undefined {
    const known = this.#words.get(word);
    if (known !== undefined || isPlain(word) || this.#unknown.has(word)) return known;
    const plain = this.#words.get(withoutAccents(word));
    if (plain !== undefined && (plain.months.length > 0 || plain.weekday !== undefined)) return plain;
    if (this.#unknown.size >= MAX_UNKNOWN) this.#unknown.clear();
    this.#unknown.add(word);
    return undefined;
  }

  phrasesFrom(word: string): readonly Phrase[] {
    return this.#phrases.get(word) ?? NO_PHRASES;
  }
}

/** Words that a newsletter adds to those of the languages. */
export type AddedDateWords = Readonly<Partial<Record<DateWordKind, readonly string[]>>>;

/**
 * Puts the words of some languages together.
 *
 * @param languages - the text's own first; where words of two languages disagree, the first one wins
 * @param certain - language that decides what a month's name means where languages disagree
 */
export function createLexicon(
  languages: readonly DateLanguage[],
  certain: string | undefined,
  added: AddedDateWords,
): DateLexicon {
  const builder = new LexiconBuilder(certain);
  const entries = new Map<DateWordKind, string[]>();
  for (const kind of DATE_WORD_KINDS) {
    const own = [...(added[kind] ?? []).map((word) => word.toLowerCase())];
    entries.set(kind, own);
    for (const word of own) builder.addWord(word, kind);
  }
  for (const language of languages) {
    for (const [name, month] of monthNamesOf(language)) builder.addMonth(name, month, language.tag);
    for (const [name, weekday] of weekdayNamesOf(language)) builder.addWeekday(name, weekday);
    for (const kind of DATE_WORD_KINDS) {
      const words = entriesOf(language.words[kind]);
      entries.get(kind)?.push(...words);
      for (const word of words) builder.addWord(word, kind);
    }
    for (const mark of entriesOf(language.ordinals)) builder.ordinals.add(mark);
    for (const ending of entriesOf(language.fromEndings)) builder.fromEndings.add(ending);
    for (const ending of entriesOf(language.words.of)) if (ending.startsWith("-")) builder.ordinals.add(ending);
  }
  builder.addUnaccented();
  return {
    languages: languages.map(({ tag }) => tag),
    meaningOf: (word) => builder.meaningOf(word),
    phrasesFrom: (word) => builder.phrasesFrom(word),
    ordinals: builder.ordinals,
    fromEndings: builder.fromEndings,
    entries: (kind) => entries.get(kind) ?? [],
    yearFirst: languages.some(({ yearFirst }) => yearFirst === true),
  };
}
