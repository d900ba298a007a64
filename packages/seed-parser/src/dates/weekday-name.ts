import type { DateLexicon } from "./lexicon.ts";

/** Whether a word is the name of a weekday, long or short, in one of the languages of a text: `Mon.`, `segunda-feira`. */
export function isWeekdayName(word: string, lexicon: DateLexicon): boolean {
  const [first = "", ...rest] = word
    .toLowerCase()
    .replace(/\.$/, "")
    .split(/[-’' ]/);
  if (rest.length === 0) return first.length > 1 && lexicon.meaningOf(first)?.weekday !== undefined;
  return lexicon
    .phrasesFrom(first)
    .some(({ words, meaning }) => meaning.weekday !== undefined && words.join(" ") === rest.join(" "));
}
