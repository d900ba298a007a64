/** A phrase as it was found in a text. */
export interface FoundPhrase<Kind> {
  readonly kind: Kind;
  /** Offset behind the phrase. */
  readonly end: number;
}

/** Phrases by which a place in a text is known, whatever their case and white space. */
export interface PhraseBook<Kind> {
  /** The longest phrase that begins at an offset and ends with a word. */
  at(text: string, offset: number): FoundPhrase<Kind> | undefined;
}

/** Whether the character at an offset goes on with a word. */
function goesOnWithWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  const character = text.charAt(at);
  return character.toLowerCase() !== character.toUpperCase();
}

/** Offset behind the word at an offset, or further than a longest word. */
function firstWordEnd(text: string, offset: number, longest = Number.POSITIVE_INFINITY): number {
  const limit = Math.min(text.length, offset + longest + 1);
  let end = offset;
  while (end < limit && goesOnWithWord(text, end)) end += 1;
  return end;
}

/** Offset behind a phrase that stands at an offset: its words parted by any white space. */
function matchWords(text: string, offset: number, words: readonly string[]): number | undefined {
  let at = offset;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      const from = at;
      while (at - from < 8 && /\s/.test(text.charAt(at))) at += 1;
      if (at === from) return undefined;
    }
    if (text.slice(at, at + word.length).toLowerCase() !== word) return undefined;
    at += word.length;
  }
  return goesOnWithWord(text, at) && goesOnWithWord(text, at - 1) ? undefined : at;
}

/** The code of the first letter of a word, small and capital. */
const lettersOf = (word: string): number[] => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)];

interface Entry<Kind> {
  readonly words: readonly string[];
  readonly length: number;
  readonly kind: Kind;
}

/**
 * Makes phrases ready for look-ups by their first word, so that a text is compared with few of them.
 *
 * @param phrases - with their kinds; of equal phrases the first one counts
 */
export function createPhraseBook<Kind>(phrases: Iterable<readonly [phrase: string, kind: Kind]>): PhraseBook<Kind> {
  const byFirst = new Map<string, Entry<Kind>[]>();
  for (const [phrase, kind] of phrases) {
    const words = phrase.trim().toLowerCase().split(/\s+/);
    const first = words[0] ?? "";
    const key = first.slice(0, firstWordEnd(first, 0));
    if (key === "") continue;
    const known = byFirst.get(key);
    const entry = { words, length: phrase.length, kind };
    if (known === undefined) byFirst.set(key, [entry]);
    else known.push(entry);
  }
  for (const entries of byFirst.values()) entries.sort((one, other) => other.length - one.length);
  const firstLetters = new Uint8Array(0x1_0000);
  for (const key of byFirst.keys()) for (const code of lettersOf(key)) firstLetters[code] = 1;
  let longest = 0;
  for (const key of byFirst.keys()) longest = Math.max(longest, key.length);
  return {
    at(text, offset) {
      if (firstLetters[text.charCodeAt(offset)] !== 1) return undefined;
      const end = firstWordEnd(text, offset, longest);
      if (end - offset > longest) return undefined;
      const key = text.slice(offset, end).toLowerCase();
      for (const { words, kind } of byFirst.get(key) ?? []) {
        const end = matchWords(text, offset, words);
        if (end !== undefined) return { kind, end };
      }
      return undefined;
    },
  };
}
