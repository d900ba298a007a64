import type { Block, Heading, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { hasOne } from "../has-one.ts";
import { NEWSLETTER_WORDS, ROUND_UP_WORDS } from "../vocabulary/newsletter-words.ts";
import { findMonth } from "./masthead-date.ts";

const ENOUGH = 2;
const ENOUGH_NEWS = 3;
const MAX_TITLE = 120;
/** `3/2024`, `Nr. 12`, `Issue 7`, a number at the end: the number of an issue. */
const NUMBER =
  /(?:^|[\s(])(?:\d{1,3}\s?\/\s?(?:(?:19|20)?\d\d)(?!\d)|(?:nr|no|n[°º]|nro|issue|ausgabe|num[eé]ro|číslo|č|br|št|edition|edição|edición|vol|#)\.?\s?\d{1,4}(?!\d)|\d{1,3}$)/iu;

/**
 * Makes sections of an issue that has none: below its title, which calls it a newsletter and numbers
 * or dates it, each heading is a story of its own, perhaps up to `Contact us`. Its stories stand under
 * the newsletter's own title for news.
 *
 * @returns the blocks with a heading above the stories; `undefined` for any other document
 */
export function markLetter(blocks: RichText, context: DocumentContext): RichText | undefined {
  const [title] = blocks;
  if (title?.type !== "heading") return undefined;
  const isLetter = isTitleWith(NEWSLETTER_WORDS, lineOf(title));
  if (!isLetter && !isTitleWith(ROUND_UP_WORDS, lineOf(title))) return undefined;
  const below = blocks.filter((block): block is Heading => block.type === "heading" && block !== title);
  const level = Math.min(...below.map((heading) => heading.level));
  const top = below.filter((heading) => heading.level === level);
  const stories = top.filter((heading) => context.words.sectionRole(lineOf(heading)) === undefined);
  // `News from` begins titles of single stories, too: it takes a month and more stories.
  const isDated = (isLetter && NUMBER.test(lineOf(title))) || findMonth(lineOf(title), context) !== undefined;
  if (level <= title.level || stories.length < (isLetter ? ENOUGH : ENOUGH_NEWS) || !isDated) return undefined;
  const opened = new Set<Block>(stories);
  if (blocks.some((block, index) => opened.has(block) && isEmpty(blocks, index))) return undefined;
  const first = blocks.findIndex((block) => opened.has(block));
  const marked = storiesFirst(blocks.slice(first), level, opened, context).map((block) =>
    shifted(block, level, opened.has(block)),
  );
  const start = blocks[first]?.span.start ?? 0;
  const span = { start, end: start };
  const value = context.words.vocabulary.sections.news[0] ?? "";
  return [
    ...blocks.slice(0, first),
    { type: "heading", level, children: [{ type: "text", value, span }], span },
    ...marked,
  ];
}

/** Sections behind which nothing is a story of the issue any more. */
const CLOSING: ReadonlySet<string | undefined> = new Set(["contact", "portal", "social", "tools", "dialogue"]);

/** Puts stories that stand behind a section of events or calls before it, for they are no items of it. */
function storiesFirst(
  blocks: RichText,
  level: number,
  stories: ReadonlySet<Block>,
  context: DocumentContext,
): readonly Block[] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    if (parts.length === 0 || (block.type === "heading" && block.level === level)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  const closing = parts.findIndex(([opener]) => CLOSING.has(context.words.sectionRole(lineOf(opener))));
  const open = closing < 0 ? parts : parts.slice(0, closing);
  const isStory = ([opener]: readonly Block[]): boolean => opener !== undefined && stories.has(opener);
  return [...open.filter(isStory), ...open.filter((part) => !isStory(part)), ...parts.slice(open.length)].flat();
}

function isTitleWith(words: readonly string[], title: string): boolean {
  const lower = title.toLowerCase();
  return title.length <= MAX_TITLE && hasOne(lower, words);
}

const isEmpty = (blocks: RichText, index: number): boolean => {
  const next = blocks[index + 1];
  return next === undefined || next.type === "heading";
};

/** Stories and what is below them stand one level below their section. */
function shifted(block: Block, level: number, isStory: boolean): Block {
  return block.type === "heading" && (isStory || block.level > level) ? { ...block, level: block.level + 1 } : block;
}

/** Whether a section was made for stories that have none. */
export const isImplied = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): boolean =>
  span.start === span.end;
