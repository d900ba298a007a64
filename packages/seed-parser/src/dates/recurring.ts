import type { DateLexicon } from "./lexicon.ts";
import { isKind } from "./token-cursor.ts";
import { tokensOf } from "./tokens.ts";

const MAX_LENGTH = 400;
/** `every first Tuesday`: at most so many words stand between. */
const MAX_BETWEEN = 2;

/** Whether a text names a weekday that comes again: `every Tuesday`, `jeden ersten Dienstag`, `tous les mardis`. */
export function isRecurring(text: string, lexicon: DateLexicon): boolean {
  if (text.length > MAX_LENGTH) return false;
  const tokens = tokensOf(text, 0, text.length, lexicon).filter(({ kind }) => kind === "word");
  return tokens.some((token, at) => {
    if (!isKind(token, "every")) return false;
    const following = tokens.slice(at + 1, at + 2 + MAX_BETWEEN);
    return following.some(({ text: word, meaning }) => {
      const singular = word.replace(/s$/, "");
      return meaning?.weekday !== undefined || lexicon.meaningOf(singular)?.weekday !== undefined;
    });
  });
}
