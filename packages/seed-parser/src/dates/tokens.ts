import type { DateLexicon, WordMeaning } from "./lexicon.ts";

/** A figure, word or mark of a text, as dates are read from it. */
export interface Token {
  readonly kind: "figure" | "word" | "mark";
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** Of a figure. */
  readonly value: number;
  /** As written, words in lower case. */
  readonly text: string;
  /** What the word means beside dates; absent for other words. */
  readonly meaning?: WordMeaning;
  /** Characters of white space before it. */
  readonly gap: number;
}

/** Words further from a figure than this say nothing about it. */
const REACH = 56;

/** Stretches of a text that lie around its figures. */
function stretchesOf(text: string): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  for (const { index, 0: digits } of text.matchAll(/\d+/g)) {
    const start = Math.max(0, index - REACH);
    const end = Math.min(text.length, index + digits.length + REACH);
    const last = stretches.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = end;
    else stretches.push([start, end]);
  }
  return stretches;
}

const PIECE = /\d+|[\p{L}\p{M}]+|\s+|./gsu;

/** Splits a stretch of a text into figures, words and marks; phrases such as `bis zum` become one word. */
export function tokensOf(text: string, start: number, end: number, lexicon: DateLexicon): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let gap = 0;
  for (const [piece] of text.slice(start, end).matchAll(PIECE)) {
    const from = at;
    at += piece.length;
    const first = piece.charCodeAt(0);
    if (first >= 0x30 && first <= 0x39)
      tokens.push({ kind: "figure", start: from, end: at, value: Number(piece), text: piece, gap });
    else if (/\s/.test(piece.charAt(0))) {
      gap = piece.length;
      continue;
    } else if (/[\p{L}\p{M}]/u.test(piece)) {
      const word = piece.toLowerCase();
      const meaning = lexicon.meaningOf(word);
      tokens.push({
        kind: "word",
        start: from,
        end: at,
        value: 0,
        text: word,
        gap,
        ...(meaning === undefined ? {} : { meaning }),
      });
    } else tokens.push({ kind: "mark", start: from, end: at, value: 0, text: piece, gap });
    gap = 0;
  }
  return joinPhrases(tokens, lexicon);
}

/** Marks that may stand inside a phrase: `t/m`, `segunda-feira`, `jusqu’au`, `a.m.`. */
const INSIDE_PHRASE = /^[-/'’.]$/;

function phraseAt(
  tokens: readonly Token[],
  at: number,
  lexicon: DateLexicon,
): { token: Token; next: number } | undefined {
  const first = tokens[at];
  if (first?.kind !== "word") return undefined;
  for (const { words, meaning } of lexicon.phrasesFrom(first.text)) {
    let next = at + 1;
    let last = first;
    const isWhole = words.every((word) => {
      const mark = tokens[next];
      if (mark?.kind === "mark" && mark.gap === 0 && INSIDE_PHRASE.test(mark.text)) next += 1;
      const token = tokens[next];
      if (token?.kind !== "word" || token.text !== word || token.gap > 2) return false;
      last = token;
      next += 1;
      return true;
    });
    if (isWhole) return { token: { ...first, end: last.end, text: [first.text, ...words].join(" "), meaning }, next };
  }
  return undefined;
}

function joinPhrases(tokens: readonly Token[], lexicon: DateLexicon): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, lexicon);
    const token = phrase?.token ?? tokens[at];
    if (token !== undefined) joined.push(token);
    at = phrase?.next ?? at + 1;
  }
  return joined;
}

/** The tokens around the figures of a text, one list for each stretch that holds figures. */
export function tokensAroundFigures(text: string, lexicon: DateLexicon): Token[][] {
  return stretchesOf(text).map(([start, end]) => tokensOf(text, start, end, lexicon));
}
