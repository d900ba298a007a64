import { type Author, type Block, type CalendarDate, linksOf, type RichText } from "@clusterpost/core";
import { lineOf } from "./block-text.ts";
import { findDates } from "./dates.ts";
import { type DocumentContext, dateContext } from "./document-context.ts";

/** Who wrote a submission, and when. */
export interface Byline {
  readonly author?: Author;
  readonly publishedOn?: CalendarDate;
}

/** A byline stands within this many blocks of the top or the end. */
const REACH = 3;

/** Builds an author; a name that ends with `…` was cut. */
export function createAuthor(name: string): Author {
  return { name, truncated: /(?:…|\.\.\.)$/.test(name) };
}

/** A byline as read, and what its line says besides. */
interface ReadByline {
  readonly byline: Byline;
  readonly rest: string;
}

const MAX_NAME = 80;
/** What stands around a byline's date and says nothing more: weekdays, times of day. */
const AROUND_DATE =
  /^[\s,|–-]*(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?[\s,|–-]*)?(?:(?:at|-)?\s*\d{1,2}[:.]\d{2}(?:\s*h)?)?[\s,.|–-]*$/i;
const WEEKDAY_BEFORE = /[\s,]*(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?[\s,]*$/i;

function isName(name: string): boolean {
  const isSentence = /[.!?]$/.test(name) && !name.endsWith("...");
  return name !== "" && name.length <= MAX_NAME && !isSentence && /^[\p{Lu}\p{Lo}\p{N}]/u.test(name);
}

function readByline(block: Block, isNearTop: boolean, context: DocumentContext): ReadByline | undefined {
  const text = lineOf(block);
  if (text === "" || text.length > 220) return undefined;
  const written = context.words.byline.exec(text)?.groups?.["rest"];
  if (written === undefined) return undefined;
  const mention = findDates(written, dateContext(context)).at(-1);
  if (mention === undefined) {
    return isNearTop && isName(written)
      ? { byline: { author: authorOf(written, block, context) }, rest: "" }
      : undefined;
  }
  const name = written
    .slice(0, mention.start)
    .replace(WEEKDAY_BEFORE, " ")
    .replace(context.words.bylineDate, "")
    .trim();
  if (!isName(name)) return undefined;
  const author = authorOf(name, block, context);
  const after = written.slice(mention.end);
  const rest = AROUND_DATE.test(after) ? "" : after.replace(/^[\s\p{P}|]+/u, "").trim();
  const [range, ...more] = mention.ranges;
  if (range !== undefined && more.length === 0 && range.start === range.end) {
    return { byline: { author, publishedOn: range.start }, rest };
  }
  const message = `The date “${written.slice(mention.start, mention.end)}” of the byline is not a day of the calendar.`;
  context.tell("DATE_INVALID", block.span, message, "Write day, month and year, for example 16 May 2019.");
  return { byline: { author }, rest };
}

function authorOf(name: string, block: Block, context: DocumentContext): Author {
  const author = createAuthor(name);
  if (author.truncated) {
    context.tell(
      "AUTHOR_TRUNCATED",
      block.span,
      `The author's name “${name}” is cut.`,
      "Write the full name into the byline.",
    );
  }
  return author;
}

function restOf({ span }: Block, value: string): Block[] {
  return value === "" ? [] : [{ type: "paragraph", children: [{ type: "text", value, span }], span }];
}

/** Takes the byline out of the top level: `Submitted by NAME on 16 May 2019`, below the title or at the end. */
export function takeByline(blocks: RichText, context: DocumentContext): { blocks: Block[]; byline: Byline } {
  for (const [index, block] of blocks.entries()) {
    if (index >= REACH && index < blocks.length - REACH) continue;
    const read = readByline(block, index < REACH, context);
    if (read === undefined) continue;
    const rest = linksOf([block]).length > 0 ? [block] : restOf(block, read.rest);
    return { blocks: blocks.toSpliced(index, 1, ...rest), byline: read.byline };
  }
  return { blocks: [...blocks], byline: {} };
}
