import type { DateWordKind } from "@clusterpost/core";
import type { DateLexicon } from "./lexicon.ts";
import type { Token } from "./tokens.ts";

/** White space wider than this parts what it stands between. */
export const MAX_GAP = 3;

/** Whether a token is a hyphen or dash: `-`, or U+2010 to U+2015. */
export function isDash(token: Token | undefined): boolean {
  if (token?.kind !== "mark") return false;
  const code = token.text.charCodeAt(0);
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}

export const isMark = (token: Token | undefined, text: string): boolean =>
  token?.kind === "mark" && token.text === text;

export const isKind = (token: Token | undefined, kind: DateWordKind): boolean =>
  token?.meaning?.kinds.has(kind) === true;

/** Whether a token follows at once, or behind a few characters of white space. */
export const isNear = (token: Token | undefined): token is Token => token !== undefined && token.gap <= MAX_GAP;

/** What stands glued before a figure and makes it part of another thing: `v2`, `1.2`, `10:30`, `€5`, `#3`. */
export function isGluedBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.gap > 0) return false;
  if (before.kind !== "mark") return true;
  if (/^[$€£#@_=%~§№]$/u.test(before.text)) return true;
  const further = tokens[at - 2];
  if (further === undefined || before.gap > 0) return false;
  if (before.text === "/" && token.text.length === 4 && isDash(tokens[at - 3])) return false;
  if (/^[.,:/]$/.test(before.text))
    return further.kind === "figure" || (further.kind === "word" && /^[./]$/.test(before.text));
  return isDash(before) && further.kind === "figure" && !isYearOfDate(tokens, at - 2);
}

/** The year of a date that ends where a dash leads to the next: `30 december 2019–2 januari 2020`. */
function isYearOfDate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isAfterMark = /^[./]$/.test(before?.text ?? "");
  if (tokens[at]?.text.length === 4) return before?.kind === "word" || isAfterMark;
  return isAfterMark && isShortYear(tokens[at]) && tokens[at - 3]?.text === before?.text;
}

/** Whether a figure may be a year of this century without its first two figures: `24` of `12/09/24`. */
function isShortYear(token: Token | undefined): token is Token {
  return token?.kind === "figure" && token.text.length === 2 && token.value <= LATEST_SHORT_YEAR;
}

/** Days of birth are written with later years. */
const LATEST_SHORT_YEAR = 49;

/** The year of two figures behind a day and a month of two figures, all parted by one mark: `12/09/24`. */
export function shortYearOf(
  month: Token,
  { token, separator }: { readonly token: Token; readonly separator: string },
  after: Token | undefined,
): number | undefined {
  if (separator === "-" || month.text.length !== 2 || token.gap > 0 || !isShortYear(token)) return undefined;
  return after !== undefined && after.gap === 0 && after.kind === "word" ? undefined : 2000 + token.value;
}

/** A day with what stands glued behind it. */
export interface DayRead {
  readonly day: number;
  /** Index behind day and ordinal mark. */
  readonly next: number;
  readonly end: number;
  readonly isOrdinal: boolean;
  /** True when the ending says that a range begins: `28-tól`. */
  readonly opensRange: boolean;
}

/** Reads a day of the month with its ordinal mark: `1st`, `1er`, `14.`, `1º`, `28-án`. */
export function readDay(tokens: readonly Token[], at: number, lexicon: DateLexicon): DayRead | undefined {
  const token = tokens[at];
  if (token?.kind !== "figure" || token.text.length > 2 || token.value < 1) return undefined;
  const plain = { day: token.value, next: at + 1, end: token.end, isOrdinal: false, opensRange: false };
  const mark = tokens[at + 1];
  if (mark === undefined || mark.gap > 0) return plain;
  const isOrdinal = true;
  if (mark.kind === "word") {
    if (lexicon.ordinals.has(mark.text)) return { ...plain, next: at + 2, end: mark.end, isOrdinal };
    return mark.meaning !== undefined && mark.meaning.months.length > 0 ? plain : undefined;
  }
  if (/^[.º°ª]$/.test(mark.text)) return { ...plain, next: at + 2, end: mark.end, isOrdinal };
  const ending = tokens[at + 2];
  if (ending?.kind === "word" && ending.gap === 0 && (isDash(mark) || mark.text === ":")) {
    const written = `${isDash(mark) ? "-" : ":"}${ending.text}`;
    const opensRange = lexicon.fromEndings.has(written);
    if (opensRange || lexicon.ordinals.has(written))
      return { ...plain, next: at + 3, end: ending.end, isOrdinal, opensRange };
  }
  return plain;
}

/** Skips words that say nothing between two parts of a date. */
export function skipKinds(tokens: readonly Token[], at: number, kinds: readonly DateWordKind[]): number {
  let next = at;
  for (let steps = 0; steps < 3; steps += 1) {
    const token = tokens[next];
    if (!isNear(token) || !kinds.some((kind) => isKind(token, kind))) return next;
    next += 1;
    if (/^['’.]$/.test(tokens[next]?.text ?? "") && tokens[next]?.gap === 0) next += 1;
  }
  return next;
}

/** The year of four figures that a token is, when no letter follows it at once. */
export function yearOf(token: Token | undefined, after: Token | undefined): number | undefined {
  if (token?.kind !== "figure" || token.text.length !== 4 || token.value < 1900 || token.value > 2099) return undefined;
  const isGlued = after !== undefined && after.gap === 0 && after.kind === "word";
  return isGlued && !isKind(after, "year") ? undefined : token.value;
}

/** Reads a year that follows at once or behind some white space. */
export function readYear(tokens: readonly Token[], at: number): number | undefined {
  return isNear(tokens[at]) ? yearOf(tokens[at], tokens[at + 1]) : undefined;
}
