import {
  type Block,
  type Inline,
  type Item,
  isStory,
  joinSpans,
  type Listing,
  type NetworkEvent,
  type RichText,
  type SeedDocument,
  type Span,
} from "@clusterpost/core";
import type { Part, PartKind } from "../part.ts";

/** A document of any kind. */
export type AnyDocument = SeedDocument | Listing;

const KIND_OF_BLOCK: Readonly<Record<Block["type"], PartKind>> = {
  paragraph: "body",
  heading: "heading",
  list: "list",
  quote: "quote",
  table: "table",
  image: "image",
  rule: "marks",
};

/** The items of a digest or listing in reading order; an article is none of its own document. */
export function itemsOf(document: AnyDocument): readonly Item[] {
  if (document.kind === "article") return [];
  if (document.kind === "listing") return document.items;
  return document.sections.flatMap(({ items }) => items);
}

/** Gives the stretches that the items of a digest or listing cover. */
export function itemRegions(document: AnyDocument): Part[] {
  return itemsOf(document).map(({ id, source }) => part("item", source.span, id));
}

/**
 * Gives the parts that a document's spans show. Where two of them meet, the later one is the more
 * exact.
 */
export function documentParts(document: AnyDocument): Part[] {
  if (document.kind === "article") {
    const { article } = document;
    return [
      ...blockParts(article.body),
      ...article.footnotes.map(({ span }) => part("footnote", span)),
      ...article.attachments.map(({ span }) => part("attachment", span)),
      ...article.events.filter(hasOwnLine).flatMap(({ heading }) => inlineParts("event", heading)),
      ...inlineParts("subtitle", article.subtitle ?? []),
      ...inlineParts("title", article.heading),
      ...furnitureParts(document),
    ];
  }
  const introduction = blockParts(document.introduction);
  const items = itemsOf(document).flatMap(itemParts);
  if (document.kind === "listing") return [...introduction, ...items, ...furnitureParts(document)];
  const sections = document.sections.flatMap(({ heading, body }) => [
    ...blockParts(body),
    ...inlineParts("section", heading),
  ]);
  const notes = document.footnotes.map(({ span }) => part("footnote", span));
  return [...introduction, ...sections, ...items, ...notes, ...furnitureParts(document)];
}

/** An entry of a programme has a title of its own; one that a sentence names has that sentence's place. */
function hasOwnLine({ title, heading, source }: NetworkEvent): boolean {
  const [part] = inlineParts("event", heading);
  return part !== undefined && source.span.start > 0 && part.span.end - part.span.start < title.length * 2;
}

function part(kind: PartKind, span: Span, itemId?: string): Part {
  return itemId === undefined ? { kind, span } : { kind, span, itemId };
}

function blockParts(blocks: RichText): Part[] {
  return blocks.map(({ type, span }) => part(KIND_OF_BLOCK[type], span));
}

function inlineParts(kind: PartKind, inlines: readonly Inline[]): Part[] {
  const [first, ...rest] = inlines;
  if (first === undefined) return [];
  const span = rest.reduce((whole, inline) => joinSpans(whole, inline.span), first.span);
  return [part(kind, span)];
}

function itemParts(item: Item): Part[] {
  if (!isStory(item)) return [...blockParts(item.body), ...inlineParts("item", item.heading)];
  return [
    ...blockParts(item.body),
    ...item.footnotes.map(({ span }) => part("footnote", span)),
    ...item.attachments.map(({ span }) => part("attachment", span)),
    ...inlineParts("subtitle", item.subtitle ?? []),
    ...inlineParts("item", item.heading),
  ];
}

function furnitureParts({ furniture }: AnyDocument): Part[] {
  return furniture.map(({ span }) => part("furniture", span));
}
