import type { DateWordKind } from "@clusterpost/core";
import type { DateLexicon } from "./lexicon.ts";

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** Whether the words of an entry stand at a place; `*` at its end stands for any ending. */
function standsAt(words: readonly string[], at: number, entry: readonly string[], isOpen: boolean): boolean {
  return entry.every((word, index) => {
    const written = words[at + index];
    return isOpen && index === entry.length - 1 ? written?.startsWith(word) === true : written === word;
  });
}

/**
 * Finds a word or phrase of a kind in a short text.
 *
 * @returns how many words stand before it, and how many it has; `undefined` when there is none
 */
export function findStateWord(
  text: string,
  kind: DateWordKind,
  lexicon: DateLexicon,
): { readonly at: number; readonly count: number; readonly of: number } | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  for (const entry of lexicon.entries(kind)) {
    const parts = wordsOf(entry);
    if (parts.length === 0) continue;
    const at = words.findIndex((_, index) => standsAt(words, index, parts, entry.endsWith("*")));
    if (at >= 0) return { at, count: parts.length, of: words.length };
  }
  return undefined;
}
