import type { LineIndex } from "../line-index.ts";

/** One line of plain text, without outer white space. */
export interface PlainLine {
  /** Offset of the first character of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Columns before the text; a tab counts as four. */
  readonly indent: number;
  /** The list mark that the line begins with. */
  readonly bullet?: Bullet;
}

/** A list mark. */
export interface Bullet {
  /** The mark itself; every number is `1`. */
  readonly mark: string;
  /** Number of an ordered item. */
  readonly number?: number;
  /** Offset of the item's text in the line's text. */
  readonly contentStart: number;
}

/** Dashes, dots, squares, arrows, ticks; and the marks that Word's symbol fonts leave behind. */
const BULLET = /^([-‐-―•·▪▫◦‣●○■□◆◇❖➢➤►▶→➔✓✔\uf0a7\uf0b7\uf0d8\uf0fc*])(?:\s+)(?=\S)/u;
/** The letter that stands for a round mark in copied text. */
const ROUND = /^o(?:\s+)(?=\S)/;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/;

function bulletOf(text: string, roundMarks: boolean): Bullet | undefined {
  const first = text.charAt(0);
  const isLetter = (first >= "a" && first <= "z") || (first >= "A" && first <= "Z");
  if (isLetter && !(roundMarks && first === "o")) return undefined;
  const round = roundMarks ? ROUND.exec(text) : null;
  if (round !== null) return { mark: "o", contentStart: round[0].length };
  const bullet = BULLET.exec(text);
  if (bullet?.[1] !== undefined) return { mark: bullet[1], contentStart: bullet[0].length };
  const number = NUMBER.exec(text);
  return number === null ? undefined : { mark: "1", number: Number(number[1]), contentStart: number[0].length };
}

/** Whether a text uses the letter `o` as a list mark: one line alone may begin with it by chance. */
export function hasRoundMarks(lines: LineIndex): boolean {
  let count = 0;
  for (let line = 0; line < lines.count && count < 2; line += 1)
    if (isRoundAt(lines.text, lines.startOf(line))) count += 1;
  return count === 2;
}

/** Whether a line that begins at an offset is `o`, blanks and more. */
function isRoundAt(text: string, start: number): boolean {
  const mark = skipBlanks(text, start);
  if (text[mark] !== "o") return false;
  const content = skipBlanks(text, mark + 1);
  return content > mark + 1 && content < text.length && /\S/.test(text.charAt(content));
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}

/**
 * Reads a line; `undefined` when it is blank.
 *
 * @param roundMarks - whether `o` is a list mark
 */
export function readLine(lines: LineIndex, line: number, roundMarks: boolean): PlainLine | undefined {
  const from = lines.startOf(line);
  const raw = lines.text.slice(from, lines.endOf(line));
  const text = raw.trim();
  if (text === "") return undefined;
  const lead = raw.slice(0, raw.length - raw.trimStart().length);
  const start = from + lead.length;
  const bullet = bulletOf(text, roundMarks);
  const indent = lead.includes("\t") ? lead.length + (lead.split("\t").length - 1) * 3 : lead.length;
  return { start, end: start + text.length, text, indent, ...(bullet === undefined ? {} : { bullet }) };
}
