import type { Block, Furniture, List, Paragraph, RichText } from "@clusterpost/core";
import { textOfInlines } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { findMonth } from "../dates/find-month.ts";
import { readDayLead } from "../day-lead.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { wordsIn } from "../letters.ts";
import { sliceInlines } from "./slice-inlines.ts";

const MAX_MONTH = 40;
const ENOUGH = 2;

/** A calendar whose lines have dates in full. */
export interface FullDates {
  readonly blocks: RichText;
  /** The months above the lines and the days before them, which the dates say together. */
  readonly furniture: readonly Furniture[];
}

/**
 * Gives the lines of a calendar the month that stands above them: `October 2019` over `8-9 – Milk days`
 * becomes `8-9 October 2019 – Milk days`.
 *
 * @returns `undefined` when the blocks are no such calendar
 */
export function withMonths(blocks: RichText, context: DocumentContext): FullDates | undefined {
  const full: Block[] = [];
  const furniture: Furniture[] = [];
  let month: string | undefined;
  let lines = 0;
  for (const block of blocks) {
    if (isMonthLine(block, context)) {
      month = lineOf(block);
      furniture.push({ text: month, span: block.span });
      continue;
    }
    const dated = month === undefined ? undefined : withMonth(block, month, furniture, context);
    if (dated !== undefined) lines += 1;
    full.push(dated ?? block);
  }
  return lines >= ENOUGH ? { blocks: full, furniture } : undefined;
}

/** `October 2019` and nothing else. */
function isMonthLine(block: Block, context: DocumentContext): boolean {
  const text = lineOf(block);
  if (text.length > MAX_MONTH || !/^\D*(?:19|20)\d\d\D*$/.test(text)) return false;
  const words = wordsIn(text);
  return words.length <= 3 && findMonth(text, dateContext(context).lexicon) !== undefined;
}

function withMonth(block: Block, month: string, furniture: Furniture[], context: DocumentContext): Block | undefined {
  if (block.type === "paragraph") return datedLine(block, month, furniture, context);
  if (block.type !== "list" || block.items.length === 0) return undefined;
  const own: Furniture[] = [];
  const items = block.items.map((item) => {
    const [line, ...more] = item.children;
    const dated = line?.type === "paragraph" ? datedLine(line, month, own, context) : undefined;
    return dated === undefined ? item : { ...item, children: [dated, ...more] };
  });
  if (items.some((item, index) => item === block.items[index])) return undefined;
  furniture.push(...own);
  return { ...block, items } satisfies List;
}

function datedLine(
  line: Paragraph,
  month: string,
  furniture: Furniture[],
  context: DocumentContext,
): Paragraph | undefined {
  const text = textOfInlines(line.children);
  const lead = readDayLead(text);
  if (lead === undefined) return undefined;
  const dates = dateContext(context);
  if (findDates(lead, dates).length > 0) return undefined;
  const [value] = [`${lead} ${month}`, `${month} ${lead}`].flatMap((date) => {
    const mentions = findDates(date, dates);
    const isSure = mentions.length > 0 && mentions.every(({ ranges }) => ranges.length > 0);
    return isSure ? [date.slice(mentions[0]?.start ?? 0, mentions.at(-1)?.end)] : [];
  });
  if (value === undefined) return undefined;
  const span = { start: line.span.start, end: Math.min(line.span.end, line.span.start + lead.length) };
  furniture.push({ text: lead, span });
  const rest = sliceInlines(line.children, lead.length, Number.POSITIVE_INFINITY);
  return { ...line, children: [{ type: "text", value: `${value} `, span }, ...rest] };
}
