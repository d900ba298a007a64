import type { Block, Paragraph, RichText, Vocabulary } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { type BylineLine, readBylineLine } from "../byline/byline-line.ts";
import type { DocumentContext } from "../document-context.ts";
import { createPhraseBook, type PhraseBook } from "../phrase-book.ts";
import { takeTitle } from "./title.ts";

/** What stands above a title and belongs below it, and the text that begins with the title. */
export interface TitleLead {
  readonly blocks: RichText;
  /** Lines of author and day, in the order of the text. */
  readonly lead: readonly Block[];
}

const LONGEST_KICKER = 120;
const LONGEST_TITLE = 200;
/** At most so many lines stand above a title. */
const MOST_LINES = 3;
/** `1/2`, `Page 1 of 2`, `- 2 -`: the number of a page among several. */
const PAGE_MARK = /^[\s(–-]*(?:\p{L}{1,8}\.?\s)?\d{1,2}\s?(?:\/|of|von|de|di|sur|van|z|av|af)\s?(\d{1,2})[\s)–-]*$/iu;
const PAGE_MARK_BEHIND = /\s{2,}\(?\d{1,2}\s?\/\s?(\d{1,2})\)?\s*$/u;
/** `No 12/2023`, `Nr. 7`: the number of a press release. */
const NUMBER = /^(?:(?:no|nr|núm|n|num|č|št|sz|αρ|№|#)[.°º]?\s?)?\d{1,4}(?:\s?[/-]\s?\d{2,4})?$/iu;
const NUMBER_AND_MARKS =
  /^([\s|,:;.–—·•*_-]*(?:no|nr|núm|n|num|č|št|sz|αρ|№|#)[.°º]?\s?\d{1,4}(?:\s?[/-]\s?\d{2,4})?(?=[\s|,:;–—·•/-]|$))?[\s|,:;.–—·•*_+/-]*/iu;
const MARKS = /^[\s|,:;.–—·•*_+-]+|[\s|,:;–—·•*_+-]+$/gu;

const cache = new WeakMap<Vocabulary, PhraseBook<true>>();

function kickers(vocabulary: Vocabulary): PhraseBook<true> {
  let book = cache.get(vocabulary);
  if (book === undefined) {
    book = createPhraseBook(vocabulary.kickers.map((phrase): [string, true] => [phrase, true]));
    cache.set(vocabulary, book);
  }
  return book;
}

/** What a line above a title says. */
interface Kicker {
  /** Offset at which its date begins, or its length. */
  readonly dateAt: number;
  /** Number of pages that it states. */
  readonly pages?: string;
}

/** Marks that frame a line: `+++ Press release +++`. */
const OUTER_MARKS = /^[\s+*>–—-]+/u;
/** The first part of a line of parts: `News | 12 May 2020`. */
const FIRST_PART = /^[^|•·–—]{2,40}?(?=\s*[|•·]|\s[–—-]\s|$)/u;

/** Offset behind the words for the kind of text, which may stand several times; of a section, `News`, behind its title. */
function endOfKind(text: string, begin: number, { words }: DocumentContext): number | undefined {
  const book = kickers(words.vocabulary);
  let end: number | undefined;
  for (let at = begin; ; at += /^[\s+*]*/u.exec(text.slice(at))?.[0].length ?? 0) {
    const found = book.at(text, at);
    if (found === undefined) break;
    end = found.end;
    at = found.end;
  }
  if (end !== undefined) return end;
  const part = FIRST_PART.exec(text.slice(begin))?.[0] ?? "";
  const role = part === "" ? undefined : words.sectionRole(part);
  return role === "news" || role === "interviews" ? begin + part.length : undefined;
}

/**
 * Reads `PRESS RELEASE`, with a number, a date or the number of the page behind it.
 *
 * @param isNumbered - whether the kind stood on the line above, so that its number alone may follow
 */
function readKicker(text: string, context: DocumentContext, isNumbered: boolean): Kicker | undefined {
  if (text === "" || text.length > LONGEST_KICKER) return undefined;
  const page = PAGE_MARK_BEHIND.exec(text) ?? PAGE_MARK.exec(text);
  const pages = page?.[1] === undefined ? {} : { pages: page[1] };
  const bare = page === null ? text : text.slice(0, page.index).trimEnd();
  if (bare === "") return { dateAt: text.length, ...pages };
  const begin = bare.length - bare.replace(OUTER_MARKS, "").length;
  const end = endOfKind(bare, begin, context) ?? (isNumbered ? begin : undefined);
  if (end === undefined) return undefined;
  const rest = bare.slice(end);
  const said = rest.replace(MARKS, "");
  if (isNumbered && end === begin && !NUMBER_AND_MARKS.exec(rest)?.[1]) return undefined;
  if (said === "" || NUMBER.test(said)) return { dateAt: text.length, ...pages };
  const dateAt = bare.length - rest.replace(NUMBER_AND_MARKS, "").length;
  const line = readBylineLine(bare.slice(dateAt).trim(), context);
  return line === undefined || line.rest !== "" ? undefined : { dateAt, ...pages };
}

/** Whether a block is a title with a text below it. */
function isTitle([first, second]: RichText, context: DocumentContext): boolean {
  const text = lineOf(first);
  if (second === undefined || text === "" || text.length > LONGEST_TITLE) return false;
  if (first?.type === "paragraph" && /[.:;,]$/.test(text)) return false;
  return (
    readBylineLine(text, context) === undefined && takeTitle([first as Block, second], context).heading !== undefined
  );
}

/** Whether a line above a title dates or signs the text; a category alone does not. */
function isDating(line: BylineLine | undefined): boolean {
  if (line === undefined || line.rest !== "" || line.evidence === "beside") return false;
  return line.evidence !== "name" || line.published !== undefined;
}

function paragraphFrom(block: Block, text: string, at: number): Paragraph {
  const { span } = block;
  const isExact = span.end - span.start === text.length;
  const own = isExact ? { start: span.start + at, end: span.end } : span;
  return { type: "paragraph", children: [{ type: "text", value: text.slice(at).trim(), span: own }], span: own };
}

/**
 * Takes what stands above the title: the kind of text (`PRESS RELEASE 1/2`), which is named as
 * furniture with the numbers of its pages, and the lines of author and day, which are read below it.
 */
export function takeTitleLead(blocks: RichText, context: DocumentContext): TitleLead {
  const lead: Block[] = [];
  const taken: { readonly text: string; readonly span: Block["span"] }[] = [];
  let pages: string | undefined;
  let at = 0;
  for (; at < Math.min(MOST_LINES, blocks.length - 1); at += 1) {
    const block = blocks[at] as Block;
    const text = lineOf(block);
    const kicker = readKicker(text, context, taken.length > 0);
    if (kicker !== undefined) {
      pages ??= kicker.pages;
      taken.push({ text: text.slice(0, kicker.dateAt).trim(), span: block.span });
      if (kicker.dateAt < text.length) lead.push(paragraphFrom(block, text, kicker.dateAt));
    } else if (isDating(readBylineLine(text, context))) lead.push(block);
    else break;
  }
  if (at === 0 || !isTitle(blocks.slice(at, at + 2), context)) return { blocks, lead: [] };
  context.furniture.push(...taken);
  return { blocks: withoutPageMarks(blocks.slice(at), pages, context), lead };
}

/** Takes the marks of pages out of the text, when its first line bore one: `2/2`. */
function withoutPageMarks(blocks: RichText, pages: string | undefined, context: DocumentContext): RichText {
  if (pages === undefined) return blocks;
  return blocks.filter((block) => {
    const text = lineOf(block);
    if (text.length > 20 || PAGE_MARK.exec(text)?.[1] !== pages) return true;
    context.furniture.push({ text, span: block.span });
    return false;
  });
}
