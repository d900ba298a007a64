import { type Author, type Block, type CalendarDate, linksOf, type RichText } from "@clusterpost/core";
import type { DateMention } from "../dates/find-dates.ts";
import { reportDoubt } from "../dates/report-mention.ts";
import type { DocumentContext } from "../document-context.ts";
import { createAuthor, isClearlyName } from "./author.ts";
import { type BylineLine, readBylineLine } from "./byline-line.ts";
import { type Candidate, chooseLines, isMarked } from "./choose-lines.ts";
import { isPlaceName } from "./place-name.ts";
import { findNameAtTop, findSignature } from "./signature.ts";
import { linesOf } from "./written-lines.ts";

/** Who wrote a submission, and when. */
export interface Byline {
  readonly author?: Author;
  readonly publishedOn?: CalendarDate;
}

/** A byline stands within this many blocks of the top, or of the end. */
const REACH = 5;
const REACH_AT_END = 3;
const MOST_NAME_WORDS = 4;

function findCandidates(blocks: RichText, context: DocumentContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index >= REACH && index < blocks.length - REACH_AT_END) continue;
    const line = readBylineLine(linesOf(block), context);
    if (line !== undefined) candidates.push({ index, block, line: withNameForTown(line, block) });
  }
  return candidates;
}

/** In italics or bold letters, what stands before the date is a name rather than a town. */
function withNameForTown(line: BylineLine, block: Block): BylineLine {
  const { town, author } = line;
  if (town === undefined || author !== undefined || !isMarked(block)) return line;
  const isPerson = isClearlyName(town) && town.split(/\s+/).length <= MOST_NAME_WORDS && !isPlaceName(town);
  return isPerson ? { ...line, evidence: "name-and-date", author: town } : line;
}

/** Adds the line of who signs at the end, when no other line names an author. */
function withSignature(blocks: RichText, chosen: readonly Candidate[], context: DocumentContext): readonly Candidate[] {
  if (chosen.some(({ line }) => line.author !== undefined)) return chosen;
  const isDated = (index: number): boolean =>
    index >= 0 && chosen.some((one) => one.index === index && one.line.published !== undefined);
  const signature =
    findSignature(blocks, (index) => index > 0 && isDated(index)) ?? findNameAtTop(blocks, isDated, context);
  const block = signature === undefined ? undefined : blocks[signature.index];
  if (signature === undefined || block === undefined || context.words.isAnonymous(signature.name)) return chosen;
  const { index, name, saysMore } = signature;
  const line: BylineLine = {
    evidence: "name",
    author: name,
    hasTime: false,
    isLikeEntry: false,
    saysMore,
    end: linesOf(block).length,
    rest: "",
  };
  return [...chosen, { index, block, line }].sort((one, other) => one.index - other.index);
}

function authorOf(name: string, block: Block, context: DocumentContext): Author {
  const author = createAuthor(name);
  if (author.truncated)
    context.tell(
      "AUTHOR_TRUNCATED",
      block.span,
      `The author's name “${name}” is cut.`,
      "Write the full name into the byline.",
    );
  return author;
}

function dayOf(mention: DateMention, { block }: Candidate, context: DocumentContext): CalendarDate | undefined {
  const [range, ...more] = mention.ranges;
  const written = linesOf(block).slice(mention.start, mention.end);
  if (range !== undefined && more.length === 0 && range.start === range.end) {
    reportDoubt(mention, written, block.span, context);
    return range.start;
  }
  const message = `The date “${written}” of the byline is not a day of the calendar.`;
  context.tell("DATE_INVALID", block.span, message, "Write day, month and year, for example 16 May 2019.");
  return undefined;
}

function restOf({ block, line }: Candidate): Block[] {
  const { span } = block;
  if (linksOf([block]).length > 0) return [block];
  if (line.rest === "") return [];
  return [{ type: "paragraph", children: [{ type: "text", value: line.rest, span }], span }];
}

function readByline(lines: readonly Candidate[], context: DocumentContext): Byline {
  const named = lines.find(({ line }) => line.author !== undefined);
  const dated = lines.find(({ line }) => line.published !== undefined);
  const name = named?.line.author;
  const author =
    named === undefined || name === undefined || context.words.isAnonymous(name)
      ? undefined
      : authorOf(name, named.block, context);
  const publishedOn = dated?.line.published === undefined ? undefined : dayOf(dated.line.published, dated, context);
  for (const { block, line } of lines)
    if (line.saysMore || (line.author !== undefined && author === undefined))
      context.furniture.push({ text: linesOf(block).slice(0, line.end).trim(), span: block.span });
  return {
    ...(author === undefined ? {} : { author }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  };
}

/**
 * Takes the byline out of the top level, below the title or at the end, on one line or on several.
 *
 * @param title - plain text of the title, which tells the day of an event from a day of publication
 * @param isLed - whether the first of the blocks stood above the title
 */
export function takeByline(
  blocks: RichText,
  title: string,
  context: DocumentContext,
  isLed = false,
): { blocks: Block[]; byline: Byline } {
  const candidates = findCandidates(blocks, context);
  const lines = withSignature(blocks, chooseLines(blocks, candidates, { title, isLed }, context), context);
  for (const { block } of lines) context.take("byline", block.span);
  const taken = new Map(lines.map((line) => [line.block, line]));
  const kept = blocks.flatMap((block) => {
    const line = taken.get(block);
    return line === undefined ? [block] : restOf(line);
  });
  return { blocks: kept, byline: readByline(lines, context) };
}
