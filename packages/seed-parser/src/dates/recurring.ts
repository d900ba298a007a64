import { isLetterAt } from "../letters.ts";
import { alternation } from "../word-matcher.ts";
import type { DateLexicon } from "./lexicon.ts";
import { isKind } from "./token-cursor.ts";
import { tokensOf } from "./tokens.ts";

const MAX_LENGTH = 400;
/** `every first Tuesday`: at most so many words stand between. */
const MAX_BETWEEN = 2;
/** Few words stand in so many characters. */
const REACH = 72;

const expressions = new WeakMap<DateLexicon, RegExp>();

/** Finds words for `every`, inside other words too. */
function everyIn(lexicon: DateLexicon): RegExp {
  let expression = expressions.get(lexicon);
  if (expression === undefined) {
    expression = new RegExp(alternation(lexicon.entries("every")), "gi");
    expressions.set(lexicon, expression);
  }
  return expression;
}

/** Whether the letters of a word for `every` stand in a text, alone or in another word; few texts hold them. */
export function mayRecur(text: string, lexicon: DateLexicon): boolean {
  const every = everyIn(lexicon);
  every.lastIndex = 0;
  return every.test(text);
}

/** Whether a text names a weekday that comes again: `every Tuesday`, `jeden ersten Dienstag`, `tous les mardis`. */
export function isRecurring(text: string, lexicon: DateLexicon): boolean {
  if (text.length > MAX_LENGTH) return false;
  const every = everyIn(lexicon);
  every.lastIndex = 0;
  for (let match = every.exec(text); match !== null; match = every.exec(text)) {
    const { index } = match;
    if (!isLetterAt(text, index - 1) && isWeekdayNear(text.slice(index, index + REACH), lexicon)) return true;
  }
  return false;
}

/** Whether a text begins with a word for `every`, and a weekday follows within a few words. */
function isWeekdayNear(text: string, lexicon: DateLexicon): boolean {
  const [first, ...following] = tokensOf(text, 0, text.length, lexicon).filter(({ kind }) => kind === "word");
  if (!isKind(first, "every")) return false;
  return following.slice(0, MAX_BETWEEN + 1).some(({ text: word, meaning }) => {
    const singular = word.replace(/s$/, "");
    return meaning?.weekday !== undefined || lexicon.meaningOf(singular)?.weekday !== undefined;
  });
}
