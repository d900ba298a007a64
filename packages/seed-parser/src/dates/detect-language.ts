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

let languagesByWord: Map<string, string[]> | undefined;
let languagesByLetter: Map<string, string[]> | undefined;

function add(map: Map<string, string[]>, key: string, tag: string): void {
  const tags = map.get(key);
  if (tags === undefined) map.set(key, [tag]);
  else if (!tags.includes(tag)) tags.push(tag);
}

function wordIndex(): Map<string, string[]> {
  if (languagesByWord === undefined) {
    languagesByWord = new Map();
    for (const { tag, common } of DATE_LANGUAGES)
      for (const word of common.split(", ")) add(languagesByWord, word, tag);
  }
  return languagesByWord;
}

function letterIndex(): Map<string, string[]> {
  if (languagesByLetter === undefined) {
    languagesByLetter = new Map();
    for (const { tag, letters } of DATE_LANGUAGES) for (const letter of letters) add(languagesByLetter, letter, tag);
  }
  return languagesByLetter;
}

type Count = (tags: readonly string[] | undefined, weight: number) => void;

/** Letters of ASCII, and all beyond ASCII but for its signs and punctuation. */
function isLetterCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return code > 0xbf && (code < 0x2000 || code > 0x2bff);
}

function countWords(text: string, count: Count): void {
  const words = wordIndex();
  for (let at = 0; at < text.length; ) {
    const from = at;
    while (at < text.length && isLetterCode(text.charCodeAt(at))) at += 1;
    if (at > from) count(words.get(text.slice(from, at)), 1);
    else at += 1;
  }
}

function countLetters(text: string, count: Count): void {
  const letters = letterIndex();
  for (let at = 0; at < text.length; at += 1)
    if (text.charCodeAt(at) > 0x7f) count(letters.get(text.charAt(at)), LETTER_WEIGHT);
}

function isClear(scores: ReadonlyMap<string, number>): boolean {
  const [best = 0, second = 0] = [...scores.values()].sort((one, other) => other - one);
  return best >= ENOUGH && second <= best * RIVAL;
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
  const scores = new Map<string, number>();
  const count: Count = (tags, weight) => {
    for (const tag of tags ?? []) scores.set(tag, (scores.get(tag) ?? 0) + weight / (tags?.length ?? 1));
  };
  const end = Math.min(SAMPLE, text.length);
  for (let start = 0; start < end && !isClear(scores); start += PART) {
    const part = text.slice(start, Math.min(end, start + PART)).toLowerCase();
    countWords(part, count);
    countLetters(part, count);
  }
  return [...scores].map(([tag, score]) => ({ tag, score })).sort((first, second) => second.score - first.score);
}
