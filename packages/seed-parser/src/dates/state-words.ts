import type { DateWordKind } from "@clusterpost/core";
import { wordsIn } from "../letters.ts";
import type { DateLexicon } from "./lexicon.ts";

const wordsOf = (text: string): string[] => wordsIn(text.toLowerCase());

/** Whether the words of an entry stand at a place; `*` at its end stands for any ending. */
function standsAt(words: readonly string[], at: number, entry: readonly string[], isOpen: boolean): boolean {
  return entry.every((word, index) => {
    const written = words[at + index];
    return isOpen && index === entry.length - 1 ? written?.startsWith(word) === true : written === word;
  });
}

interface Entry {
  readonly words: readonly string[];
  readonly isOpen: boolean;
}

const prepared = new WeakMap<DateLexicon, Map<DateWordKind, readonly Entry[]>>();

function entriesOf(kind: DateWordKind, lexicon: DateLexicon): readonly Entry[] {
  let kinds = prepared.get(lexicon);
  if (kinds === undefined) {
    kinds = new Map();
    prepared.set(lexicon, kinds);
  }
  let entries = kinds.get(kind);
  if (entries === undefined) {
    entries = lexicon
      .entries(kind)
      .map((entry): Entry => ({ words: wordsOf(entry), isOpen: entry.endsWith("*") }))
      .filter(({ words }) => words.length > 0);
    kinds.set(kind, entries);
  }
  return entries;
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
  for (const { words: parts, isOpen } of entriesOf(kind, lexicon)) {
    const at = words.findIndex((_, index) => standsAt(words, index, parts, isOpen));
    if (at >= 0) return { at, count: parts.length, of: words.length };
  }
  return undefined;
}
