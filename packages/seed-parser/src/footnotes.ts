import {
  type Block,
  type Footnote,
  type FootnoteReference,
  type Inline,
  type Marked,
  type RichText,
  type Span,
  type Text,
  textOfInlines,
} from "@clusterpost/core";
import { mapRuns } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";
import { sliceText, spanOfInlines, spanWithin, trimInlines } from "./inline-text.ts";
import { EUROPEAN_LETTERS } from "./letters.ts";

interface Note {
  readonly id: string;
  readonly mark: string;
  readonly content: readonly Inline[];
  readonly block: Block;
  /** First characters of the content, lower case. */
  readonly beginning: string;
  /** How the note's mark is written: a character of the text, or a superscript. */
  readonly form: "character" | "superscript";
}

const CHARACTER_MARK = /^(?:(\*{1,3}|†|‡|\[\d{1,2}\])\s*(?=[^\s*])|(\d{1,2})\s+(?=\S))/;

/** A figure is a note's mark before a capital or a quote, not before `3 partners`. */
function beginsSentence(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character !== character.toLowerCase() || '“„"«'.includes(character);
}

/** The first note of a mark is the one that the mark means. */
const markKey = ({ form, mark }: Pick<Note, "form" | "mark">): string => `${form} ${mark}`;

const LONGEST_WORD = 60;

function beginningOf(content: readonly Inline[]): string {
  const first = content.find((inline) => textOfInlines([inline]).trim() !== "");
  return first === undefined ? "" : textOfInlines([first]).trimStart().slice(0, LONGEST_WORD).toLowerCase();
}

/** A paragraph that begins with a mark: `*Upon invitation only`, `<sup>1</sup> NF4 is …`. */
function readNote(block: Block, count: number): Note | undefined {
  if (block.type !== "paragraph") return undefined;
  const first = block.children[0];
  const id = `note-${count + 1}`;
  if (first?.type === "superscript") {
    const mark = textOfInlines(first.children).trim();
    const content = trimInlines(block.children.slice(1));
    return /^[\d*†‡]{1,3}$/u.test(mark) && content.length > 0
      ? { id, mark, content, beginning: beginningOf(content), block, form: "superscript" }
      : undefined;
  }
  if (first?.type !== "text" || !MARK.test(first.value.charAt(0))) return undefined;
  const match = CHARACTER_MARK.exec(first.value);
  const mark = match?.[1] ?? match?.[2];
  if (match === null || mark === undefined) return undefined;
  if (match[2] !== undefined && !beginsSentence(first.value, match[0].length)) return undefined;
  const content = trimInlines([sliceText(first, match[0].length, first.value.length), ...block.children.slice(1)]);
  return { id, mark: bareMark(mark), content, beginning: beginningOf(content), block, form: "character" };
}

/** A note marked with a star and a space looks like a list of one item. */
function unlist(block: Block): Block {
  const item = block.type === "list" && block.items.length === 1 ? block.items[0] : undefined;
  const paragraph = item?.children.length === 1 ? item.children[0] : undefined;
  if (item === undefined || paragraph?.type !== "paragraph") return block;
  const [first, ...rest] = paragraph.children;
  if (first?.type !== "text") return block;
  const span = { start: item.span.start, end: first.span.end };
  return { ...paragraph, children: [{ type: "text", value: `* ${first.value}`, span }, ...rest], span: item.span };
}

const MARK = /[*†‡[\d]/;
const WORD = `${EUROPEAN_LETTERS}0-9`;
/** A mark behind a word; a figure only behind three letters; stars also behind a blank and before a mark. */
const CHARACTER_REFERENCE = new RegExp(
  `(?<=[${WORD})”"»’.])(?:(?:\\*{1,3}|†|‡|\\[\\d{1,2}\\])(?![${WORD}*])|(?<=[${EUROPEAN_LETTERS}]{3}[.”"»’)]?)\\d{1,2}(?![${WORD}]|[.,:]\\d))|(?<=\\s)(?:(?:\\*{1,3}|†|‡)(?=[.,;:)]|\\s*$)|\\[\\d{1,2}\\])`,
  "g",
);

const bareMark = (written: string): string => written.replace(/[[\]]/g, "");

const LAST_WORD = new RegExp(`[${WORD}-]+$`);

/** The word that a superscript stands behind. */
function wordBefore(inlines: readonly Inline[], index: number): string {
  const before = inlines[index - 1];
  if (before === undefined || !(before.type === "text" || "children" in before)) return "";
  return LAST_WORD.exec(textOfInlines([before]).slice(-60))?.[0] ?? "";
}

/**
 * A superscript belongs to a note when the note begins with the word before it (`NF4<sup>1</sup>`, `1 NF4 is …`).
 * Superscripts of other words (`6<sup>th</sup>`, `AdPack<sup>2</sup>`) then are not references.
 */
function belongsTo(note: Note, word: string): boolean {
  return word !== "" && note.beginning.startsWith(word.toLowerCase());
}

/** Notes by their mark. */
type Notes = ReadonlyMap<string, Found>;

interface Found {
  readonly note: Note;
  references: number;
  /** True once a superscript stands behind the word that the note explains. */
  named: boolean;
}

function visit(inlines: readonly Inline[], see: (inline: Inline, index: number, run: readonly Inline[]) => void): void {
  for (const [index, inline] of inlines.entries()) {
    see(inline, index, inlines);
    if ("children" in inline) visit(inline.children, see);
  }
}

/** What {@link takeFootnotes} gives. */
export interface FootnotesTaken {
  readonly blocks: Block[];
  /** The titles with references in the place of marks, in the order given. */
  readonly titles: readonly (readonly Inline[])[];
  readonly footnotes: Footnote[];
}

/**
 * Takes the notes out of the top level and turns their marks in the text into references.
 *
 * @param titles - runs of inlines outside the blocks that may hold marks
 */
export function takeFootnotes(
  blocks: RichText,
  titles: readonly (readonly Inline[])[],
  context: DocumentContext,
): FootnotesTaken {
  const notes = readNotes(blocks, context);
  if (notes.size === 0) return { blocks: [...blocks], titles, footnotes: [] };
  const noteOfBlock = new Map(Array.from(notes.values(), (found) => [found.note.block, found]));
  const text = blocks.filter((block) => !noteOfBlock.has(block));
  markNamed(notes, [...titles, ...runsOf(text)]);
  const refer = createReferrer(notes);
  const referred = titles.map(refer);
  const shown = mapRuns(text, refer);
  const kept: Block[] = [];
  const footnotes: Footnote[] = [];
  let next = 0;
  for (const block of blocks) {
    const found = noteOfBlock.get(block);
    if (found === undefined) {
      kept.push(shown[next] ?? block);
      next += 1;
    } else if (found.references > 0) footnotes.push(footnoteOf(found));
    else {
      kept.push(block);
      reportUnreferenced(found.note, context);
    }
  }
  return { blocks: kept, titles: referred, footnotes };
}

function readNotes(blocks: RichText, context: DocumentContext): Map<string, Found> {
  const notes = new Map<string, Found>();
  for (const block of blocks) {
    const isStarList = block.type === "list" && context.text[block.span.start] === "*";
    const note = readNote(isStarList ? unlist(block) : block, notes.size);
    if (note === undefined || notes.has(markKey(note))) continue;
    notes.set(markKey(note), { note: { ...note, block }, references: 0, named: false });
  }
  return notes;
}

function footnoteOf({ note, references }: Found): Footnote {
  const { id, mark, content, block } = note;
  return { id, mark, content, references, span: spanOfInlines(content, block.span) };
}

function reportUnreferenced({ mark, block }: Note, context: DocumentContext): void {
  // A paragraph may begin with a number and be no note.
  if (block.type !== "paragraph" || /^\d/.test(context.text.slice(block.span.start, block.span.start + 1))) return;
  const message = `The note \`${mark}\` has no mark in the text that points to it; it stays a paragraph.`;
  const hint = "Put the mark behind the word that the note explains, or remove it.";
  context.tell("FOOTNOTE_UNREFERENCED", block.span, message, hint);
}

function runsOf(blocks: RichText): (readonly Inline[])[] {
  const runs: (readonly Inline[])[] = [];
  mapRuns(blocks, (run) => {
    runs.push(run);
    return run;
  });
  return runs;
}

function superscriptNote(notes: Notes, inline: Marked): Found | undefined {
  return notes.get(markKey({ form: "superscript", mark: textOfInlines(inline.children) }));
}

function markNamed(notes: Notes, runs: readonly (readonly Inline[])[]): void {
  for (const run of runs) {
    visit(run, (inline, index, siblings) => {
      if (inline.type !== "superscript") return;
      const found = superscriptNote(notes, inline);
      if (found !== undefined && belongsTo(found.note, wordBefore(siblings, index))) found.named = true;
    });
  }
}

function referenceTo(found: Found, span: Span): FootnoteReference {
  found.references += 1;
  return { type: "footnote-reference", id: found.note.id, mark: found.note.mark, span };
}

/** Turns the marks of notes into references, and counts them. */
function createReferrer(notes: Notes): (inlines: readonly Inline[]) => Inline[] {
  const marks = Array.from(notes.values()).flatMap(({ note }) => (note.form === "character" ? [note.mark] : []));
  const refer = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline, index): Inline[] => {
      if (inline.type === "text")
        return marks.some((mark) => inline.value.includes(mark)) ? referCharacters(inline, notes) : [inline];
      if (inline.type === "superscript") {
        const found = superscriptNote(notes, inline);
        const isOther = found?.named === true && !belongsTo(found.note, wordBefore(inlines, index));
        return found === undefined || isOther ? [inline] : [referenceTo(found, inline.span)];
      }
      return "children" in inline ? [{ ...inline, children: refer(inline.children) }] : [inline];
    });
  return refer;
}

function referCharacters(node: Text, notes: Notes): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of node.value.matchAll(CHARACTER_REFERENCE)) {
    const found = notes.get(markKey({ form: "character", mark: bareMark(match[0]) }));
    if (found === undefined) continue;
    if (match.index > at) parts.push(sliceText(node, at, match.index));
    at = match.index + match[0].length;
    parts.push(referenceTo(found, spanWithin(node, match.index, at)));
  }
  if (parts.length === 0) return [node];
  if (at < node.value.length) parts.push(sliceText(node, at, node.value.length));
  return parts;
}
