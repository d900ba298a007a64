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

/** Whether a character goes on with a word. */
function isLetter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return character !== "" && (character.toLowerCase() !== character.toUpperCase() || /\d/.test(character));
}

function firstWordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && isLetter(text.charAt(end))) end += 1;
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
  return isLetter(text.charAt(at)) && isLetter(text.charAt(at - 1)) ? undefined : at;
}

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
  return {
    at(text, offset) {
      const key = text.slice(offset, firstWordEnd(text, offset)).toLowerCase();
      for (const { words, kind } of byFirst.get(key) ?? []) {
        const end = matchWords(text, offset, words);
        if (end !== undefined) return { kind, end };
      }
      return undefined;
    },
  };
}
