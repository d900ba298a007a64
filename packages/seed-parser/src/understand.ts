import type { Diagnostic, RichText } from "@clusterpost/core";
import { readArticle } from "./article/read-article.ts";
import { lineOf } from "./block-text.ts";
import { takeContents } from "./digest/contents.ts";
import { readDigest } from "./digest/read-digest.ts";
import { markSectionTitles } from "./digest/section-titles.ts";
import { createDocumentContext, type DocumentContext } from "./document-context.ts";
import { readFileDate } from "./file-date.ts";
import type { FrontMatter } from "./front-matter.ts";
import { takeFurniture } from "./furniture.ts";
import { readListing } from "./listing/read-listing.ts";
import type { MetadataFacts } from "./metadata-facts.ts";
import type { ParsedSeed, ParseOptions } from "./parse-seed.ts";
import { lowerShortcodes } from "./shortcodes.ts";
import { DEFAULT_VOCABULARY } from "./vocabulary.ts";
import { createWordMatcher } from "./word-matcher.ts";

/**
 * Starts the understanding of one submission.
 *
 * @param text - as decoded; the spans of all nodes and diagnostics count in it
 * @param metadata - what the file states beside its text
 */
export function openDocument(
  file: string,
  text: string,
  options: ParseOptions,
  metadata?: MetadataFacts,
): DocumentContext {
  const words = createWordMatcher(options.vocabulary ?? DEFAULT_VOCABULARY);
  const dates = {
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.dateOrder === undefined ? {} : { order: options.dateOrder }),
  };
  return createDocumentContext(file, text, words, dates, { ...options.known, ...metadata });
}

/** What the reader of a format makes of a file: the same for every format. */
export interface ReadBlocks {
  readonly blocks: RichText;
  /** Facts that the file states beside its text. */
  readonly frontMatter: FrontMatter;
  /** Whether the text lost its links and headings on its way, as plain text does. */
  readonly isPlain: boolean;
  /** Whether the file says that it is one story, so that no heading makes it a digest. */
  readonly isStory?: boolean;
}

/** Names the title of the front matter as furniture when the text begins with it once more. */
function nameStatedTitle(blocks: RichText, { title, titleSpan }: FrontMatter, context: DocumentContext): void {
  if (title === undefined || titleSpan === undefined || lineOf(blocks[0]) !== title) return;
  context.furniture.push({ text: title, span: titleSpan });
}

/** Sorts diagnostics of one text by their places. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((first, second) => first.span.start - second.span.start);
}

/**
 * Makes a document of blocks, whatever format they were read from: takes furniture out, then reads
 * a digest, a listing or an article.
 *
 * @param decoding - diagnostics of the steps before, which come first
 */
export function understand(
  { blocks: read, frontMatter, isPlain, isStory }: ReadBlocks,
  decoding: readonly Diagnostic[],
  context: DocumentContext,
): ParsedSeed {
  if (frontMatter.end > 0) context.take("front-matter", { start: 0, end: frontMatter.end });
  const blocks = takeContents(takeFurniture(read, context), context);
  nameStatedTitle(blocks, frontMatter, context);
  const stated = readFileDate(context.file);
  const sections = isStory === true ? undefined : markSectionTitles(blocks, context);
  const document =
    sections === undefined
      ? ((isStory === true ? undefined : readListing(blocks, frontMatter, stated, isPlain, context)) ??
        readArticle(lowerShortcodes(blocks), frontMatter, stated, isPlain, context))
      : readDigest(sections, frontMatter, stated, isPlain, context);
  const held = frontMatter.isDraft === true;
  if (held) {
    context.tell(
      "DRAFT_HELD",
      { start: 0, end: frontMatter.end },
      "The front matter says that this is a draft; it is held and in no issue.",
      "Take the line `draft: true` out when the submission may be published.",
    );
  }
  return {
    document,
    diagnostics: [...decoding, ...inOrder(context.diagnostics)],
    text: context.text,
    parts: context.parts,
    ...(held ? { held } : {}),
  };
}
