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

/** A byline as read, and what its line says besides. */
interface ReadByline {
  readonly byline: Byline;
  readonly rest: string;
}

function readByline(block: Block, context: DocumentContext): ReadByline | undefined {
  const text = lineOf(block);
  if (text === "" || text.length > 200) return undefined;
  const groups = context.words.byline.exec(text)?.groups;
  const name = groups?.["name"];
  if (name === undefined || name.length > 80 || (/[.!?]$/.test(name) && !name.endsWith("..."))) return undefined;
  const author = createAuthor(name);
  if (author.truncated) {
    context.tell(
      "AUTHOR_TRUNCATED",
      block.span,
      `The author's name “${name}” is cut.`,
      "Write the full name into the byline.",
    );
  }
  const written = groups?.["date"];
  if (written === undefined) return { byline: { author }, rest: "" };
  const [mention] = findDates(written, dateContext(context));
  const range = mention?.ranges[0];
  if (mention !== undefined && range !== undefined && range.start === range.end) {
    const rest = written.slice(0, mention.start) + written.slice(mention.end);
    return { byline: { author, publishedOn: range.start }, rest: rest.replace(/^[\s\p{P}|]+/u, "").trim() };
  }
  const message = `The date “${written}” of the byline is not a day of the calendar.`;
  context.tell("DATE_INVALID", block.span, message, "Write day, month and year, for example 16 May 2019.");
  return { byline: { author }, rest: "" };
}

/** Takes the byline out of the top level: `Submitted by NAME on 16 May 2019`, below the title or at the end. */
export function takeByline(blocks: RichText, context: DocumentContext): { blocks: Block[]; byline: Byline } {
  for (const [index, block] of blocks.entries()) {
    if (index >= REACH && index < blocks.length - REACH) continue;
    const read = readByline(block, context);
    if (read === undefined) continue;
    const rest: Block[] =
      read.rest === ""
        ? []
        : [{ type: "paragraph", children: [{ type: "text", value: read.rest, span: block.span }], span: block.span }];
    return { blocks: blocks.toSpliced(index, 1, ...rest), byline: read.byline };
  }
  return { blocks: [...blocks], byline: {} };
}
