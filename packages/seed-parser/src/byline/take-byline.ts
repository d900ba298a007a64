import { type Author, type Block, type CalendarDate, type Inline, linksOf, type RichText } from "@clusterpost/core";
import { labelKind } from "../article/labelled-lines.ts";
import type { DateMention } from "../dates/find-dates.ts";
import { reportDoubt } from "../dates/report-mention.ts";
import type { DocumentContext } from "../document-context.ts";
import { createAuthor } from "./author.ts";
import { type BylineLine, readBylineLine } from "./byline-line.ts";

/** Who wrote a submission, and when. */
export interface Byline {
  readonly author?: Author;
  readonly publishedOn?: CalendarDate;
}

/** A byline stands within this many blocks of the top, or of the end. */
const REACH = 5;
const REACH_AT_END = 3;
/** Nothing but the title, a subtitle or a lead stands before a byline that only its place shows. */
const NEAR_TITLE = 2;

interface Candidate {
  readonly index: number;
  readonly block: Block;
  readonly line: BylineLine;
}

/** A paragraph's text with its forced line breaks. */
function linesOf(block: Block): string {
  if (block.type !== "paragraph" && block.type !== "heading") return "";
  return writeLines(block.children).trim();
}

function writeLines(inlines: readonly Inline[]): string {
  let text = "";
  for (const inline of inlines) {
    if (inline.type === "text") text += inline.value;
    else if (inline.type === "line-break") text += "\n";
    else if (inline.type !== "footnote-reference") text += writeLines(inline.children);
  }
  return text;
}

function findCandidates(blocks: RichText, context: DocumentContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index >= REACH && index < blocks.length - REACH_AT_END) continue;
    const line = readBylineLine(linesOf(block), context);
    if (line !== undefined) candidates.push({ index, block, line });
  }
  return candidates;
}

/** Whether other lines show that the submission announces something that takes place. */
function announcesEvent(blocks: RichText, title: string, context: DocumentContext): boolean {
  const labels = blocks.filter((block) => {
    const kind = labelKind(linesOf(block), context);
    return kind === "where" || kind === "when" || kind === "registerBy";
  });
  return labels.length > 1 || context.words.eventName.test(title);
}

/**
 * Chooses the lines that together are the byline: the first one that says so by its words, or by its
 * place, with those beside it.
 */
function chooseLines(candidates: readonly Candidate[], announces: () => boolean): readonly Candidate[] {
  const isBeside = (one: Candidate, other: Candidate): boolean => Math.abs(one.index - other.index) === 1;
  const sure = candidates.find(({ line }) => line.evidence === "words");
  const placed = (): Candidate | undefined => {
    const isEvent = announces();
    return candidates.find(
      ({ index, line }) =>
        (line.evidence === "name" && index <= NEAR_TITLE) ||
        (line.evidence === "date-word" && !isEvent) ||
        (line.evidence === "date" && index === 0 && (line.hasTime || !isEvent)),
    );
  };
  const anchor = sure ?? placed();
  if (anchor === undefined) return [];
  const chosen = new Set([anchor]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const candidate of candidates) {
      const isNext = !chosen.has(candidate) && [...chosen].some((one) => isBeside(one, candidate));
      if (isNext && addsTo([...chosen], candidate)) {
        chosen.add(candidate);
        grew = true;
      }
    }
  }
  return [...chosen].sort((one, other) => one.index - other.index);
}

/** Whether a line says what the byline lacks; a second author or date is the text's own. */
function addsTo(chosen: readonly Candidate[], { line }: Candidate): boolean {
  const has = (key: "author" | "published"): boolean => chosen.some((one) => one.line[key] !== undefined);
  if (line.author !== undefined && has("author")) return false;
  return line.published === undefined || !has("published");
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
 */
export function takeByline(
  blocks: RichText,
  title: string,
  context: DocumentContext,
): { blocks: Block[]; byline: Byline } {
  const candidates = findCandidates(blocks, context);
  if (candidates.length === 0) return { blocks: [...blocks], byline: {} };
  const lines = chooseLines(candidates, () => announcesEvent(blocks, title, context));
  for (const { block } of lines) context.take("byline", block.span);
  const taken = new Map(lines.map((line) => [line.block, line]));
  const kept = blocks.flatMap((block) => {
    const line = taken.get(block);
    return line === undefined ? [block] : restOf(line);
  });
  return { blocks: kept, byline: readByline(lines, context) };
}
