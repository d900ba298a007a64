import type { Block, CalendarDate, Paragraph } from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { spanOfInlines } from "../inline-text.ts";
import { sliceInlines } from "../listing/slice-inlines.ts";
import { isPlaceLine } from "../place-line.ts";

/** Lines below a title stand within this many blocks. */
const REACH = 3;
const MAX_LINE = 120;
const BETWEEN = /^(?:\s*[,|·•]\s*|\s+[–—-]\s+)(?=\p{L})/u;

/** Parts lines of a date and a place, `25-26 September 2019, Novi Sad`, into a line for each. */
export function splitDatedPlaces(
  body: readonly Block[],
  near: CalendarDate | undefined,
  context: DocumentContext,
): Block[] {
  return body.flatMap((block, index) => (index < REACH ? splitLine(block, near, context) : [block]));
}

function splitLine(block: Block, near: CalendarDate | undefined, context: DocumentContext): Block[] {
  const text = paragraphText(block);
  if (block.type !== "paragraph" || text.length > MAX_LINE || !/\d/.test(text)) return [block];
  const last = findDates(text, dateContext(context, near)).at(-1);
  const between = last === undefined ? null : BETWEEN.exec(text.slice(last.end));
  if (last === undefined || between === null) return [block];
  const place = part(block, last.end + between[0].length, text.length);
  return isPlaceLine(place, context) ? [part(block, 0, last.end), place] : [block];
}

function part(line: Paragraph, start: number, end: number): Paragraph {
  const children = sliceInlines(line.children, start, end);
  return { type: "paragraph", children, span: spanOfInlines(children, line.span) };
}
