import { DATE_LANGUAGES } from "./languages.ts";

/** How strongly a text speaks for a language. */
export interface LanguageEvidence {
  readonly tag: string;
  readonly score: number;
}

/** The words at the start of a text tell its language; more of it would tell the same. */
const SAMPLE = 4000;
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
  const count = (tags: readonly string[] | undefined, weight: number): void => {
    for (const tag of tags ?? []) scores.set(tag, (scores.get(tag) ?? 0) + weight / (tags?.length ?? 1));
  };
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const words = wordIndex();
  for (const word of sample.match(/[\p{L}\p{M}]+/gu) ?? []) count(words.get(word), 1);
  const letters = letterIndex();
  for (const letter of sample.match(/[^\p{ASCII}\p{P}\s]/gu) ?? []) count(letters.get(letter), LETTER_WEIGHT);
  return [...scores].map(([tag, score]) => ({ tag, score })).sort((first, second) => second.score - first.score);
}
