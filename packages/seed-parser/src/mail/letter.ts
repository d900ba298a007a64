import type { LetterWords, Subject } from "./letter-words.ts";

/** What a line of a mail is: its text, something around the text, or text of an earlier mail. */
export type LineRole = "body" | "furniture" | "quote";

/** Lines without a blank one between them. A table, list or picture is one line that nothing matches. */
export interface Stanza {
  readonly lines: readonly string[];
  /** True when it is a block of its own, which is not judged by its words. */
  readonly isBlock?: boolean;
  /** True when the mail shows it as said by somebody else. */
  readonly isQuote?: boolean;
}

/** Facts that a forwarded mail states of itself. */
export interface ForwardedFacts {
  readonly from?: string;
  readonly date?: string;
  readonly subject?: string;
}

/** A mail's text, understood line by line. */
export interface Letter {
  /** Roles by stanza and line. */
  readonly roles: readonly (readonly LineRole[])[];
  /** What the innermost forwarded mail states, when the text is one. */
  readonly forwarded?: ForwardedFacts;
  /** Subject of the mail that the text is of, marks taken off. */
  readonly subject: Subject;
}

interface Line {
  readonly text: string;
  readonly stanza: number;
  readonly isBlock: boolean;
  role: LineRole;
}

interface HeaderBlock extends ForwardedFacts {
  readonly start: number;
  readonly end: number;
  readonly isMarked: boolean;
}

const wordCount = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + (text.match(/[^\s>]+/g)?.length ?? 0), 0);

const isRuleLine = (text: string): boolean => /^\s*[-_=*–—]{5,}\s*$/.test(text);

/** Marks above the labels: a rule of dashes, the words, another rule. */
const MOST_MARKS = 4;

/** Reads the lines above a forwarded mail that begin at a line: two labels at least, sender or subject among them. */
function readHeaderBlock(lines: readonly Line[], at: number, words: LetterWords): HeaderBlock | undefined {
  let start = at;
  while (
    start < Math.min(lines.length, at + MOST_MARKS) &&
    (words.isForwardMark(lines[start]?.text ?? "") || isRuleLine(lines[start]?.text ?? ""))
  )
    start += 1;
  const isMarked = lines.slice(at, start).some(({ text }) => words.isForwardMark(text));
  const facts: { from?: string; date?: string; subject?: string } = {};
  const kinds = new Set<string>();
  let end = start;
  for (let unlabelled = 0; end < lines.length && end - start < 14; end += 1) {
    const line = lines[end] as Line;
    const label = line.isBlock ? undefined : words.header(line.text);
    // Addresses of several recipients run over lines; the text begins behind a blank line.
    const previous = lines[end - 1];
    const isContinued = kinds.size > 0 && previous?.stanza === line.stanza && /@|;\s*$/.test(line.text);
    if (label === undefined && (!isContinued || line.isBlock || unlabelled >= 3)) break;
    unlabelled = label === undefined ? unlabelled + 1 : 0;
    if (label === undefined) continue;
    if (kinds.has(label.kind)) break;
    kinds.add(label.kind);
    if (label.value !== "" && label.kind !== "to" && label.kind !== "copy") facts[label.kind] = label.value;
  }
  const isHead = kinds.has("from") && kinds.size >= (isMarked ? 2 : 3) && (kinds.has("subject") || kinds.has("date"));
  return isHead ? { ...facts, start: at, end, isMarked } : undefined;
}

function findHeaderBlocks(lines: readonly Line[], words: LetterWords): HeaderBlock[] {
  const found: HeaderBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const { text, isBlock } = lines[at] as Line;
    const mayBegin = !isBlock && (words.header(text)?.kind === "from" || words.isForwardMark(text));
    const block = mayBegin ? readHeaderBlock(lines, at, words) : undefined;
    if (block !== undefined) found.push(block);
    at = block?.end ?? at + 1;
  }
  return found;
}

const mark = (lines: readonly Line[], role: LineRole): void => {
  for (const line of lines) line.role = role;
};

/** Marks lines that quote an earlier mail, and the line above them that says so. */
function markQuotes(lines: readonly Line[], words: LetterWords): void {
  for (const [index, line] of lines.entries()) {
    if (/^\s*>/.test(line.text) && !line.isBlock) line.role = "quote";
    const next = lines[index + 1];
    const isQuoted = next !== undefined && (/^\s*>/.test(next.text) || next.role === "quote");
    if (line.role !== "body" || line.isBlock || !isQuoted) continue;
    const previous = lines[index - 1];
    if (words.isQuoteLead(line.text)) line.role = "furniture";
    else if (previous?.stanza === line.stanza && words.isQuoteLead(`${previous.text} ${line.text}`))
      mark([previous, line], "furniture");
  }
}

const LONGEST_SIGNATURE = 14;
const PROSE_LENGTH = 120;

/** Index behind a signature that begins at a line: where a rule or prose begins. */
function endOfSignature(lines: readonly Line[], start: number, words: LetterWords): number {
  let end = start + 1;
  for (; end < lines.length && end - start <= LONGEST_SIGNATURE; end += 1) {
    const line = lines[end] as Line;
    if (line.role !== "body" || line.isBlock || isRuleLine(line.text)) break;
    if (line.text.length > PROSE_LENGTH && !words.hasDisclaimer(line.text)) break;
  }
  return end;
}

/** Something that only those who sign a letter write below their name: an address, a number, a page. */
const CONTACT = /@|www\.|https?:|\+?\d[\d\s()/.-]{6,}/;
const LONGEST_NAME_LINE = 60;

/**
 * Index behind the signature of a letter that a text follows: it ends with its stanza, for the title of
 * the text is a short line as well. A name or address may stand in stanzas of its own.
 */
function endOfCover(lines: readonly Line[], start: number, words: LetterWords): number {
  const limit = endOfSignature(lines, start, words);
  const stanzaEnd = (at: number): number => {
    let end = at;
    while (end < limit && lines[end]?.stanza === lines[at]?.stanza) end += 1;
    return end;
  };
  let end = stanzaEnd(start);
  const isBare = end === start + 1 && !words.isSignedClosing((lines[start] as Line).text);
  for (let isName = isBare; end < limit; isName = false) {
    const next = stanzaEnd(end);
    const own = lines.slice(end, next);
    const isShort = own.every(({ text }) => text.length <= LONGEST_NAME_LINE);
    const isSigned = isShort && (own.some(({ text }) => CONTACT.test(text)) || (isName && isSignature(own)));
    if (!isSigned) break;
    end = next;
  }
  return end;
}

/** Whether the first of some lines is a name of one to four words, as people sign. */
function isSignature([first]: readonly Line[]): boolean {
  const words = (first?.text.trim() ?? "").split(/\s+/);
  return words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** A note to the editors has at most so many lines, and so many characters. */
const NOTE_LINES = 8;
const NOTE_LENGTH = 500;
const TITLE_LENGTH = 180;

/**
 * Marks a note without a closing that stands above a title: `Hi Maria, here is our news for May.`
 *
 * @param isGreeted - whether a greeting stands above the note
 */
function markNote(lines: readonly Line[], isGreeted: boolean, words: LetterWords): void {
  const stanza = lines[0]?.stanza;
  const end = lines.findIndex((line) => line.stanza !== stanza || line.isBlock);
  if (end < 1 || end > NOTE_LINES) return;
  const own = lines.slice(0, end);
  const note = own.map(({ text }) => text.trim()).join(" ");
  const isNote = words.isCoverNote(note) && (isGreeted || note.endsWith(":"));
  const title = lines.slice(end).find(({ text }) => !isRuleLine(text));
  const isBelow = title !== undefined && title.text.length <= TITLE_LENGTH && !/[.:;,]\s*$/.test(title.text);
  if (!isNote || !isBelow || note.length > NOTE_LENGTH || !/[.:!…)]$/.test(note)) return;
  mark(own, "furniture");
}

/** Words that a title and a text have at least. */
const SHORTEST_TEXT = 15;

/** Whether a title and a text stand below the first stanza. */
function hasTextBelowNote(lines: readonly Line[]): boolean {
  const below = lines.filter(({ stanza }) => stanza !== lines[0]?.stanza);
  return new Set(below.map(({ stanza }) => stanza)).size > 1 && wordCount(below) >= SHORTEST_TEXT;
}

/** A letter that comes before the text proper is short, and the text is longer. */
function isCoverLetter(before: readonly Line[], after: readonly Line[]): boolean {
  const ofBody = (lines: readonly Line[]): number => wordCount(lines.filter(({ role }) => role === "body"));
  const [letter, text] = [ofBody(before), ofBody(after)];
  return letter < 150 && text > 60 && text > letter;
}

/** Marks greeting, signature, legal notices and lines of devices. */
function markLetter(lines: readonly Line[], words: LetterWords, isBelowLetter = false): void {
  const first = lines.find(({ role }) => role === "body");
  const isGreeted = first !== undefined && !first.isBlock && words.isGreeting(first.text);
  if (isGreeted) first.role = "furniture";
  const delimiter = lines.findLastIndex(({ text, role }) => role === "body" && /^--\s?$/.test(text));
  if (delimiter !== -1 && lines.length - delimiter <= LONGEST_SIGNATURE + 6)
    mark(
      lines.slice(delimiter).filter(({ role }) => role === "body"),
      "furniture",
    );
  const isInLetter = isGreeted || (first !== undefined && words.beginsWithGreeting(first.text));
  const closing = lines.findIndex(
    ({ text, role, isBlock }) =>
      role === "body" && !isBlock && (words.isClosing(text) || (isInLetter && words.isSignedClosing(text))),
  );
  let isCover = false;
  if (closing !== -1) {
    const coverEnd = endOfCover(lines, closing, words);
    isCover = !isBelowLetter && isCoverLetter(lines.slice(0, closing), lines.slice(coverEnd));
    const end = isCover ? coverEnd : endOfSignature(lines, closing, words);
    if (isCover) {
      mark(
        lines.slice(0, closing).filter(({ role }) => role === "body"),
        "furniture",
      );
      markLetter(lines.slice(end), words, true);
    }
    mark(lines.slice(closing, end), "furniture");
  }
  if (!isBelowLetter && !isCover) {
    const rest = lines.filter(({ role }) => role === "body");
    // A closing so near the top may be the note's own, unless a text stands between them.
    if (closing === -1 || closing > NOTE_LINES || hasTextBelowNote(rest)) markNote(rest, isInLetter, words);
  }
  for (const line of lines) {
    if (line.role !== "body" || line.isBlock) continue;
    if (words.isDeviceLine(line.text) || words.hasDisclaimer(line.text)) line.role = "furniture";
  }
}

/** A stanza that holds a phrase of a legal notice is one as a whole, also when the phrase is over a line's end. */
function markDisclaimers(lines: readonly Line[], stanzas: readonly Stanza[], words: LetterWords): void {
  const legal = new Set<number>();
  for (const [index, { lines: own, isBlock }] of stanzas.entries())
    if (isBlock !== true && own.length > 1 && words.hasDisclaimer(own.join(" "))) legal.add(index);
  mark(
    lines.filter(({ stanza, role }) => role === "body" && legal.has(stanza)),
    "furniture",
  );
}

/** Parts a text at its blank lines. */
export function stanzasOf(text: string): { readonly lines: string[] }[] {
  const stanzas: { lines: string[] }[] = [];
  let isOpen = false;
  for (const line of text.split("\n")) {
    const isBlank = line.trim() === "";
    if (!isBlank && isOpen) stanzas.at(-1)?.lines.push(line);
    else if (!isBlank) stanzas.push({ lines: [line] });
    isOpen = !isBlank;
  }
  return stanzas;
}

/**
 * Understands the text of a mail line by line: what was forwarded, quoted, or belongs to a letter and
 * not to the text that is sent in. Cost is linear in the number of characters.
 */
export function readLetter(stanzas: readonly Stanza[], written: string, words: LetterWords): Letter {
  const lines = stanzas.flatMap((stanza, index) =>
    stanza.lines.map(
      (text): Line => ({
        text,
        stanza: index,
        isBlock: stanza.isBlock === true,
        role: stanza.isQuote === true ? "quote" : "body",
      }),
    ),
  );
  let subject = words.subject(written);
  let start = 0;
  let end = lines.length;
  let forwarded: ForwardedFacts | undefined;
  for (const { start: headStart, end: headEnd, isMarked, ...facts } of findHeaderBlocks(lines, words)) {
    const own = wordCount(lines.slice(start, headStart));
    const isForward = subject.isForward || own < 5 || (isMarked && !subject.isReply);
    mark(lines.slice(headStart, headEnd), "furniture");
    if (!isForward) {
      mark(
        lines.slice(headEnd).filter(({ role }) => role === "body"),
        "quote",
      );
      end = headStart;
      break;
    }
    mark(lines.slice(start, headStart), "furniture");
    forwarded = facts;
    subject = words.subject(facts.subject ?? subject.text);
    start = headEnd;
  }
  const text = lines.slice(start, end);
  // A forwarded text that is quoted as a whole is the text itself.
  if (forwarded !== undefined && text.every(({ role }) => role === "quote")) mark(text, "body");
  markQuotes(text, words);
  markDisclaimers(text, stanzas, words);
  markLetter(text, words);
  const roles = stanzas.map((): LineRole[] => []);
  for (const { stanza, role } of lines) roles[stanza]?.push(role);
  return { roles, subject, ...(forwarded === undefined ? {} : { forwarded }) };
}
