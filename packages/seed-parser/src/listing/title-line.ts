import type { Block, Heading, Inline, Span } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { hasLetters } from "../letters.ts";
import { isOnlyShortcodes } from "../shortcodes.ts";
import { titleOf } from "../stories.ts";
import { isDateLine } from "./date-line.ts";
import { labelOfBlock } from "./label-of-block.ts";

/** How a line shows that it is a title: a heading of a level, a whole line in a link or in bold, or a short line. */
export type TitleShape = `heading-${number}` | "link" | "strong" | "line";

const MAX_LINE = 160;
/** A clock time begins a line of a programme, no title. */
const CLOCK = /^\d{1,2}[:.h]\d{2}(?!\d)/;

/** The only inline of a run that is more than white space; `undefined` when there are several or none. */
function onlyInline(inlines: readonly Inline[]): Inline | undefined {
  let only: Inline | undefined;
  for (const inline of inlines) {
    if (inline.type === "text" && inline.value.trim() === "") continue;
    if (only !== undefined) return undefined;
    only = inline;
  }
  return only;
}

/** A run without the marks and white space around its only node. */
export function unwrapMarks(inlines: readonly Inline[]): readonly Inline[] {
  const only = onlyInline(inlines);
  return only?.type === "strong" || only?.type === "emphasis" ? unwrapMarks(only.children) : inlines;
}

/** Whether a run is one link. */
export function isWholeLink(inlines: readonly Inline[]): boolean {
  return onlyInline(unwrapMarks(inlines))?.type === "link";
}

/** How a block is a title, if it may be one: not prose, not a labelled line, not a date, not furniture. */
export function titleShape(block: Block | undefined, context: DocumentContext): TitleShape | undefined {
  if (block === undefined) return undefined;
  const notes = context.notes.of(block);
  notes.titleShape ??= judgeTitle(block, context) ?? "none";
  return notes.titleShape === "none" ? undefined : notes.titleShape;
}

function judgeTitle(block: Block, context: DocumentContext): TitleShape | undefined {
  if ((block.type !== "heading" && block.type !== "paragraph") || isOnlyShortcodes(block)) return undefined;
  const text = lineOf(block);
  if (text.length > MAX_LINE * 2 || !hasLetters(text, 2) || context.words.isReadMore(text)) return undefined;
  if (block.type === "heading") return isDateLine(block, context) ? undefined : `heading-${block.level}`;
  if (text.length > MAX_LINE || CLOCK.test(text)) return undefined;
  // Languages that write years as ordinals end a title with one: `Događanja – studeni 2024.`
  const isTitle = !/[,;:…]$|(?<![12]\d{3})\.$/.test(text) && !/^\p{Ll}/u.test(text);
  // Only links and marks make titles of other lines.
  if (!isTitle && block.children.every(({ type }) => type === "text")) return undefined;
  if (isKnownLine(block, text, context)) return undefined;
  if (isWholeLink(block.children)) return /^(?:https?:|www\.|\S+@)/i.test(text) ? undefined : "link";
  if (isDateLine(block, context)) return undefined;
  const bare = unwrapMarks(block.children);
  if (bare !== block.children) return block.children.some(({ type }) => type === "strong") ? "strong" : undefined;
  return isTitle && block.children.every(({ type }) => type !== "line-break") ? "line" : undefined;
}

function isKnownLine(block: Block, text: string, context: DocumentContext): boolean {
  const { words } = context;
  return (
    words.beginsLikeByline(text) ||
    labelOfBlock(block, context) !== undefined ||
    words.field(text) !== undefined ||
    words.isFurniture(text) ||
    words.isAttachmentHeading(text)
  );
}

/** Makes a title line a heading, so that no reader takes it for something else. */
export function asHeading(children: readonly Inline[], span: Span, level = 3): Heading {
  return { type: "heading", level, children: unwrapMarks(children), span };
}

const MIN_WORDS = 4;

/** Whether titles are those of articles: sentences rather than `Background`, `Objectives`, `Results`. */
export function areSentences(titles: readonly (readonly Inline[])[]): boolean {
  const long = titles.filter((title) => titleOf(title).split(" ").length >= MIN_WORDS).length;
  return long * 2 > titles.length;
}

/** Whether titles only count: `Stage 1`, `Stage 2`; they are parts of one text. */
export function areNumbered(titles: readonly (readonly Inline[])[]): boolean {
  const counted = titles.filter((title) =>
    /^[^\d\s]+\s+(?:\d{1,2}|[IVX]{1,4}|[A-H])(?![\p{L}\d])/u.test(titleOf(title)),
  );
  return counted.length * 2 > titles.length;
}
