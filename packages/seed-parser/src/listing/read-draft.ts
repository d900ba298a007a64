import {
  type Article,
  type Author,
  type Block,
  type CalendarDate,
  type Interview,
  type Item,
  joinSpans,
  type Partnership,
  type SectionRole,
  type Span,
} from "@clusterpost/core";
import { readArticle } from "../article/read-article.ts";
import { lineOf, paragraphText } from "../block-text.ts";
import { createAuthor } from "../byline/author.ts";
import { type ItemFacts, readItem } from "../digest/items.ts";
import type { DocumentContext } from "../document-context.ts";
import { readInterviewee } from "../interviewee.ts";
import { isBylineBlock } from "./byline-block.ts";
import { dayOfLine, isDateLine } from "./date-line.ts";
import type { Draft } from "./division.ts";
import { labelOfBlock } from "./label-of-block.ts";
import { findReadMore, type ReadMore } from "./read-more.ts";

/** What drafts are read with. */
export interface DraftFacts extends ItemFacts {
  readonly isPlain: boolean;
  /** Role of the section that the item stands in, if it stands in one. */
  readonly role: SectionRole | undefined;
  /** Starts of the links that became addresses of items; added to while items are read. */
  readonly takenLinks: Set<number>;
}

/** `Read more` stands within this many blocks of the end, the date within as many of the title. */
const REACH = 3;

/** Reads an item: its kind says which reader knows it. */
export function readDraft(draft: Draft, facts: DraftFacts, context: DocumentContext): Item {
  context.furniture.push(...(draft.furniture ?? []));
  const whole = draft.body.reduce((span: Span, block) => joinSpans(span, block.span), draft.heading.span);
  const { body, more } = takeReadMore(draft.body, context);
  if (more?.link !== undefined) facts.takenLinks.add(more.link.start);
  const item =
    draft.kind === "story"
      ? readStory(draft, body, facts, context)
      : readItem(
          { opener: draft.heading, heading: draft.heading.children, body },
          draft.kind === "event" ? "events" : "calls",
          facts,
          context,
        );
  const url = item.url ?? more?.url;
  return { ...item, ...(url === undefined ? {} : { url }), source: { file: context.file, span: whole } };
}

/** Takes `Read more` out of the end of an item; what it said is furniture, where it led is the item's address. */
function takeReadMore(body: readonly Block[], context: DocumentContext): { body: Block[]; more?: ReadMore } {
  for (let index = body.length - 1; index >= Math.max(0, body.length - REACH); index -= 1) {
    const more = findReadMore(body[index], context);
    if (more === undefined) continue;
    context.furniture.push({ text: more.url === undefined ? more.text : `${more.text} ${more.url}`, span: more.span });
    if (more.url === undefined) reportLost(more, context);
    return { body: body.toSpliced(index, 1, ...(more.rest === undefined ? [] : [more.rest])), more };
  }
  return { body: [...body] };
}

function reportLost({ text, span }: ReadMore, context: DocumentContext): void {
  if (
    context.diagnostics.some(
      ({ code, span: own }) => code === "LINK_PLACEHOLDER" && own.start >= span.start && own.end <= span.end,
    )
  )
    return;
  const message = `“${text}” was a link that got lost in copying; the item has no address.`;
  context.tell("LINK_LOST", span, message, "Ask the sender for the address, and write it there: Read more: https://…");
}

function readStory(
  draft: Draft,
  body: readonly Block[],
  facts: DraftFacts,
  context: DocumentContext,
): Article | Interview | Partnership {
  const dated = takeDay(body, context);
  const signed = takeAuthorField(dated.body, context);
  // What the metadata of a page says is said of the page, not of its items.
  const { metadata, ...shared } = context;
  const quiet: DocumentContext = {
    ...shared,
    tell: (code, span, ...rest) => {
      // Few teasers name their author; what concerns the whole story concerns this part of the file.
      if (code !== "AUTHOR_MISSING") context.tell(code, span.end === 0 ? draft.heading.span : span, ...rest);
    },
  };
  const { article } = readArticle([draft.heading, ...signed.body], { end: 0 }, {}, facts.isPlain, quiet);
  const publishedOn = article.publishedOn ?? dated.day;
  const author = article.author ?? signed.author;
  const story = {
    ...article,
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(author === undefined ? {} : { author }),
  };
  if (story.kind === "interview" || facts.role === undefined) return story;
  if (facts.role === "partnerships") return { ...story, kind: "partnership" };
  const who = facts.role === "interviews" ? readInterviewee(story.title, context.words) : undefined;
  return who === undefined ? story : { ...story, kind: "interview", ...who };
}

const MAYBE_NAME = /\p{Lu}\p{Ll}+\s\p{Lu}/u;

/** Takes the line with the day of publication out of the lines around the title. */
function takeDay(body: readonly Block[], context: DocumentContext): { body: readonly Block[]; day?: CalendarDate } {
  const index = body.slice(0, REACH).findIndex((block) => isDateLine(block, context));
  const line = body[index];
  if (line === undefined || isBylineBlock(line, context) || labelOfBlock(line, context) !== undefined) return { body };
  const found = dayOfLine(line, context);
  if (found === undefined) return { body };
  // What may be the name of an author stays for the reader of bylines.
  if (MAYBE_NAME.test(found.rest)) return { body, day: found.day };
  context.furniture.push({ text: lineOf(line), span: line.span });
  return { body: body.toSpliced(index, 1), day: found.day };
}

/** Takes `Author: NAME` of a form. */
function takeAuthorField(
  body: readonly Block[],
  context: DocumentContext,
): { body: readonly Block[]; author?: Author } {
  const index = body.findIndex((block) => context.words.field(paragraphText(block))?.kind === "author");
  const line = body[index];
  if (line === undefined) return { body };
  const text = paragraphText(line);
  const name = text.slice(context.words.field(text)?.valueStart ?? 0).trim();
  if (name === "" || name.length > 80) return { body };
  context.furniture.push({ text: text.slice(0, text.indexOf(":") + 1), span: line.span });
  return { body: body.toSpliced(index, 1), author: createAuthor(name) };
}

/** Takes back the warnings of link texts that readers do not see, for the links became addresses of items. */
export function forgetVagueLinks(takenLinks: ReadonlySet<number>, { diagnostics }: DocumentContext): void {
  let kept = 0;
  for (const found of diagnostics) {
    if (found.code === "LINK_TEXT_VAGUE" && takenLinks.has(found.span.start)) continue;
    diagnostics[kept] = found;
    kept += 1;
  }
  diagnostics.length = kept;
}
