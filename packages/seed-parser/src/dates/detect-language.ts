import type { DateLanguage } from "./date-language.ts";
import { DATE_LANGUAGES } from "./languages.ts";

/** How strongly a text speaks for a language. */
export interface LanguageEvidence {
  readonly tag: string;
  readonly score: number;
}

/** The words at the start of a text tell its language; more of it would tell the same. */
const SAMPLE = 4000;
/** It is read in parts; one language with this much evidence, and this little for any other, is enough. */
const PART = 300;
const ENOUGH = 6;
const RIVAL = 0.25;
const LETTER_WEIGHT = 0.5;

/** Languages that share a word or letter, by their places in {@link DATE_LANGUAGES}. */
type Sharers = readonly number[];

/** What the words with a certain beginning say; looking them up letter by letter makes no strings. */
interface Beginning {
  readonly next: Map<number, Beginning>;
  sharers?: Sharers;
}

let commonWords: Beginning | undefined;
let languagesByLetter: Map<string, Sharers> | undefined;

function indexBy(signsOf: (language: DateLanguage) => Iterable<string>): Map<string, Sharers> {
  const index = new Map<string, Sharers>();
  for (const [place, language] of DATE_LANGUAGES.entries())
    for (const sign of signsOf(language)) {
      const known = index.get(sign) ?? [];
      if (!known.includes(place)) index.set(sign, [...known, place]);
    }
  return index;
}

function beginningsOf(words: ReadonlyMap<string, Sharers>): Beginning {
  const root: Beginning = { next: new Map() };
  for (const [word, sharers] of words) {
    let at = root;
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      const next = at.next.get(code) ?? { next: new Map() };
      at.next.set(code, next);
      at = next;
    }
    at.sharers = sharers;
  }
  return root;
}

/** What speaks for each language so far, without garbage for each word. */
class Scores {
  readonly #scores = new Float64Array(DATE_LANGUAGES.length);
  /** Places of the languages that something speaks for, in the order in which it was found. */
  readonly #found: number[] = [];

  add(sharers: Sharers | undefined, weight: number): void {
    if (sharers === undefined) return;
    const part = weight / sharers.length;
    for (const place of sharers) {
      if (this.#scores[place] === 0) this.#found.push(place);
      this.#scores[place] = (this.#scores[place] ?? 0) + part;
    }
  }

  /** Whether one language has enough evidence, and every other one little. */
  isClear(): boolean {
    let best = 0;
    let second = 0;
    for (const place of this.#found) {
      const score = this.#scores[place] ?? 0;
      second = Math.max(second, Math.min(best, score));
      best = Math.max(best, score);
    }
    return best >= ENOUGH && second <= best * RIVAL;
  }

  /** Strongest first. */
  evidence(): LanguageEvidence[] {
    return this.#found
      .map((place) => ({ tag: DATE_LANGUAGES[place]?.tag ?? "", score: this.#scores[place] ?? 0 }))
      .sort((first, second) => second.score - first.score);
  }
}

/** Whether a character is a letter of ASCII or stands beyond ASCII and is none of its signs and punctuation. */
export function isLetterCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return code > 0xbf && (code < 0x2000 || code > 0x2bff);
}

function countWords(text: string, scores: Scores): void {
  commonWords ??= beginningsOf(indexBy(({ common }) => common.split(", ")));
  let word: Beginning | undefined = commonWords;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isLetterCode(code)) word = word?.next.get(code);
    else {
      scores.add(word?.sharers, 1);
      word = commonWords;
    }
  }
}

function countLetters(text: string, scores: Scores): void {
  languagesByLetter ??= indexBy(({ letters }) => letters);
  for (let at = 0; at < text.length; at += 1)
    if (text.charCodeAt(at) > 0x7f) scores.add(languagesByLetter.get(text.charAt(at)), LETTER_WEIGHT);
}

/**
 * Tells in which of the EU's languages a text is written, by frequent words and by letters that few
 * languages have.
 *
 * A word or letter that several languages share counts in part for each of them.
 *
 * @returns languages that something speaks for, strongest first
 */
export function detectLanguages(text: string): LanguageEvidence[] {
  const scores = new Scores();
  const end = Math.min(SAMPLE, text.length);
  for (let start = 0; start < end && !scores.isClear(); start += PART) {
    const part = text.slice(start, Math.min(end, start + PART)).toLowerCase();
    countWords(part, scores);
    countLetters(part, scores);
  }
  return scores.evidence();
}
