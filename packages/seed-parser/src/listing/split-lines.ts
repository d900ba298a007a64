import type { Block, Heading, Inline, Paragraph, RichText } from "@clusterpost/core";
import { textOfInlines } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { mergeTexts, sliceText, spanOfInlines, trimInlines } from "../inline-text.ts";
import { numberBefore } from "../list-mark.ts";
import { isBylineBlock } from "./byline-block.ts";
import { isDateLine } from "./date-line.ts";
import { labelOfBlock } from "./label-of-block.ts";
import { findReadMore } from "./read-more.ts";
import { isWholeLink, unwrapMarks } from "./title-line.ts";

/**
 * Parts paragraphs whose lines say different things: a title in bold or in a link, a date, a byline,
 * a label, `Read more`. Markdown joins such lines, and web pages put breaks between them. Lines of
 * prose stay together; a paragraph of prose only stays as it is.
 */
export function splitLines(blocks: RichText, context: DocumentContext): Block[] {
  const ruled: Block[] = [];
  for (const block of blocks) {
    if (block.type === "heading") ruled.push(...withoutUnderlinedProse(block, context));
    else ruled.push(block);
  }
  const split: Block[] = [];
  for (const [index, block] of ruled.entries()) {
    const line = isNumberedLine(block, ruled[index + 1]) ? lineOfList(block, context) : block;
    if (line.type === "paragraph" && mayHaveLines(line, context)) split.push(...linesOfParagraph(line, context));
    else split.push(line);
  }
  return split;
}

const MAX_TITLE = 160;

/** In Markdown `---` right below a paragraph makes it a heading, where the writer wanted a rule below it. */
function withoutUnderlinedProse(heading: Heading, context: DocumentContext): Block[] {
  const { children, span } = heading;
  const source = context.text.slice(span.start, span.end);
  if (!source.includes("\n")) return [heading];
  const lines = source.split("\n");
  const isUnderlined = /^\s*-{3,}\s*$/.test(lines.at(-1) ?? "");
  const text = textOfInlines(children);
  if (!isUnderlined || (lines.length === 2 && text.length <= MAX_TITLE && !/[.!?…]$/.test(text))) return [heading];
  return [
    { type: "paragraph", children, span },
    { type: "rule", span: { start: span.end, end: span.end } },
  ];
}

/** In plain text `1) Title` begins a list, although what follows it is no item. */
function isNumberedLine(block: Block, next: Block | undefined): boolean {
  return block.type === "list" && block.ordered && block.items.length === 1 && next?.type === "paragraph";
}

function lineOfList(block: Block, context: DocumentContext): Block {
  const [item] = block.type === "list" ? block.items : [];
  const [line, ...more] = item?.children ?? [];
  if (item === undefined || line?.type !== "paragraph" || more.length > 0) return block;
  const number = numberBefore(item, context);
  const children = number === undefined ? line.children : mergeTexts([number, ...line.children]);
  return { ...line, children, span: block.span };
}

/** False when a paragraph certainly is one line. */
function mayHaveLines({ children }: Paragraph, context: DocumentContext): boolean {
  return children.some(
    ({ type, span }) =>
      type === "line-break" || (type === "text" && context.text.slice(span.start, span.end).includes("\n")),
  );
}

/** The parts of a paragraph; sections and the whole document ask for the same ones. */
function linesOfParagraph(paragraph: Paragraph, context: DocumentContext): readonly Block[] {
  const notes = context.notes.of(paragraph);
  notes.lines ??= splitParagraph(paragraph, context);
  return notes.lines;
}

function splitParagraph(paragraph: Paragraph, context: DocumentContext): Block[] {
  const lines = linesOf(paragraph, context);
  if (lines.length < 2) return [paragraph];
  const alone = lines.map((line, index) => standsAlone(line, index, context));
  if (!alone.includes(true)) return [paragraph];
  const parts: Paragraph[] = [];
  let prose: Paragraph[] = [];
  const endProse = (): void => {
    if (prose.length > 0) parts.push(joined(prose));
    prose = [];
  };
  for (const [index, line] of lines.entries()) {
    if (alone[index] === true) {
      endProse();
      parts.push(line);
    } else prose.push(line);
  }
  endProse();
  return parts;
}

function standsAlone(line: Paragraph, index: number, context: DocumentContext): boolean {
  const text = textOfInlines(line.children);
  if (text.length > 220) return false;
  const isTitle = index === 0 && (isWholeLink(line.children) || unwrapMarks(line.children) !== line.children);
  const { words } = context;
  return (
    isTitle ||
    isDateLine(line, context) ||
    isBylineBlock(line, context) ||
    labelOfBlock(line, context) !== undefined ||
    words.field(text) !== undefined ||
    findReadMore(line, context)?.span === line.span
  );
}

/** The lines of a paragraph: at its breaks, and where the source ends a line inside a text. */
function linesOf(paragraph: Paragraph, context: DocumentContext): Paragraph[] {
  const lines: Paragraph[] = [];
  let line: Inline[] = [];
  const endLine = (): void => {
    const children = trimInlines(line);
    if (children.length > 0) lines.push({ type: "paragraph", children, span: spanOfInlines(children, paragraph.span) });
    line = [];
  };
  for (const inline of paragraph.children) {
    if (inline.type === "line-break") endLine();
    else if (inline.type !== "text" || inline.span.end - inline.span.start !== inline.value.length) line.push(inline);
    else {
      let from = 0;
      for (let at = inline.value.indexOf(" "); at !== -1; at = inline.value.indexOf(" ", at + 1)) {
        if (context.text[inline.span.start + at] !== "\n") continue;
        line.push(sliceText(inline, from, at));
        endLine();
        from = at + 1;
      }
      line.push(from === 0 ? inline : sliceText(inline, from, inline.value.length));
    }
  }
  endLine();
  return lines;
}

function joined(lines: readonly Paragraph[]): Paragraph {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined || lines.length === 1) return first as Paragraph;
  const children = lines.flatMap((line, index): readonly Inline[] => {
    if (index === 0) return line.children;
    const at = line.span.start - 1;
    return [{ type: "text", value: " ", span: { start: at, end: line.span.start } }, ...line.children];
  });
  return { type: "paragraph", children: mergeTexts(children), span: { start: first.span.start, end: last.span.end } };
}
