import {
  type Article,
  type ArticleDocument,
  type Digest,
  type Interview,
  type Item,
  isStory,
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

function articleText({ article, furniture }: ArticleDocument): string {
  const { attachments, footnotes } = article;
  return [
    article.title,
    textOfInlines(article.subtitle ?? []),
    article.author?.name ?? "",
    textOf(article.body),
    ...attachments.map(({ group, label, name, size }) => [group, label, name, size].join("\n")),
    ...footnotes.map(({ mark, content }) => `${mark} ${textOfInlines(content)}`),
    ...furniture.map(({ text }) => text),
  ].join("\n");
}

function itemText(item: Item): string {
  const own = isStory(item)
    ? ""
    : item.kind === "event"
      ? [item.place, ...item.when.flatMap(({ start, end }) => [start, end])].join(" ")
      : item.deadlines.map(({ date }) => date).join(" ");
  return [item.title, own, textOf(item.body)].join("\n");
}

/** Every word that a document holds, each as often as readers see it. */
export function textOfDocument(document: NonNullable<ParsedSeed["document"]>): string {
  if (document.kind === "article") return articleText(document);
  return [
    textOf(document.introduction),
    ...document.sections.flatMap(({ title, body, items }) => [title, textOf(body), ...items.map(itemText)]),
    ...document.footnotes.map(({ mark, content }) => `${mark} ${textOfInlines(content)}`),
    ...document.furniture.map(({ text }) => text),
  ].join("\n");
}
