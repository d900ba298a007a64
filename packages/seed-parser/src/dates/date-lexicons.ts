import { EUROPEAN_LETTERS } from "../letters.ts";
import { monthNamesOf } from "./calendar-names.ts";
import type { DateLanguage } from "./date-language.ts";
import { detectLanguages, isLetterCode, type LanguageEvidence } from "./detect-language.ts";
import type { KnownDates } from "./find-dates.ts";
import { languagesOfJoints } from "./joined-days.ts";
import { DATE_LANGUAGES, dateLanguage } from "./languages.ts";
import { type AddedDateWords, createLexicon, type DateLexicon, withoutAccents } from "./lexicon.ts";
import { isFigureCode } from "./tokens.ts";

/** Less evidence than this says nothing. */
const MIN_SCORE = 1.5;
/** A language with this part of the strongest one's evidence may be the text's too. */
const RIVAL = 0.55;

/** In which languages the dates of a text are read. */
export interface TextLanguages {
  /** The likeliest first; English and the newsletter's own are always among them. */
  readonly languages: readonly DateLanguage[];
  /** BCP 47 tag of the language that the text is written in, where that is sure. */
  readonly certain?: string;
  /** True when the text's words speak for English and for nothing else. */
  readonly isEnglish: boolean;
}

const PLAIN_ENGLISH: TextLanguages = {
  languages: DATE_LANGUAGES.filter(({ tag }) => tag === "en"),
  certain: "en",
  isEnglish: true,
};

/** Whether an English newsletter's text speaks for English alone, as most texts do. */
function isPlainlyEnglish([first, second]: readonly LanguageEvidence[], own: string | undefined): boolean {
  if (first?.tag !== "en" || first.score < MIN_SCORE || (own !== undefined && own !== "en")) return false;
  return second === undefined || second.score < MIN_SCORE || second.score < first.score * RIVAL;
}

/**
 * Decides in which languages the dates of a text are read: those that its words speak for, the
 * newsletter's own, English.
 *
 * @param own - BCP 47 tag of the newsletter's language, which decides where the text leaves it open
 * @param declared - BCP 47 tag of the language that the file names; it goes before the newsletter's, unless it is
 *   English, which programs name unasked
 */
export function languagesOf(text: string, own: string | undefined, declared?: string): TextLanguages {
  const found = detectLanguages(text);
  if (isPlainlyEnglish(found, own)) return PLAIN_ENGLISH;
  const evidence = found.filter(({ score }) => score >= MIN_SCORE);
  const best = evidence[0]?.score ?? 0;
  const likely = evidence.filter(({ score }) => score >= best * RIVAL).map(({ tag }) => tag);
  const named = declared === undefined ? undefined : dateLanguage(declared);
  const newsletters = own === undefined ? undefined : dateLanguage(own);
  const ownLanguage = named === undefined || named.tag === "en" ? newsletters : named;
  const isOwnPossible = likely.length === 0 || (ownLanguage !== undefined && likely.includes(ownLanguage.tag));
  const certain = likely.length === 1 ? likely[0] : isOwnPossible ? ownLanguage?.tag : undefined;
  const tags = new Set([
    ...(certain === undefined ? [] : [certain]),
    ...likely,
    ownLanguage?.tag ?? "en",
    newsletters?.tag ?? "en",
    "en",
  ]);
  const languages = [...tags].flatMap((tag) => dateLanguage(tag) ?? []);
  const isEnglish = likely.length === 1 && languages.length === 1;
  return certain === undefined ? { languages, isEnglish } : { languages, certain, isEnglish };
}

/** Texts may mix languages in thousands of ways; the lexicons used last are kept. */
const MAX_LEXICONS = 64;

const lexicons = new WeakMap<AddedDateWords, Map<string, DateLexicon>>();

function lexiconOf(
  { languages, certain }: Pick<TextLanguages, "languages" | "certain">,
  added: AddedDateWords,
): DateLexicon {
  const key = `${languages.map(({ tag }) => tag).join()} ${certain}`;
  let known = lexicons.get(added);
  if (known === undefined) {
    known = new Map();
    lexicons.set(added, known);
  }
  const lexicon = known.get(key) ?? createLexicon(languages, certain, added);
  // Behind all others, for the first in the map goes first.
  known.delete(key);
  known.set(key, lexicon);
  const [oldest] = known.keys();
  if (known.size > MAX_LEXICONS && oldest !== undefined) known.delete(oldest);
  return lexicon;
}

/** A day, a word and a year, which may be a date in a language that the rest of the text does not speak. */
const DAY_FIRST = new RegExp(
  `(?<![${EUROPEAN_LETTERS}\\d])\\d{1,2}(?:\\.|er|º|ª)?\\s{1,2}(?:de\\s|d['’]|ta['’]\\s?)?(?<word>[${EUROPEAN_LETTERS}]{3,24})(?:\\s[Ff]h?ómhair)?\\.?,?\\s{1,2}(?:de\\s|del\\s)?(?:19|20)\\d\\d(?!\\d)`,
  "g",
);
/** The same where the year stands first: `2016. október 28.`, `2019 m. gegužės 16 d.`, `2019. gada 14. maijs`. */
const YEAR_FIRST = new RegExp(
  `(?<![${EUROPEAN_LETTERS}\\d])(?:19|20)\\d\\d(?:\\.\\s?gada|\\s?m\\.|\\.)\\s{1,2}(?:\\d{1,2}\\.(?:\\s?[-–]\\s?\\d{1,2}\\.)?\\s{1,2}(?<word>[${EUROPEAN_LETTERS}]{3,24})|(?<word2>[${EUROPEAN_LETTERS}]{3,24})\\s{1,2}\\d{1,2}(?!\\d))`,
  "g",
);
/** More words are not looked up: a table of figures holds no unknown months. */
const MAX_FOREIGN = 12;

const YEAR = /(?:19|20)\d\d(?!\d)/g;
const YEAR_LENGTH = 4;
/** A month stands within so many characters of its year. */
const BESIDE = 48;

/**
 * Whether the word before a year may be a month that the lexicon does not know: one figure at least
 * stands before it.
 */
function isBehindUnknownWord(text: string, from: number, year: number, lexicon: DateLexicon): boolean {
  let end = year;
  while (end > from && !isLetterCode(text.charCodeAt(end - 1))) {
    if (isFigureCode(text.charCodeAt(end - 1))) return false;
    end -= 1;
  }
  let start = end;
  while (start > from && isLetterCode(text.charCodeAt(start - 1))) start -= 1;
  for (let at = start - 1; at >= from; at -= 1)
    if (isFigureCode(text.charCodeAt(at)))
      return (lexicon.meaningOf(text.slice(start, end).toLowerCase())?.months.length ?? 0) === 0;
  return false;
}

const BEHIND_YEAR = new RegExp(`^(?:\\.\\s?gada|\\s?m\\.|\\.)\\s{1,2}(?:\\d|[${EUROPEAN_LETTERS}]{3,24}\\s{1,2}\\d)`);

/** Whether a date goes on behind a year, which languages that put it first follow by `.`, `m.` or `gada`. */
function goesOn(text: string, end: number): boolean {
  return /[.m\s]/.test(text.charAt(end)) && BEHIND_YEAR.test(text.slice(end, end + BESIDE));
}

/** Words where months stand, between a day and a year, that the lexicon does not know; without accents. */
function unknownMonths(text: string, lexicon: DateLexicon): Set<string> {
  const unknown = new Set<string>();
  const look = (form: RegExp, beside: string): void => {
    for (const { groups } of beside.matchAll(form)) {
      const name = (groups?.["word"] ?? groups?.["word2"] ?? "").toLowerCase();
      if (unknown.size < MAX_FOREIGN && lexicon.meaningOf(name) === undefined) unknown.add(withoutAccents(name));
    }
  };
  let read = 0;
  YEAR.lastIndex = 0;
  for (let year = YEAR.exec(text); year !== null && unknown.size < MAX_FOREIGN; year = YEAR.exec(text)) {
    const { index } = year;
    const start = Math.max(read, index - BESIDE);
    if (isBehindUnknownWord(text, start, index, lexicon)) look(DAY_FIRST, text.slice(start, index + BESIDE));
    if (goesOn(text, index + YEAR_LENGTH)) look(YEAR_FIRST, text.slice(start, index + BESIDE));
    read = index;
  }
  return unknown;
}

/**
 * Languages that know a word of the text as a month, or as one that joins days, where those that it seems
 * to be written in do not.
 */
function foreignLanguages(text: string, lexicon: DateLexicon): readonly DateLanguage[] {
  const unknown = unknownMonths(text, lexicon);
  const joining = languagesOfJoints(text, lexicon, bareMonthsOf);
  if (unknown.size === 0) return joining;
  return DATE_LANGUAGES.filter(
    (language) => joining.includes(language) || bareMonthsOf(language).some((name) => unknown.has(name)),
  );
}

const bareMonths = new WeakMap<DateLanguage, readonly string[]>();

/** First words of the months of a language, without accents. */
function bareMonthsOf(language: DateLanguage): readonly string[] {
  let names = bareMonths.get(language);
  if (names === undefined) {
    names = monthNamesOf(language).map(([name]) => withoutAccents(name.split(" ")[0] ?? name));
    bareMonths.set(language, names);
  }
  return names;
}

/** The words with which the dates of one text are read, and what its language says of their order. */
export interface DateReader {
  readonly lexicon: DateLexicon;
  /** What was found in lines of the text before. */
  readonly known: KnownDates;
  /** BCP 47 tag of the text's language, where that is sure. */
  readonly language?: string;
  /** True when no other language than English has to be thought of. */
  readonly isEnglish: boolean;
}

/**
 * Prepares the reading of the dates of a text.
 *
 * A text in English needs the names of one language only; those of the others are asked of the
 * platform when words of the text call for them.
 *
 * @param own - BCP 47 tag of the newsletter's language
 * @param declared - BCP 47 tag of the language that the file names
 */
export function createDateReader(
  text: string,
  own: string | undefined,
  added: AddedDateWords,
  declared?: string,
): DateReader {
  const spoken = languagesOf(text, own, declared);
  const lexicon = lexiconOf(spoken, added);
  const foreign = foreignLanguages(text, lexicon);
  const { certain, languages } = spoken;
  return {
    isEnglish: spoken.isEnglish && foreign.length === 0,
    lexicon: foreign.length === 0 ? lexicon : lexiconOf({ ...spoken, languages: [...languages, ...foreign] }, added),
    known: new Map(),
    ...(certain === undefined ? {} : { language: certain }),
  };
}
