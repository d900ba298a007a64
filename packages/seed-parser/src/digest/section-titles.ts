import type { Block, RichText, SectionRole } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { mergeTexts } from "../inline-text.ts";
import { numberBefore } from "../list-mark.ts";
import { sliceInlines } from "../listing/slice-inlines.ts";
import { titleShape } from "../listing/title-line.ts";
import { normaliseWords } from "../word-matcher.ts";
import { markLetter } from "./letter-of-headings.ts";
import { headingOf, type LineStyle, lineBlock, styleOf } from "./line-style.ts";
import { CONTAINERS } from "./outline.ts";
import { roleOfSection } from "./section-roles.ts";
import { seeSections } from "./seen-sections.ts";

/** A block that may open a section. */
interface SectionTitle {
  readonly index: number;
  readonly role: SectionRole;
  readonly style: "heading" | LineStyle;
}

const MAX_LINE = 80;
const NEAR_TOP = 3;

/** The blocks of an issue, its sections opened by headings. */
export interface MarkedIssue {
  readonly blocks: RichText;
  /** Roles of sections whose titles are not those of the vocabulary, by the start of their headings. */
  readonly roles: ReadonlyMap<number, SectionRole>;
}

/**
 * Makes the titles of sections headings, if the document is a whole issue.
 *
 * An issue has no byline, and its sections show it: among its headings are at least two titles of
 * sections; lines that are no headings need two that only an issue has, such as news and events.
 * Other lines in the style of the titles (capitals, numbers, frames) open sections as well. Where the
 * titles are not those of the vocabulary, what stands below them has to show it.
 *
 * @returns `undefined` when the document is none
 */
export function markSectionTitles(blocks: RichText, context: DocumentContext): MarkedIssue | undefined {
  if (blocks.slice(0, NEAR_TOP).some((block) => context.words.beginsLikeByline(lineOf(block)))) return undefined;
  const titles = sectionTitles(blocks, context);
  if (!isIssue(blocks, titles)) return markSeen(blocks, context);
  const lines = titles.filter(({ style }) => style !== "heading");
  if (!titles.some(({ index, style }) => style !== "heading" || isNumbered(blocks[index])))
    return { blocks, roles: new Map() };
  const styles = new Set<string>(lines.map(({ style }) => style).filter((style) => style !== "plain"));
  const known = new Set(titles.map(({ index }) => index));
  const others = blocks.flatMap((block, index) => {
    const opens = index > 0 && !known.has(index) && styles.has(styleOf(block) ?? "plain");
    return opens && titleShape(lineBlock(block), context) !== undefined ? [index] : [];
  });
  const seen = rolesOf(blocks, [...known], others, context);
  const opened = new Set(others);
  const marked = blocks.map((block, index) => {
    if (known.has(index) || seen.has(block.span.start))
      return unnumbered(headingOf(numberedLine(block, context), 2), context);
    // A level above the known ones: a section of its own, never an item of the one before.
    return opened.has(index) ? headingOf(block, 1) : block;
  });
  return { blocks: marked, roles: seen };
}

/** What the content of sections with titles of their own says, by the start of their titles. */
function rolesOf(
  blocks: RichText,
  known: readonly number[],
  others: readonly number[],
  context: DocumentContext,
): ReadonlyMap<number, SectionRole> {
  const ends = [...known, ...others].sort((first, second) => first - second);
  const seen = new Map<number, SectionRole>();
  for (const index of others) {
    const end = ends[ends.indexOf(index) + 1];
    const role = roleOfSection(lineOf(lineBlock(blocks[index] as Block)), blocks.slice(index + 1, end), context);
    const block = blocks[index];
    if (role !== undefined && block !== undefined) seen.set(block.span.start, role.role);
  }
  return seen;
}

/** The same for an issue whose sections only their items show. */
function markSeen(blocks: RichText, context: DocumentContext): MarkedIssue | undefined {
  const letter = markLetter(blocks, context);
  if (letter !== undefined) return { blocks: letter, roles: new Map() };
  const seen = seeSections(blocks, context);
  if (seen === undefined) return undefined;
  const marked = blocks.map((block, index) => {
    const role = seen.get(index);
    if (role === undefined || block.type === "heading") return block;
    return unnumbered(headingOf(numberedLine(block, context), role === "feature" ? 1 : 2), context);
  });
  const roles = new Map(Array.from(seen, ([index, role]) => [blocks[index]?.span.start ?? -1, role]));
  return { blocks: marked, roles };
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
  if (headings.length >= 2 && headings.some(({ role, index }) => CONTAINERS.has(role) && !isAgenda(blocks[index])))
    return true;
  const roles = new Set(opening.filter(({ role }) => CONTAINERS.has(role)).map(({ role }) => role));
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
