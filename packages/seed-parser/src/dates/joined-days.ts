import { EUROPEAN_LETTERS } from "../letters.ts";
import type { DateLanguage } from "./date-language.ts";
import { DATE_LANGUAGES, entriesOf } from "./languages.ts";
import type { DateLexicon } from "./lexicon.ts";

const DAY = "\\d{1,2}(?:\\.|er|º|ª)?";
const WORD = `[${EUROPEAN_LETTERS}]{1,12}`;
/** Two days with a word between them, and the month behind: `3. bis 5. September`, `30. August bis zum 2. September`. */
const JOINED = new RegExp(
  `(?<![${EUROPEAN_LETTERS}\\d])${DAY}\\s{1,2}(?:(?<early>[${EUROPEAN_LETTERS}]{3,14})\\s{1,2})?(?<joint>${WORD})\\s{1,2}(?:${WORD}\\s{1,2})?${DAY}\\s{1,2}(?:de\\s|d['’])?(?<month>[${EUROPEAN_LETTERS}]{3,14})`,
  "g",
);
/** More words are not looked up. */
const MAX_JOINTS = 12;

function joins({ words }: DateLanguage, joint: string): boolean {
  return [words.to, words.and].some((list) => entriesOf(list).some((entry) => entry.split(" ")[0] === joint));
}

/**
 * Languages in which a word between two days joins them, where the languages that the text seems to be
 * written in do not know it: in a short text, `bis` may be the only word of German.
 *
 * @param monthsOf - names of the months of a language in small letters
 */
export function languagesOfJoints(
  text: string,
  lexicon: DateLexicon,
  monthsOf: (language: DateLanguage) => readonly string[],
): readonly DateLanguage[] {
  const joints = new Map<string, string>();
  for (const { groups } of text.matchAll(JOINED)) {
    const joint = (groups?.["joint"] ?? "").toLowerCase();
    if (lexicon.meaningOf(joint) === undefined) joints.set(joint, (groups?.["month"] ?? "").toLowerCase());
    if (joints.size >= MAX_JOINTS) break;
  }
  if (joints.size === 0) return [];
  return DATE_LANGUAGES.filter((language) =>
    [...joints].some(([joint, month]) => joins(language, joint) && monthsOf(language).includes(month)),
  );
}
