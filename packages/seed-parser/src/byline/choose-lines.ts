import type { Block, CalendarDate, RichText } from "@clusterpost/core";
import { invitesToEvent } from "../article/invitation.ts";
import { datedLabelKind, labelKind, linesOfBlocks } from "../article/labelled-lines.ts";
import { namesEvent } from "../article/names-event.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { isPlaceText } from "../events/listed-event.ts";
import { hasOne } from "../has-one.ts";
import { SAVE_DATES } from "../vocabulary/byline-words.ts";
import { NEXT_ONES } from "../vocabulary/event-sentence-words.ts";
import type { BylineLine } from "./byline-line.ts";
import { isPlaceName } from "./place-name.ts";
import { linesOf } from "./written-lines.ts";

/** Nothing but the title, a subtitle or a lead stands before a byline that only its place shows. */
const NEAR_TITLE = 2;
const LONGEST_SUBTITLE = 180;
const LONGEST_LABELLED = 200;
const LONGEST_SAID = 1_000;
const LONGEST_PLACE = 80;

/** What stands above the byline. */
export interface Heading {
  readonly title: string;
  readonly isLed: boolean;
}

/** A line that may be of the byline. */
export interface Candidate {
  readonly index: number;
  readonly block: Block;
  readonly line: BylineLine;
}

/** Whether other lines show that the submission announces something that takes place. */
function announcesEvent(blocks: RichText, title: string, context: DocumentContext): boolean {
  const labels = blocks.filter((block) => {
    const kind = labelKind(linesOf(block), context);
    return kind === "where" || kind === "when" || kind === "registerBy";
  });
  return labels.length > 1 || context.words.eventName.test(title) || hasOne(title.toLowerCase(), SAVE_DATES);
}

/** Labels of days that are not past when a submission is published. */
const AHEAD: ReadonlySet<string | undefined> = new Set(["when", "deadline", "registerBy"]);
/** A sentence about an event so many days later is about another day than the line's; dinners are a day away. */
const DAYS_APART = 7;
const MS_PER_DAY = 86_400_000;

/**
 * Whether a labelled line, or a sentence that says when something takes place, states the day of the event, so that
 * another date is not that day.
 */
function statesOtherDay(blocks: RichText, { index, line }: Candidate, context: DocumentContext): boolean {
  const own = line.published?.ranges[0]?.start;
  if (own === undefined) return false;
  const daysIn = (text: string): readonly CalendarDate[] =>
    findDates(text, dateContext(context, own)).flatMap(({ ranges }) => ranges.map(({ start }) => start));
  const isLabelled = (text: string): boolean => {
    if (text.length > LONGEST_LABELLED || !text.includes(":") || !AHEAD.has(datedLabelKind(text, context)))
      return false;
    const days = daysIn(text);
    return days.length > 0 && days.every((day) => day > own);
  };
  const { takesPlace, invites } = context.words.vocabulary;
  const isSaid = (text: string): boolean => {
    if (text.length > LONGEST_SAID || !/\d/.test(text)) return false;
    const lower = text.toLowerCase();
    if (!(hasOne(lower, takesPlace) || hasOne(lower, invites)) || hasOne(lower, NEXT_ONES)) return false;
    const days = daysIn(text);
    return days.length > 0 && days.every((day) => Date.parse(day) - Date.parse(own) >= DAYS_APART * MS_PER_DAY);
  };
  return blocks.some((block, at) => {
    if (at === index) return false;
    if (block.type === "table") return linesOfBlocks([block]).some(({ text }) => isLabelled(text));
    const text = linesOf(block);
    return isLabelled(text) || isSaid(text);
  });
}

/** Whether a line is italic or bold as a whole, as bylines are and days of events seldom. */
export function isMarked(block: Block): boolean {
  return block.type === "paragraph" && block.children.every(({ type }) => type === "emphasis" || type === "strong");
}

/** Whether a place stands below a line, so that its day is that of an event: `Stara Tržnica, Bratislava`. */
function isAbovePlace(blocks: RichText, index: number): boolean {
  const below = blocks[index + 1];
  const text = below?.type === "paragraph" ? linesOf(below) : "";
  if (text === "" || text.length > LONGEST_PLACE || !isPlaceText(text)) return false;
  return text.includes(",") || isPlaceName(text);
}

/** Whether only a short line, such as a subtitle or the person of an interview, stands above a place. */
function isNearTitle(blocks: RichText, index: number): boolean {
  const above = blocks[index - 1];
  if (index === 0) return true;
  const text = above === undefined ? "" : linesOf(above);
  return index === 1 && above?.type === "paragraph" && text.length <= LONGEST_SUBTITLE && !/[.:;]$/.test(text);
}

/** Name, role and organisation below town and day. */
const MOST_SIGNING = 3;
const LONGEST_SIGNING = 64;

/** Whether a line at the end may be of a signature: short, and no sentence. */
function maySign(block: Block): boolean {
  const text = block.type === "paragraph" ? linesOf(block) : "";
  return text !== "" && text.length <= LONGEST_SIGNING && !/[\d:;!?]|[^.]\.$/.test(text);
}

/**
 * Chooses the lines that together are the byline: the first one that says so by its words, or by its
 * place, with those beside it.
 */
export function chooseLines(
  blocks: RichText,
  candidates: readonly Candidate[],
  { title, isLed }: Heading,
  context: DocumentContext,
): readonly Candidate[] {
  const isBeside = (one: Candidate, other: Candidate): boolean => Math.abs(one.index - other.index) === 1;
  const sure = candidates.filter(({ line }) => line.evidence === "words");
  const placed = (): Candidate[] => {
    const isEvent = announcesEvent(blocks, title, context);
    const isNamed = isEvent || namesEvent(title, context);
    const mayBeDayOfEvent = ({ index, line }: Candidate): boolean =>
      isEvent || isAbovePlace(blocks, index) || (isNamed && (isLed || line.hasTime || invitesToEvent(blocks, context)));
    return candidates.filter((candidate) => {
      const { index, line } = candidate;
      const isOther = (): boolean => isNamed && statesOtherDay(blocks, candidate, context);
      const isEmphasised = isMarked(candidate.block);
      const isLast = index > 0 && blocks.slice(index + 1).every((block, at) => at < MOST_SIGNING && maySign(block));
      switch (line.evidence) {
        case "name":
          return index <= NEAR_TITLE;
        case "date-word":
          return !isEvent;
        case "date":
          return isNearTitle(blocks, index) && (!mayBeDayOfEvent(candidate) || isOther());
        case "name-and-date":
          // `15 October 2024 | Nya Varvet` is when and where something takes place.
          return (
            (isNearTitle(blocks, index) || isLast) && (isEmphasised || !(isNamed || line.isLikeEntry) || isOther())
          );
        case "town-and-date":
          return (isNearTitle(blocks, index) || isLast) && (!isNamed || isOther());
        default:
          return false;
      }
    });
  };
  const chosen = new Set<Candidate>();
  const growFrom = (anchor: Candidate): void => {
    const saysMore = anchor.line.author !== undefined || anchor.line.published !== undefined;
    if (chosen.size > 0 && !(saysMore && addsTo([...chosen], anchor))) return;
    chosen.add(anchor);
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
  };
  for (const anchor of sure) growFrom(anchor);
  // The day may stand below the title and the author at the end.
  const isComplete = (["author", "published"] as const).every((key) => [...chosen].some(({ line }) => line[key]));
  if (!isComplete) for (const anchor of placed()) growFrom(anchor);
  return [...chosen].sort((one, other) => one.index - other.index);
}

/** Whether a line says what the byline lacks; a second author or date is the text's own. */
function addsTo(chosen: readonly Candidate[], { line }: Candidate): boolean {
  const has = (key: "author" | "published"): boolean => chosen.some((one) => one.line[key] !== undefined);
  if (line.author !== undefined && has("author")) return false;
  if (line.evidence === "beside") return chosen.some((one) => one.line.evidence === "words");
  return line.published === undefined || !has("published");
}
