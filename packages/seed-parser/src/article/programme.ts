import {
  type Block,
  type CalendarDate,
  type DateRange,
  type Heading,
  type Inline,
  type RichText,
  textOfInlines,
} from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { sliceText } from "../inline-text.ts";

/** An entry of a day-by-day programme. */
export interface ProgrammeEntry {
  readonly heading: readonly Inline[];
  readonly when: DateRange;
  readonly block: Block;
}

const ENTRY_MAX = 160;

/** A line that is a day and nothing else but a short word before it: `On 21 February 2018`. */
function dayOf(block: Block, context: DocumentContext, near: CalendarDate | undefined): DateRange | undefined {
  const text = paragraphText(block);
  if (text === "" || text.length > 60) return undefined;
  const [mention, ...more] = findDates(text, dateContext(context, near));
  const isAlone =
    mention !== undefined && more.length === 0 && /^(?:\p{L}{1,12},?\s+){0,2}$/u.test(text.slice(0, mention.start));
  return isAlone && /^[\s:.]*$/.test(text.slice(mention.end)) && mention.ranges.length === 1
    ? mention.ranges[0]
    : undefined;
}

/** A list of one short line above a paragraph is the title of that paragraph. */
function entryTitle(block: Block, next: Block | undefined): readonly Inline[] | undefined {
  if (block.type !== "list" || block.ordered || block.items.length !== 1 || next?.type !== "paragraph")
    return undefined;
  const [paragraph, ...more] = block.items[0]?.children ?? [];
  if (paragraph?.type !== "paragraph" || more.length > 0) return undefined;
  const text = textOfInlines(paragraph.children);
  return text.length <= ENTRY_MAX && !/[.!?]$/.test(text.trim()) ? paragraph.children : undefined;
}

function headingOf(block: Block, level: number, children: readonly Inline[]): Heading {
  return { type: "heading", level, children, span: block.span };
}

/**
 * Finds a programme: lines that are days, below them titles with a dash, below these the description.
 *
 * @param near - day near which dates without a year lie
 * @returns the blocks with days and titles as headings, and the entries in order
 */
export function readProgramme(
  blocks: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
): { blocks: Block[]; entries: ProgrammeEntry[] } {
  const entries: ProgrammeEntry[] = [];
  let day: DateRange | undefined;
  const shaped = blocks.map((block, index): Block => {
    const next = blocks[index + 1];
    const isAboveEntry = next !== undefined && entryTitle(next, blocks[index + 2]) !== undefined;
    const own = isAboveEntry ? dayOf(block, context, near) : undefined;
    if (own !== undefined && block.type === "paragraph") {
      day = own;
      return headingOf(block, 3, block.children);
    }
    const title = day === undefined ? undefined : entryTitle(block, next);
    if (title === undefined || day === undefined) return block;
    entries.push({ heading: title, when: day, block });
    return headingOf(block, 4, title);
  });
  return { blocks: shaped, entries };
}

/** The title of an entry: without the colon that leads to its description. */
export function trimColon(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.type !== "text" || !/:\s*$/.test(last.value)) return inlines;
  const value = last.value.replace(/\s*:\s*$/, "");
  return value === "" ? inlines.slice(0, -1) : [...inlines.slice(0, -1), sliceText(last, 0, value.length)];
}
