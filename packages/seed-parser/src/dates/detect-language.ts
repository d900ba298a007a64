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
const PART = 150;
const ENOUGH = 6;
const RIVAL = 0.25;
const LETTER_WEIGHT = 0.5;

/** Languages that share a word or letter, by their places in {@link DATE_LANGUAGES}. */
type Sharers = readonly number[];

let commonWords: WordTree | undefined;
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

const FIRST_LETTER = 0x61;
const ASCII_LETTERS = 26;

/** Words with what they say; those of ASCII are looked up letter by letter, which makes no strings. */
class WordTree {
  /** For each node the next one by letter; node 0 is the root, and leads on where nothing does. */
  readonly #next: number[] = new Array(ASCII_LETTERS).fill(0);
  readonly #said: (Sharers | undefined)[] = [undefined];
  readonly #others = new Map<string, Sharers>();

  constructor(words: ReadonlyMap<string, Sharers>) {
    for (const [word, sharers] of words) {
      if (!/^[a-z]+$/.test(word)) {
        this.#others.set(word, sharers);
        continue;
      }
      let node = 0;
      for (let at = 0; at < word.length; at += 1) {
        const edge = node * ASCII_LETTERS + word.charCodeAt(at) - FIRST_LETTER;
        node = this.#next[edge] || this.#addNode(edge);
      }
      this.#said[node] = sharers;
    }
  }

  #addNode(edge: number): number {
    const node = this.#said.push(undefined) - 1;
    for (let letter = 0; letter < ASCII_LETTERS; letter += 1) this.#next.push(0);
    this.#next[edge] = node;
    return node;
  }

  /** What the word between two offsets of a text in lower case says. */
  get(text: string, start: number, end: number): Sharers | undefined {
    let node = 0;
    for (let at = start; at < end; at += 1) {
      const letter = text.charCodeAt(at) - FIRST_LETTER;
      if (letter < 0 || letter >= ASCII_LETTERS) return this.#others.get(text.slice(start, end));
      node = this.#next[node * ASCII_LETTERS + letter] ?? 0;
      if (node === 0) return this.#others.size > 0 ? this.#other(text, start, end) : undefined;
    }
    return this.#said[node];
  }

  #other(text: string, start: number, end: number): Sharers | undefined {
    for (let at = start; at < end; at += 1)
      if (text.charCodeAt(at) > 0x7f) return this.#others.get(text.slice(start, end));
    return undefined;
  }
}

/** What speaks for each language so far, without garbage for each word. */
class Scores {
  readonly #scores: number[] = new Array(DATE_LANGUAGES.length).fill(0);
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
  commonWords ??= new WordTree(indexBy(({ common }) => common.split(", ")));
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const start = at;
    while (at < length && isLetterCode(text.charCodeAt(at))) at += 1;
    if (at > start) scores.add(commonWords.get(text, start, at), 1);
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
