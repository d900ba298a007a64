import { type Block, type Inline, type RichText, type Span, type TableCell, textOfInlines } from "@clusterpost/core";

/** Where a stretch of the text that a tree was read from stands in the unpacked text. */
interface Move {
  readonly from: number;
  readonly to: Span;
}

/** A tree with its places in an unpacked text. */
export interface UnpackedBlocks {
  readonly blocks: Block[];
  /** Gives the place of what stood at a place of the source of the tree. */
  readonly moved: (span: Span) => Span;
}

/**
 * Writes, as one plain text, what a container holds: the lines of a mail's head, the text of a Word
 * document, the entries of a feed. Everything that is written gets its place in that text, so that
 * diagnostics can show lines that an editor knows from the document.
 */
export interface UnpackedText {
  /** Writes a line of its own. */
  readonly line: (text: string) => Span;
  /** Writes a blank line, unless there is one. */
  readonly gap: () => void;
  /** Writes a tree, a blank line between blocks, and gives it with its places in this text. */
  readonly blocks: (blocks: RichText) => UnpackedBlocks;
  /** What was written so far. */
  readonly text: () => string;
}

/** Starts an unpacked text. */
export function createUnpackedText(): UnpackedText {
  const pieces: string[] = [];
  let length = 0;
  let newlines = 2;
  const write = (text: string): Span => {
    const start = length;
    if (text !== "") {
      pieces.push(text);
      length += text.length;
      newlines = text.endsWith("\n\n") ? 2 : text.endsWith("\n") ? 1 : 0;
    }
    return { start, end: length };
  };
  const breakLines = (count: 1 | 2): void => {
    if (newlines < count) {
      const total = newlines === 0 ? count : count - newlines;
      write("\n".repeat(total));
      newlines = count;
    }
  };
  return {
    line: (text) => {
      breakLines(1);
      return write(text.replaceAll("\n", " "));
    },
    gap: () => breakLines(2),
    blocks: (blocks) => placeBlocks(blocks, write, breakLines),
    text: () => pieces.join(""),
  };
}

/** Superscripts with which paragraphs begin: the marks of notes. */
function marksOfNotes(tree: RichText): ReadonlySet<string> {
  const marks = tree.flatMap((block) => {
    const first = block.type === "paragraph" ? block.children[0] : undefined;
    return first?.type === "superscript" ? [textOfInlines(first.children).trim()] : [];
  });
  return new Set(marks);
}

function placeBlocks(
  tree: RichText,
  write: (text: string) => Span,
  breakLines: (count: 1 | 2) => void,
): UnpackedBlocks {
  const moves: Move[] = [];
  const noted = (span: Span, to: Span): Span => {
    moves.push({ from: span.start, to });
    return to;
  };
  const notes = marksOfNotes(tree);
  const within = (start: number): Span => ({ start, end: write("").end });
  const inline = (node: Inline): Inline => {
    switch (node.type) {
      case "text":
        return { ...node, span: noted(node.span, write(node.value)) };
      case "line-break":
        return { ...node, span: noted(node.span, write("\n")) };
      case "footnote-reference":
        return { ...node, span: noted(node.span, write(node.mark)) };
      default: {
        // The mark of a note stands apart from the word that it follows.
        const isMark = node.type === "superscript" && notes.has(textOfInlines(node.children).trim());
        const { start } = noted(node.span, write(isMark ? "[" : ""));
        const children = node.children.map(inline);
        if (isMark) write("]");
        return { ...node, children, span: within(start) };
      }
    }
  };
  const cell = (one: TableCell): TableCell => {
    const { start } = noted(one.span, write(""));
    return { ...one, children: one.children.map(inline), span: within(start) };
  };
  const row = (cells: readonly TableCell[]): TableCell[] => {
    breakLines(1);
    return cells.map((one, index) => {
      if (index > 0) write(" | ");
      return cell(one);
    });
  };
  /** Writes a block; the blocks in a list or quote stand on lines that follow one another. */
  const block = (one: Block, apart: 1 | 2): Block => {
    switch (one.type) {
      case "paragraph":
      case "heading": {
        breakLines(apart);
        const { start } = noted(one.span, write(""));
        return { ...one, children: one.children.map(inline), span: within(start) };
      }
      case "rule":
        breakLines(apart);
        return { ...one, span: noted(one.span, write("---")) };
      case "image":
        breakLines(apart);
        return { ...one, span: noted(one.span, write(`[${one.alt}]`)) };
      case "table": {
        breakLines(apart);
        const { start } = noted(one.span, write(""));
        const header = one.header.length === 0 ? [] : row(one.header);
        return { ...one, header, rows: one.rows.map(row), span: within(start) };
      }
      case "quote": {
        breakLines(apart);
        const { start } = noted(one.span, write("> "));
        return { ...one, children: one.children.map(firstOnSameLine), span: within(start) };
      }
      case "list": {
        breakLines(apart);
        const { start } = noted(one.span, write(""));
        const items = one.items.map((item) => {
          breakLines(1);
          const place = noted(item.span, write("- "));
          return { ...item, children: item.children.map(firstOnSameLine), span: within(place.start) };
        });
        return { ...one, items, span: within(start) };
      }
    }
  };
  /** The first block of an item stands behind its mark, the others below. */
  const firstOnSameLine = (child: Block, index: number): Block => {
    if (index > 0 || (child.type !== "paragraph" && child.type !== "heading")) return block(child, 1);
    const { start } = noted(child.span, write(""));
    return { ...child, children: child.children.map(inline), span: within(start) };
  };
  const blocks = tree.map((one) => block(one, 2));
  breakLines(2);
  moves.sort((first, second) => first.from - second.from);
  return { blocks, moved: (span) => placeOf(span, moves) };
}

/** The place of the last node that begins at or before a place of the source. */
function placeOf(span: Span, moves: readonly Move[]): Span {
  if (span.end === 0) return span;
  let low = 0;
  let high = moves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moves[middle]?.from ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = moves[Math.max(0, low - 1)]?.to ?? { start: 0, end: 0 };
  const end = Math.max(found.end, Math.min(found.start + (span.end - span.start), moves.at(-1)?.to.end ?? 0));
  return { start: found.start, end };
}
