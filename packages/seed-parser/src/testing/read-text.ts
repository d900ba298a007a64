import {
  type Article,
  type Digest,
  type Interview,
  type Item,
  isStory,
  type Listing,
  type Partnership,
  textOf,
  textOfInlines,
} from "@clusterpost/core";
import { type ParsedSeed, type ParseOptions, parseSeed } from "../parse-seed.ts";

/** Parses a text as a file of UTF-8 would be. */
export function parseText(name: string, text: string, options?: ParseOptions): ParsedSeed {
  return parseSeed({ name, bytes: new TextEncoder().encode(text) }, options);
}

/** The story of a parsed submission; fails the test when it is none. */
export function articleOf({ document }: ParsedSeed): Article | Interview {
  if (document?.kind !== "article") throw new TypeError(`expected an article, got ${document?.kind}`);
  return document.article;
}

/** A parsed digest; fails the test when it is none. */
export function digestOf({ document }: ParsedSeed): Digest {
  if (document?.kind !== "digest") throw new TypeError(`expected a digest, got ${document?.kind}`);
  return document;
}

/** A parsed file of several items; fails the test when it is none. */
export function listingOf({ document }: ParsedSeed): Listing {
  if (document?.kind !== "listing") throw new TypeError(`expected a listing, got ${document?.kind}`);
  return document;
}

function storyText(story: Article | Interview | Partnership): string {
  const { title, subtitle = [], author, publishedOn = "", url = "", body, attachments, footnotes } = story;
  return [
    title,
    textOfInlines(subtitle),
    author?.name ?? "",
    publishedOn,
    url,
    textOf(body),
    ...attachments.map(({ group, label, name, size }) => [group, label, name, size].join("\n")),
    ...footnotes.map(({ mark, content }) => `${mark} ${textOfInlines(content)}`),
  ].join("\n");
}

function itemText(item: Item): string {
  if (isStory(item)) return storyText(item);
  const own =
    item.kind === "event"
      ? [item.place, item.registerBy, ...item.when.flatMap(({ start, end }) => [start, end])]
      : item.deadlines.map(({ date }) => date);
  return [item.title, item.url, ...own, textOf(item.body)].join("\n");
}

/** Every word that a document holds, each as often as readers see it. */
export function textOfDocument(document: NonNullable<ParsedSeed["document"]>): string {
  return [...partsOf(document), ...document.furniture.map(({ text }) => text)].join("\n");
}

function partsOf(document: NonNullable<ParsedSeed["document"]>): string[] {
  switch (document.kind) {
    case "article":
      return [storyText(document.article)];
    case "listing":
      return [document.title ?? "", textOf(document.introduction), ...document.items.map(itemText)];
    case "digest":
      return [
        document.title ?? "",
        textOf(document.introduction),
        ...document.sections.flatMap(({ title, body, items }) => [title, textOf(body), ...items.map(itemText)]),
        ...document.footnotes.map(({ mark, content }) => `${mark} ${textOfInlines(content)}`),
      ];
  }
}
