import type { Block, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { normaliseWords } from "../word-matcher.ts";

/** A table of contents stands within this many blocks of the top. */
const REACH = 12;
const MAX_ENTRY = 120;

/**
 * Takes a table of contents out of the top of a document and names it as furniture: a list, or lines
 * below each other, most of which are the titles of what follows.
 */
export function takeContents(blocks: RichText, context: DocumentContext): RichText {
  const top = readTop(blocks, context);
  for (let start = 0; start < Math.min(REACH, blocks.length); start += 1) {
    const isAnnounced = context.words.isContentsHeading(top.lines[start] ?? "");
    const first = isAnnounced ? start + 1 : start;
    const end = endOfContents(blocks, first, isAnnounced, top, context);
    if (end === undefined) continue;
    for (const block of blocks.slice(start, end)) {
      context.furniture.push({ text: writtenIn(block, context), span: block.span });
      forgetAnchors(block, context);
    }
    return [...blocks.slice(0, start), ...blocks.slice(end)];
  }
  return blocks;
}

/** What every place of the top where contents may begin asks for. */
interface Top {
  readonly lines: readonly string[];
  /** How many of the lines before each one are titles of sections. */
  readonly sectionsBefore: readonly number[];
}

function readTop(blocks: RichText, context: DocumentContext): Top {
  const lines = blocks.slice(0, REACH * 2 + 1).map(lineOf);
  const sectionsBefore = [0];
  for (const line of lines) {
    const isSection = line !== "" && line.length <= MAX_ENTRY && context.words.sectionRole(line) !== undefined;
    sectionsBefore.push((sectionsBefore.at(-1) ?? 0) + (isSection ? 1 : 0));
  }
  return { lines, sectionsBefore };
}

/** A block as the source writes it, with its numbers and addresses; of a page of HTML, its words. */
function writtenIn(block: Block, context: DocumentContext): string {
  const written = context.text.slice(block.span.start, block.span.end).replace(/\s+/g, " ").trim();
  return written === "" || written.includes("<") ? linesOfEntry(block).join(" ") : written;
}

function endOfContents(
  blocks: RichText,
  first: number,
  isAnnounced: boolean,
  { lines, sectionsBefore }: Top,
  context: DocumentContext,
): number | undefined {
  const block = blocks[first];
  if (block?.type === "list") {
    const entries = linesOfEntry(block);
    if (!isAnnounced && !hasSections(entries, context)) return undefined;
    const later = titlesBelow(blocks, first + 1);
    const known = entries.filter((entry) => later.has(keyOf(entry)));
    const areTitles = known.length * 2 > entries.length && (isAnnounced || known.length >= 2);
    return entries.length > 0 && areTitles && (isAnnounced || hasSections(known, context)) ? first + 1 : undefined;
  }
  let end = first;
  while (end < first + REACH && isEntry(lines[end])) end += 1;
  for (; end - first >= 2; end -= 1) {
    const sections = (sectionsBefore[end] ?? 0) - (sectionsBefore[first] ?? 0);
    if (!isAnnounced && sections < 2) return undefined;
    const later = titlesBelow(blocks, end);
    if (lines.slice(first, end).every((entry) => later.has(keyOf(entry)))) return end;
  }
  return undefined;
}

const isEntry = (line: string | undefined): boolean => line !== undefined && line !== "" && line.length <= MAX_ENTRY;

const hasSections = (entries: readonly string[], context: DocumentContext): boolean =>
  entries.filter((entry) => context.words.sectionRole(entry) !== undefined).length >= 2;

/** Titles as they are compared: without numbers and page numbers. */
const keyOf = (text: string): string =>
  normaliseWords(text.replace(/^\s*\d{1,2}(?:\.\d{1,2})*[.):]?\s+/, "").replace(/[\s.…]+\d{1,3}\s*$/, ""));

function titlesBelow(blocks: RichText, start: number): ReadonlySet<string> {
  const titles = new Set<string>();
  for (const block of blocks.slice(start)) {
    const [line, ...more] = linesOfEntry(block);
    if (line !== undefined && more.length === 0 && line.length <= 160) titles.add(keyOf(line));
  }
  return titles;
}

function linesOfEntry(block: Block): string[] {
  if (block.type === "list") return block.items.flatMap(({ children }) => children.flatMap(linesOfEntry));
  const line = lineOf(block);
  return line === "" ? [] : [line];
}

/** Links to places in the same file are no lost links in a table of contents. */
function forgetAnchors({ span }: Block, { diagnostics }: DocumentContext): void {
  let kept = 0;
  for (const found of diagnostics) {
    if (found.code === "LINK_PLACEHOLDER" && found.span.start >= span.start && found.span.end <= span.end) continue;
    diagnostics[kept] = found;
    kept += 1;
  }
  diagnostics.length = kept;
}
