import type { Block, Heading, Inline, RichText, SectionRole } from "@clusterpost/core";
import { lineOf, paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { mergeTexts } from "../inline-text.ts";
import { numberBefore } from "../list-mark.ts";
import { sliceInlines } from "../listing/slice-inlines.ts";
import { titleShape, unwrapMarks } from "../listing/title-line.ts";
import { normaliseWords } from "../word-matcher.ts";

/** How a line that is no heading shows that it opens a section. */
type LineStyle = "strong" | "numbered" | "framed" | "capitals" | "colon" | "plain";

/** A block that may open a section. */
interface SectionTitle {
  readonly index: number;
  readonly role: SectionRole;
  readonly style: "heading" | LineStyle;
}

const MAX_LINE = 80;
/** Sections that make a document an issue; titles such as `Contact` stand in articles too. */
const MAIN: ReadonlySet<SectionRole> = new Set(["news", "events", "calls", "interviews", "partnerships"]);
const NEAR_TOP = 3;

/**
 * Makes the titles of sections headings, if the document is a whole issue.
 *
 * An issue has no byline, and its sections show it: among its headings are at least two titles of
 * sections; lines that are no headings need two that only an issue has, such as news and events.
 * Other lines in the style of the titles (capitals, numbers, frames) open sections as well.
 *
 * @returns the blocks of the issue, or `undefined` when the document is none
 */
export function markSectionTitles(blocks: RichText, context: DocumentContext): RichText | undefined {
  if (blocks.slice(0, NEAR_TOP).some((block) => context.words.beginsLikeByline(lineOf(block)))) return undefined;
  const titles = sectionTitles(blocks, context);
  if (!isIssue(blocks, titles)) return undefined;
  const lines = titles.filter(({ style }) => style !== "heading");
  if (!titles.some(({ index, style }) => style !== "heading" || isNumbered(blocks[index]))) return blocks;
  const styles = new Set<string>(lines.map(({ style }) => style).filter((style) => style !== "plain"));
  const known = new Set(titles.map(({ index }) => index));
  return blocks.map((block, index) => {
    if (known.has(index)) return unnumbered(headingOf(numberedLine(block, context), 2), context);
    if (index === 0) return block;
    // A level above the known ones: a section of its own, never an item of the one before.
    return styles.has(styleOf(block) ?? "plain") && titleShape(lineBlock(block), context) !== undefined
      ? headingOf(block, 1)
      : block;
  });
}

function sectionTitles(blocks: RichText, context: DocumentContext): SectionTitle[] {
  const titles: SectionTitle[] = [];
  for (const [index, block] of blocks.entries()) {
    const text = lineOf(lineBlock(block));
    const role = text === "" || text.length > MAX_LINE ? undefined : context.words.sectionRole(text);
    if (role === undefined) continue;
    const style = block.type === "heading" ? "heading" : styleOf(block);
    if (style !== undefined) titles.push({ index, role, style });
  }
  return titles;
}

function isIssue(blocks: RichText, titles: readonly SectionTitle[]): boolean {
  const opening = titles.filter(({ index }) => index + 1 < blocks.length);
  const headings = opening.filter(({ style }) => style === "heading");
  if (headings.length >= 2 && headings.some(({ role, index }) => MAIN.has(role) && !isAgenda(blocks[index])))
    return true;
  const roles = new Set(opening.filter(({ role }) => MAIN.has(role)).map(({ role }) => role));
  return roles.size >= 2;
}

/** `1. News` is a list of one item in plain text; its number goes on with the title. */
function numberedLine(block: Block, context: DocumentContext): Block {
  const line = lineBlock(block);
  const [item] = block.type === "list" ? block.items : [];
  const number = item === undefined ? undefined : numberBefore(item, context);
  if (line.type !== "paragraph" || number === undefined) return block;
  return { ...line, children: mergeTexts([number, ...line.children]), span: block.span };
}

const NUMBER = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[IVX]{1,4}[.):]|[A-H][.)])\s+(?=\S)/;

const isNumbered = (block: Block | undefined): boolean => block?.type === "heading" && NUMBER.test(lineOf(block));

/** The number before the title of a section counts nothing in the newsletter; it is furniture. */
function unnumbered(block: Block, context: DocumentContext): Block {
  const number = NUMBER.exec(lineOf(block))?.[0];
  if (block.type !== "heading" || number === undefined) return block;
  context.furniture.push({ text: number.trim(), span: block.span });
  return { ...block, children: sliceInlines(block.children, number.length, Number.POSITIVE_INFINITY) };
}

/** The agenda of a single event is its programme. */
function isAgenda(block: Block | undefined): boolean {
  return normaliseWords(lineOf(block)) === "agenda";
}

/** A list of one item, such as `1. News`, is a line with a number. */
function lineBlock(block: Block): Block {
  if (block.type !== "list" || block.items.length !== 1) return block;
  const children = block.items[0]?.children ?? [];
  const line = children[0];
  return line?.type === "paragraph" && children.length === 1 ? line : block;
}

function styleOf(block: Block): LineStyle | undefined {
  const line = lineBlock(block);
  const text = paragraphText(line);
  if (line.type !== "paragraph" || text === "" || text.length > MAX_LINE) return undefined;
  if (block.type === "list") return block.ordered ? "numbered" : undefined;
  if (unwrapMarks(line.children) !== line.children) return "strong";
  if (/^(?:\d{1,2}[.):]|[IVX]{1,4}[.):]|[A-H][.)])\s/.test(text)) return "numbered";
  if (/^([-=~*#+_|<>])\1*\s?\S.*\s?\1+$/.test(text) || /^\[.*\]$/.test(text)) return "framed";
  if (isInCapitals(text)) return "capitals";
  return text.endsWith(":") ? "colon" : "plain";
}

/** Capitals only, and more than an acronym. */
function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 4 && text === text.toUpperCase() && text !== text.toLowerCase();
}

function headingOf(block: Block, level: number): Block {
  const line = lineBlock(block);
  if (line.type !== "paragraph") return block;
  const children: readonly Inline[] = unwrapMarks(line.children);
  return { type: "heading", level, children, span: block.span } satisfies Heading;
}
