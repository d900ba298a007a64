import type { DocumentContext } from "./document-context.ts";
import { EUROPEAN_LETTERS } from "./letters.ts";
import { type LineRole, readLetter, stanzasOf } from "./mail/letter.ts";
import { createLetterWords, type LetterWords } from "./mail/letter-words.ts";

/** A letter above a text ends within so many characters; a signature below it stands as near to the end. */
const REACH = 4_000;
/** A first line that is neither short nor ends as a greeting or a note does is no letter's. */
const SHORT_LINE = 24;
const LONGEST_NOTE = 400;
/** A line that a mail program writes above a mail: `From: Ana Novak <ana@wool.example>`. */
const MAIL_HEADER = new RegExp(`^\\*{0,2}[${EUROPEAN_LETTERS}][${EUROPEAN_LETTERS} ]{0,15}:\\*{0,2}\\s.{0,120}@`);

/** Whether the first line may open a letter, told before any word is looked up. */
function mayOpenLetter(line: string): boolean {
  if (line.length <= SHORT_LINE || MAIL_HEADER.test(line)) return true;
  return line.length <= LONGEST_NOTE && /[,!:;.…–-]$/.test(line) && !/^[#*_>|-]/.test(line);
}

/** Whether the lines at the top are a letter to the editors, and not one to the readers of a newsletter. */
function opensLetter(first: string, stanza: readonly string[], words: LetterWords): boolean {
  if (words.isToReaders(first) && words.beginsWithGreeting(first)) return false;
  if (words.isGreeting(first)) return true;
  if (MAIL_HEADER.test(first))
    return words.header(first)?.kind === "from" && words.header(stanza[1] ?? "") !== undefined;
  const text = stanza.join(" ");
  return words.isCoverNote(text) && (words.beginsWithGreeting(first) || text.trim().endsWith(":"));
}

/** Whether a greeting with nothing else of a letter may be a title: `Hello spring!` above a sentence. */
function isExclamation(first: string, roles: readonly LineRole[], below: string): boolean {
  const isAlone = roles.filter((role) => role === "furniture").length === 1;
  return isAlone && /\s.*!$/.test(first) && /[.!?…]["”»]?\s*$/.test(below);
}

/**
 * Leaves the letter to the editors out of a text, as it stands around a submission that was copied out of
 * a mail: greeting, note and signature above the title, closing below the text. Its words are named as
 * furniture; blanks stand in their place, so that every offset stays true.
 *
 * @param start - offset of the first character behind the front matter
 */
export function hideCoverLetter(context: DocumentContext, start: number): DocumentContext {
  const { text } = context;
  const at = firstLineAt(text, start);
  const first = text.slice(at, lineEnd(text, at)).trim();
  if (first === "" || !mayOpenLetter(first)) return context;
  const words = createLetterWords(context.words.vocabulary);
  const [opening] = stanzasOf(text.slice(at, at + REACH));
  if (!opensLetter(first, opening?.lines ?? [], words)) return context;
  const stanzas = stanzasOf(text.slice(at));
  const roles = readLetter(stanzas, "", words).roles.flat();
  if (isExclamation(first, roles, stanzas[1]?.lines[0] ?? "")) return context;
  let visible = text.slice(0, at);
  let next = 0;
  for (let from = at; from < text.length; ) {
    const end = lineEnd(text, from);
    const line = text.slice(from, end);
    const isLine = line.trim() !== "";
    const isNear = from - at < REACH || text.length - from < REACH;
    const isLetter = isLine && roles[next] === "furniture" && isNear;
    if (isLine) next += 1;
    if (isLetter) context.furniture.push({ text: line.trim(), span: { start: from, end } });
    visible += (isLetter ? " ".repeat(line.length) : line) + text.slice(end, end + 1);
    from = end + 1;
  }
  return { ...context, text: withoutRuleBelow(visible, at) };
}

function firstLineAt(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** Takes away the line of marks between letter and text. */
function withoutRuleBelow(text: string, at: number): string {
  const from = firstLineAt(text, at);
  const line = text.slice(from, lineEnd(text, from));
  if (!/^[-_=*~–—]{3,}\s*$/.test(line)) return text;
  return text.slice(0, from) + " ".repeat(line.length) + text.slice(from + line.length);
}
