import type { Author, Block, CalendarDate, RichText } from "@clusterpost/core";
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

function readByline(block: Block, context: DocumentContext): Byline | undefined {
  const text = lineOf(block);
  if (text === "" || text.length > 200) return undefined;
  const groups = context.words.byline.exec(text)?.groups;
  const name = groups?.["name"];
  if (name === undefined || name.length > 80 || (/[.!?]$/.test(name) && !name.endsWith("..."))) return undefined;
  const author = createAuthor(name);
  if (author.truncated) {
    context.tell("AUTHOR_TRUNCATED", block.span, `The author's name “${name}” is cut.`, "Write the full name into the byline.");
  }
  const written = groups?.["date"];
  if (written === undefined) return { author };
  const [mention] = findDates(written, dateContext(context));
  const range = mention?.ranges[0];
  if (range !== undefined && range.start === range.end) return { author, publishedOn: range.start };
  const message = `The date “${written}” of the byline is not a day of the calendar.`;
  context.tell("DATE_INVALID", block.span, message, "Write day, month and year, for example 16 May 2019.");
  return { author };
}

/** Takes the byline out of the top level: `Submitted by NAME on 16 May 2019`, below the title or at the end. */
export function takeByline(blocks: RichText, context: DocumentContext): { blocks: Block[]; byline: Byline } {
  for (const [index, block] of blocks.entries()) {
    if (index >= REACH && index < blocks.length - REACH) continue;
    const byline = readByline(block, context);
    if (byline !== undefined) return { blocks: blocks.filter((_, at) => at !== index), byline };
  }
  return { blocks: [...blocks], byline: {} };
}
