import { isLetterAt } from "../letters.ts";
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
  /** What the word means beside dates; `undefined` for other words. */
  readonly meaning: WordMeaning | undefined;
  /** Characters of white space before it. */
  readonly gap: number;
}

/** Words further from a figure than this say nothing about it. */
const REACH = 56;

/** Whether a code unit is a figure of ASCII. */
export const isFigureCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Stretches of a text that lie around its figures. */
function stretchesOf(text: string): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  let last: [number, number] | undefined;
  for (let at = 0; at < text.length; at += 1) {
    if (!isFigureCode(text.charCodeAt(at))) continue;
    const start = Math.max(0, at - REACH);
    while (isFigureCode(text.charCodeAt(at + 1))) at += 1;
    const end = Math.min(text.length, at + 1 + REACH);
    if (last !== undefined && start <= last[1]) last[1] = end;
    else {
      last = [start, end];
      stretches.push(last);
    }
  }
  return stretches;
}

/** What a character is part of; 0 is not known yet. */
const KIND = { figure: 1, word: 2, space: 3, mark: 4 } as const;
/** Kinds of characters that were met before: a look-up is many times quicker than an expression. */
const kinds = new Uint8Array(0x1_0000);

function kindOfCharacter(character: string): number {
  if (/\d/.test(character)) return KIND.figure;
  if (isLetterAt(character, 0)) return KIND.word;
  return /\s/.test(character) ? KIND.space : KIND.mark;
}

/** Kind of the character at an offset; both halves of a pair are of the kind of the whole. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  if (code >= 0xd800 && code <= 0xdbff) return kindOfCharacter(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const kind = kindOfCharacter(text.charAt(at));
  kinds[code] = kind;
  return kind;
}

/** How many code units the character at an offset has. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Offset behind the figure, word, white space or single mark that begins at an offset. */
function endOfPiece(text: string, at: number, end: number, kind: number): number {
  let next = at + widthAt(text, at);
  if (kind !== KIND.mark) while (next < end && kindAt(text, next) === kind) next += widthAt(text, next);
  return Math.min(next, end);
}

/** Splits a stretch of a text into figures, words and marks; phrases such as `bis zum` become one word. */
export function tokensOf(text: string, start: number, end: number, lexicon: DateLexicon): Token[] {
  const tokens: Token[] = [];
  let gap = 0;
  let opensPhrase = false;
  for (let at = start; at < end; ) {
    const from = at;
    const kind = kindAt(text, from);
    at = endOfPiece(text, from, end, kind);
    if (kind === KIND.space) {
      gap = at - from;
      continue;
    }
    const piece = text.slice(from, at);
    if (kind === KIND.figure)
      tokens.push({ kind: "figure", start: from, end: at, value: Number(piece), text: piece, meaning: undefined, gap });
    else if (kind === KIND.word) {
      const word = piece.toLowerCase();
      opensPhrase ||= lexicon.phrasesFrom(word).length > 0;
      tokens.push({ kind: "word", start: from, end: at, value: 0, text: word, meaning: lexicon.meaningOf(word), gap });
    } else tokens.push({ kind: "mark", start: from, end: at, value: 0, text: piece, meaning: undefined, gap });
    gap = 0;
  }
  return opensPhrase ? joinPhrases(tokens, lexicon) : tokens;
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
