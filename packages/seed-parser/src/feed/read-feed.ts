import type { Article, Block, Diagnostic, Interview, Listing } from "@clusterpost/core";
import { readArticle } from "../article/read-article.ts";
import { damaged } from "../damaged.ts";
import { type DecodeOptions, decodeText } from "../decode.ts";
import type { DocumentContext } from "../document-context.ts";
import { readFileDate } from "../file-date.ts";
import { takeFurniture } from "../furniture.ts";
import type { ParsedSeed, ParseOptions, Seed } from "../parse-seed.ts";
import { openDocument } from "../understand.ts";
import { createUnpackedText } from "../unpacked-text.ts";
import { readWrittenDate } from "../written-date.ts";
import type { Feed } from "./feed-model.ts";
import { parseFeed } from "./parse-feed.ts";
import { isWebAddress, type PlacedEntry, paragraph, placeEntry, START } from "./place-entry.ts";

/** The day of an entry; one that is no date is diagnosed. */
function dateOf({ entry, span }: PlacedEntry, context: DocumentContext): string | undefined {
  if (entry.date === undefined) return undefined;
  const date = readWrittenDate(entry.date);
  if (date === undefined) {
    const message = `The date “${entry.date.slice(0, 100)}” of the entry is not a day of the calendar.`;
    context.tell("DATE_INVALID", span, message, "Correct it in the feed, or add the date to the entry's text.");
  }
  return date;
}

/** Understands an entry as an article of its own; findings without a place get the entry's. */
function readEntry(placed: PlacedEntry, context: DocumentContext): Article | Interview {
  const { entry, title, span, attachments } = placed;
  const before = context.diagnostics.length;
  context.furniture.push(...placed.furniture);
  context.diagnostics.push(...placed.diagnostics);
  const date = dateOf(placed, context);
  const frontMatter = {
    end: title.end === 0 ? 0 : title.end + 1,
    ...(entry.title === undefined ? {} : { title: entry.title }),
    ...(entry.author === undefined ? {} : { author: entry.author }),
    ...(date === undefined ? {} : { date }),
  };
  const blocks = takeFurniture(placed.blocks, context);
  const { article } = readArticle(blocks, frontMatter, {}, !entry.isHtml, context);
  for (let at = before; at < context.diagnostics.length; at += 1) {
    const found = context.diagnostics[at] as Diagnostic;
    if (found.span.end === 0) {
      const end = Math.min(Math.max(title.end, span.start + 1), context.text.length);
      context.diagnostics[at] = { ...found, span: { start: Math.min(span.start, end), end } };
    }
  }
  const heading =
    entry.title === undefined ? article.heading : [{ type: "text" as const, value: article.title, span: title }];
  return {
    ...article,
    heading,
    ...(entry.url !== undefined && isWebAddress(entry.url) ? { url: entry.url } : {}),
    attachments: [...article.attachments, ...attachments],
    source: { file: context.file, span },
  };
}

/** Entries whose words tell the language of the feed. */
const SAMPLED_ENTRIES = 20;
const DECLARED_BYTES = 200;

/** The encoding that the first line of XML declares (XML 1.0, 4.3.3). */
function declaredEncoding(bytes: Uint8Array): DecodeOptions {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARED_BYTES));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  return declared === undefined ? {} : { declared };
}

const FEED_END = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--[\s\S]{0,2000}-->\s*)*$/i;

/**
 * Reads a feed of a member's site from a file: RSS, Atom or JSON Feed. Each entry is an article.
 *
 * Spans count in the unpacked text: title of the feed, then each entry with its facts and its content.
 */
export async function readFeed(seed: Seed, options: ParseOptions): Promise<ParsedSeed> {
  const decoded = decodeText(seed.name, seed.bytes, declaredEncoding(seed.bytes));
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  // Their places are in the XML, which is not the text that is given back.
  const decoding = decoded.diagnostics.map((found) => ({ ...found, span: START }));
  let feed: Feed;
  try {
    feed = await parseFeed(decoded.text);
  } catch (cause) {
    return damaged(seed.name, "The feed", cause);
  }
  const sample = feed.entries.slice(0, SAMPLED_ENTRIES).map(({ title, content }) => `${title ?? ""}\n${content}`);
  const base = openDocument(seed.name, sample.join("\n"), options);
  const unpacked = createUnpackedText();
  const title = feed.title === undefined ? [] : [{ text: feed.title, span: unpacked.line(feed.title) }];
  unpacked.gap();
  const introduction: Block[] =
    feed.description === undefined ? [] : unpacked.blocks([paragraph(feed.description)]).blocks;
  const entries = feed.entries.map((entry) => placeEntry(entry, unpacked, base));
  const context = openDocument(seed.name, unpacked.text(), options);
  if (/^\s*</.test(decoded.text) && !FEED_END.test(decoded.text.slice(-4_000))) {
    const hint = "Save the feed again, as a whole.";
    context.tell("DOCUMENT_DAMAGED", START, "The feed ends early; entries at its end are missing or cut.", hint);
  }
  if (entries.length === 0) {
    context.tell("FILE_EMPTY", START, "The feed holds no entries.", "Save it again when the site has news.");
    return { diagnostics: [...decoding, ...context.diagnostics], text: context.text };
  }
  const items = entries.map((entry) => readEntry(entry, context));
  const { month } = readFileDate(seed.name);
  const document: Listing = {
    kind: "listing",
    file: seed.name,
    ...(feed.title === undefined ? {} : { title: feed.title }),
    ...(month === undefined ? {} : { month }),
    introduction,
    items,
    furniture: [...title, ...context.furniture],
  };
  const inOrder = context.diagnostics.sort((first, second) => first.span.start - second.span.start);
  const pictures = entries.flatMap((entry) => entry.pictures);
  return {
    document,
    diagnostics: [...decoding, ...inOrder],
    text: context.text,
    parts: context.parts,
    ...(pictures.length === 0 ? {} : { media: pictures }),
  };
}
