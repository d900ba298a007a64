import { type Author, type Block, type CalendarDate, type Inline, linksOf, type RichText } from "@clusterpost/core";
import { labelKind } from "../article/labelled-lines.ts";
import { type DateMention, findDates } from "../dates/find-dates.ts";
import { reportDoubt } from "../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { createAuthor, isClearlyName } from "./author.ts";
import { type BylineLine, readBylineLine } from "./byline-line.ts";
import { isPlaceName } from "./place-name.ts";
import { findNameAtTop, findSignature } from "./signature.ts";

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
const LONGEST_SUBTITLE = 180;
const MOST_NAME_WORDS = 4;
const LONGEST_LABELLED = 200;

/** What stands above the byline. */
interface Heading {
  readonly title: string;
  readonly isLed: boolean;
}

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

/** Whether other lines show that the submission announces something that takes place. */
function announcesEvent(blocks: RichText, title: string, context: DocumentContext): boolean {
  const labels = blocks.filter((block) => {
    const kind = labelKind(linesOf(block), context);
    return kind === "where" || kind === "when" || kind === "registerBy";
  });
  return labels.length > 1 || context.words.eventName.test(title);
}

/** Whether a title names a kind of event, in any language: a date that words do not explain may be its day. */
function namesEvent(title: string, { words }: DocumentContext): boolean {
  const lower = title.toLowerCase();
  return words.vocabulary.eventKinds.some((kind) => lower.includes(kind));
}

/** Whether a labelled line states the day of the event, so that another date is not that day. */
function statesOtherDay(blocks: RichText, { line }: Candidate, context: DocumentContext): boolean {
  const own = line.published?.ranges[0]?.start;
  return blocks.some((block) => {
    const text = linesOf(block);
    if (text.length > LONGEST_LABELLED || labelKind(text, context) !== "when") return false;
    const days = findDates(text, dateContext(context)).flatMap(({ ranges }) => ranges);
    return days.length > 0 && own !== undefined && days.every(({ start }) => start > own);
  });
}

/** Whether a line is italic or bold as a whole, as bylines are and days of events seldom. */
function isMarked(block: Block): boolean {
  return block.type === "paragraph" && block.children.every(({ type }) => type === "emphasis" || type === "strong");
}

/** Whether only a short line, such as a subtitle or the person of an interview, stands above a place. */
function isNearTitle(blocks: RichText, index: number): boolean {
  const above = blocks[index - 1];
  if (index === 0) return true;
  const text = above === undefined ? "" : linesOf(above);
  return index === 1 && above?.type === "paragraph" && text.length <= LONGEST_SUBTITLE && !/[.:;]$/.test(text);
}

/**
 * Chooses the lines that together are the byline: the first one that says so by its words, or by its
 * place, with those beside it.
 */
function chooseLines(
  blocks: RichText,
  candidates: readonly Candidate[],
  { title, isLed }: Heading,
  context: DocumentContext,
): readonly Candidate[] {
  const isBeside = (one: Candidate, other: Candidate): boolean => Math.abs(one.index - other.index) === 1;
  const sure = candidates.find(({ line }) => line.evidence === "words");
  const placed = (): Candidate | undefined => {
    const isEvent = announcesEvent(blocks, title, context);
    const isNamed = isEvent || namesEvent(title, context);
    return candidates.find((candidate) => {
      const { index, line } = candidate;
      const isOther = (isEvent || isNamed) && statesOtherDay(blocks, candidate, context);
      const isEmphasised = isMarked(candidate.block);
      const isLast = index > 0 && index === blocks.length - 1;
      switch (line.evidence) {
        case "name":
          return index <= NEAR_TITLE;
        case "date-word":
          return !isEvent;
        case "date":
          return isNearTitle(blocks, index) && (line.hasTime || isOther || !(isLed ? isNamed : isEvent));
        case "name-and-date":
          // `15 October 2024 | Nya Varvet` is when and where something takes place.
          return (
            (isNearTitle(blocks, index) || isLast) && (isEmphasised || isOther || !(isNamed || line.beginsWithMonth))
          );
        case "town-and-date":
          return (isNearTitle(blocks, index) || isLast) && (isOther || !isNamed);
        default:
          return false;
      }
    });
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
    beginsWithMonth: false,
    saysMore,
    end: linesOf(block).length,
    rest: "",
  };
  return [...chosen, { index, block, line }].sort((one, other) => one.index - other.index);
}

/** Whether a line says what the byline lacks; a second author or date is the text's own. */
function addsTo(chosen: readonly Candidate[], { line }: Candidate): boolean {
  const has = (key: "author" | "published"): boolean => chosen.some((one) => one.line[key] !== undefined);
  if (line.author !== undefined && has("author")) return false;
  if (line.evidence === "beside") return chosen.some((one) => one.line.evidence === "words");
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
