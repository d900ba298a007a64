import { type Block, type Footnote, type Inline, type RichText, type Text, textOfInlines } from "@clusterpost/core";
import { mapRuns } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";
import { sliceText, spanOfInlines, trimInlines } from "./inline-text.ts";

interface Note {
  readonly id: string;
  readonly mark: string;
  readonly content: readonly Inline[];
  readonly block: Block;
  /** How the note's mark is written: a character of the text, or a superscript. */
  readonly form: "character" | "superscript";
}

const CHARACTER_MARK = /^(\*{1,3}|†|‡|\[\d{1,2}\])\s*(?=[^\s*])/u;

/** A paragraph that begins with a mark: `*Upon invitation only`, `<sup>1</sup> NF4 is …`. */
function readNote(block: Block, count: number): Note | undefined {
  if (block.type !== "paragraph") return undefined;
  const [first, ...rest] = block.children;
  const id = `note-${count + 1}`;
  if (first?.type === "superscript") {
    const mark = textOfInlines(first.children).trim();
    const content = trimInlines(rest);
    return /^[\d*†‡]{1,3}$/u.test(mark) && content.length > 0
      ? { id, mark, content, block, form: "superscript" }
      : undefined;
  }
  if (first?.type !== "text") return undefined;
  const match = CHARACTER_MARK.exec(first.value);
  if (match?.[1] === undefined) return undefined;
  const content = trimInlines([sliceText(first, match[0].length, first.value.length), ...rest]);
  return { id, mark: match[1].replace(/[[\]]/g, ""), content, block, form: "character" };
}

/** A note marked with a star and a space looks like a list of one item. */
function unlist(block: Block): Block {
  const item = block.type === "list" && block.items.length === 1 ? block.items[0] : undefined;
  const paragraph = item?.children.length === 1 ? item.children[0] : undefined;
  if (item === undefined || paragraph?.type !== "paragraph") return block;
  const start: Text = { type: "text", value: "*", span: { start: item.span.start, end: item.span.start + 1 } };
  return { ...paragraph, children: [start, ...paragraph.children], span: item.span };
}

function characterReference(mark: string): RegExp {
  const form = /^\d/.test(mark) ? `\\[${mark}\\]` : mark.replace(/\*/g, "\\*");
  return new RegExp(`(?<=[\\p{L}\\p{N}\\)”"»’.])${form}(?![\\p{L}\\p{N}*])`, "gu");
}

/** The word that a superscript stands behind. */
function wordBefore(inlines: readonly Inline[], index: number): string {
  const before = inlines[index - 1];
  if (before === undefined || !(before.type === "text" || "children" in before)) return "";
  return /[\p{L}\p{N}-]+$/u.exec(textOfInlines([before]).slice(-60))?.[0] ?? "";
}

/**
 * A superscript belongs to a note when the note begins with the word before it (`NF4<sup>1</sup>`, `1 NF4 is …`).
 * Superscripts of other words (`6<sup>th</sup>`, `AdPack<sup>2</sup>`) then are not references.
 */
function belongsTo(note: Note, word: string): boolean {
  return word !== "" && textOfInlines(note.content).toLowerCase().startsWith(word.toLowerCase());
}

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
  readonly footnotes: Footnote[];
  /** Puts references into inlines that stand outside the blocks, such as a title. */
  readonly refer: (inlines: readonly Inline[]) => Inline[];
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
  const candidates: Found[] = [];
  for (const block of blocks) {
    const isStarList = block.type === "list" && context.text[block.span.start] === "*";
    const note = readNote(isStarList ? unlist(block) : block, candidates.length);
    if (note !== undefined) candidates.push({ note: { ...note, block }, references: 0, named: false });
  }
  if (candidates.length === 0) return { blocks: [...blocks], footnotes: [], refer: (inlines) => [...inlines] };
  const noteBlocks = new Set(candidates.map(({ note }) => note.block));
  const text = blocks.filter((block) => !noteBlocks.has(block));
  markNamed(candidates, [...titles, ...runsOf(text)]);
  const refer = createReferrer(candidates);
  for (const run of [...titles, ...runsOf(text)]) refer(run);
  const taken = candidates.filter(({ note, references }) => {
    if (references === 0 && note.block.type === "paragraph") {
      const message = `The note \`${note.mark}\` has no mark in the text that points to it; it stays a paragraph.`;
      context.tell(
        "FOOTNOTE_UNREFERENCED",
        note.block.span,
        message,
        "Put the mark behind the word that the note explains, or remove it.",
      );
    }
    return references > 0;
  });
  const takenBlocks = new Set(taken.map(({ note }) => note.block));
  const footnotes = taken.map(
    ({ note, references }): Footnote => ({
      id: note.id,
      mark: note.mark,
      content: note.content,
      references,
      span: spanOfInlines(note.content, note.block.span),
    }),
  );
  const referTaken = createReferrer(taken.map(({ note, named }) => ({ note, named, references: 0 })));
  const kept = blocks.filter((block) => !takenBlocks.has(block));
  return { blocks: mapRuns(kept, referTaken), footnotes, refer: referTaken };
}

function runsOf(blocks: RichText): (readonly Inline[])[] {
  const runs: (readonly Inline[])[] = [];
  mapRuns(blocks, (run) => {
    runs.push(run);
    return run;
  });
  return runs;
}

function markNamed(candidates: readonly Found[], runs: readonly (readonly Inline[])[]): void {
  for (const run of runs) {
    visit(run, (inline, index, siblings) => {
      if (inline.type !== "superscript") return;
      const mark = textOfInlines(inline.children);
      const found = candidates.find(({ note }) => note.form === "superscript" && note.mark === mark);
      if (found !== undefined && belongsTo(found.note, wordBefore(siblings, index))) found.named = true;
    });
  }
}

function createReferrer(candidates: readonly Found[]): (inlines: readonly Inline[]) => Inline[] {
  const expressions = candidates.map((found) => ({ found, expression: characterReference(found.note.mark) }));
  const refer = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline, index): Inline[] => {
      if (inline.type === "superscript") {
        const mark = textOfInlines(inline.children);
        const found = candidates.find(({ note }) => note.mark === mark && note.form === "superscript");
        if (found === undefined || (found.named && !belongsTo(found.note, wordBefore(inlines, index)))) return [inline];
        found.references += 1;
        return [{ type: "footnote-reference", id: found.note.id, mark, span: inline.span }];
      }
      if (inline.type === "text")
        return expressions.reduce<Inline[]>(
          (nodes, one) => nodes.flatMap((node) => split(node, one.expression, one.found)),
          [inline],
        );
      return "children" in inline ? [{ ...inline, children: refer(inline.children) }] : [inline];
    });
  return refer;
}

function split(node: Inline, expression: RegExp, found: Found): Inline[] {
  if (node.type !== "text" || found.note.form !== "character") return [node];
  const parts: Inline[] = [];
  let at = 0;
  for (const match of node.value.matchAll(expression)) {
    if (match.index > at) parts.push(sliceText(node, at, match.index));
    at = match.index + match[0].length;
    parts.push({
      type: "footnote-reference",
      id: found.note.id,
      mark: found.note.mark,
      span: sliceText(node, match.index, at).span,
    });
    found.references += 1;
  }
  if (parts.length === 0) return [node];
  if (at < node.value.length) parts.push(sliceText(node, at, node.value.length));
  return parts;
}
