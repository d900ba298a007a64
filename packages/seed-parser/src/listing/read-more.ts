import type { Block, Inline, Link, Paragraph, Span } from "@clusterpost/core";
import { textOfInlines } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { hasWords } from "../letters.ts";
import { sliceInlines } from "./slice-inlines.ts";

/** The link below a teaser, as found at the end of a block. */
export interface ReadMore {
  /** Address of the whole text; absent when copying lost it. */
  readonly url?: string;
  /** Words that said so. */
  readonly text: string;
  readonly span: Span;
  /** Place of the link itself. */
  readonly link?: Span;
  /** The block without it; absent when it was all of the block. */
  readonly rest?: Paragraph;
}

const MAX_LINK = 90;
const TAIL = 80;
/** Between a sentence, or the dots of a shortened one, and the words of the link. */
const SENTENCE_END = /[.…!?»”")\]>]\s+(?=[^.…!?»”")\]>]*\S)/gu;

/** Finds `Read more` as a paragraph of its own or at the end of one, with or without an address. */
export function findReadMore(block: Block | undefined, context: DocumentContext): ReadMore | undefined {
  if (block?.type !== "paragraph") return undefined;
  const text = textOfInlines(block.children);
  const last = lastLink(block.children);
  if (last !== undefined) return fromLink(block, text, last, context);
  const bare = text.trim();
  if (context.words.isReadMore(bare)) return { text: bare, span: block.span };
  const start = tailStart(text);
  const tail = text.slice(start).trim();
  if (start === 0 || !context.words.isReadMore(tail)) return undefined;
  return { text: tail, span: spanFrom(block, start), rest: restOf(block, start) };
}

/** The link that ends a run, nothing but marks behind it. */
function lastLink(children: readonly Inline[]): Link | undefined {
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const inline = children[index];
    if (inline === undefined) return undefined;
    if (inline.type === "link") return inline;
    if (inline.type === "strong" || inline.type === "emphasis") return lastLink(inline.children);
    if (inline.type !== "text" || hasWords(inline.value)) return undefined;
  }
  return undefined;
}

function fromLink(block: Paragraph, text: string, link: Link, context: DocumentContext): ReadMore | undefined {
  if (!/^https?:/i.test(link.href)) return undefined;
  const label = textOfInlines(link.children);
  const before = text.slice(0, Math.max(0, text.lastIndexOf(label)));
  if (saysReadMore(label, context)) {
    const isAlone = !hasWords(before);
    return {
      url: link.href,
      link: link.span,
      text: label.trim(),
      span: isAlone ? block.span : link.span,
      ...(isAlone ? {} : { rest: restOf(block, before.length) }),
    };
  }
  if (!/^(?:https?:|www\.)/i.test(label.trim())) return undefined;
  // `Read more: https://…`, alone or behind the text.
  const start = tailStart(before);
  const words = before
    .slice(start)
    .replace(/[\s:(→»>-]+$/u, "")
    .trim();
  if (!context.words.isReadMore(words) && !isLinkField(before.slice(start), context)) return undefined;
  const isAlone = !hasWords(before.slice(0, start));
  return {
    url: link.href,
    text: text.slice(start).trim(),
    span: isAlone ? block.span : spanFrom(block, start),
    ...(isAlone ? {} : { rest: restOf(block, start) }),
  };
}

function isLinkField(text: string, context: DocumentContext): boolean {
  const field = context.words.field(text.trimStart());
  return field?.kind === "link" && text.trimStart().slice(field.valueStart).trim() === "";
}

/** `Read more` or `Read more about the award`. */
function saysReadMore(label: string, context: DocumentContext): boolean {
  if (label.length > MAX_LINK) return false;
  if (context.words.isReadMore(label)) return true;
  const words = label.trim().split(/\s+/);
  return [2, 3].some((count) => words.length > count && context.words.isReadMore(words.slice(0, count).join(" ")));
}

function tailStart(text: string): number {
  const from = Math.max(0, text.length - TAIL);
  let start = from === 0 ? 0 : -1;
  for (const match of text.slice(from).matchAll(SENTENCE_END)) start = from + match.index + match[0].length;
  return Math.max(0, start);
}

const restOf = (block: Paragraph, end: number): Paragraph => {
  const children = sliceInlines(block.children, 0, end);
  return { ...block, children, span: { start: block.span.start, end: children.at(-1)?.span.end ?? block.span.end } };
};

function spanFrom(block: Paragraph, start: number): Span {
  const [first] = sliceInlines(block.children, start, Number.POSITIVE_INFINITY);
  return { start: first?.span.start ?? block.span.start, end: block.span.end };
}
