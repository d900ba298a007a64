import {
  type DateOrder,
  type Diagnostic,
  diagnostic,
  type Furniture,
  type RichText,
  type SeedDocument,
  type Vocabulary,
} from "@clusterpost/core";
import { hideCoverLetter } from "./cover-letter.ts";
import { restoreDatesInLists } from "./dates-in-lists.ts";
import { decodeText } from "./decode.ts";
import type { DocumentContext } from "./document-context.ts";
import { readFrontMatter } from "./front-matter.ts";
import { hideComments, withoutFillers } from "./hidden-comments.ts";
import { readMarkdownBlocks } from "./markdown/blocks.ts";
import { reportMarkup } from "./markup-as-text.ts";
import type { Media } from "./media/media.ts";
import type { MetadataFacts } from "./metadata-facts.ts";
import type { Part } from "./part.ts";
import { readPlainBlocks } from "./plain/blocks.ts";
import { reportShortcodes } from "./shortcodes.ts";
import { inOrder, openDocument, type ReadBlocks, understand } from "./understand.ts";

/** Larger files are refused: 20 MB (20 × 2²⁰ bytes). */
export const MAX_SEED_BYTES: number = 20 * 2 ** 20;

/** One file as a member sent it. */
export interface Seed {
  /** Name or path, `/` between folders; it decides between Markdown and plain text and may state a date. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ParseOptions {
  /** BCP 47 language tag of the newsletter; it decides where a text leaves its own language open. */
  readonly language?: string;
  /** How days in figures such as `05/02/2018` are read; day first when absent. */
  readonly dateOrder?: DateOrder;
  readonly vocabulary?: Vocabulary;
  /** Facts about the file from elsewhere, such as the mail it came with; they fill gaps of its text. */
  readonly known?: MetadataFacts;
}

/** The diagnostic of a file beyond {@link MAX_SEED_BYTES}, for callers that need not read it to know. */
export function tooLarge(file: string, sizeBytes: number): Diagnostic {
  const message = `The file has ${(sizeBytes / 2 ** 20).toFixed(1)} MB; submissions may have 20 MB at most.`;
  return diagnostic("FILE_TOO_LARGE", { file }, message, "Split the document, or send only its text.");
}

/** What a parser gives back. */
export interface ParsedSeed {
  /** Absent when the file could not be read as text. */
  readonly document?: SeedDocument;
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** True: the sender marks it as a draft; the document is understood and belongs into no issue. */
  readonly held?: true;
  /** What the document's own spans do not show, such as the byline. */
  readonly parts?: readonly Part[];
  /** Decoded text, in which all spans count; absent when the file could not be read as text. */
  readonly text?: string;
  /** Files that came inside the submission: attachments of a mail, pictures of a document. */
  readonly media?: readonly Media[];
}

/** Files that end in `.md` are Markdown; others when two of their lines are ATX headings. */
function isMarkdown(name: string, text: string): boolean {
  if (/\.(?:md|markdown)$/i.test(name)) return true;
  const heading = /^#{1,6}[ \t]+\S/gm;
  return heading.exec(text) !== null && heading.exec(text) !== null;
}

/** A text that was read, before anything in it is understood. */
interface ReadText extends ReadBlocks {
  /** What reading found so far; its text is the decoded one without comments and letters to the editors. */
  readonly context: DocumentContext;
  readonly decoding: readonly Diagnostic[];
  /** Decoded text, in which all spans count. */
  readonly text: string;
}

/** Reads the blocks of a text; gives only diagnostics for bytes that are none. */
function readText({ name, bytes }: Seed, options: ParseOptions): ReadText | readonly Diagnostic[] {
  if (bytes.length > MAX_SEED_BYTES) return [tooLarge(name, bytes.length)];
  const { text, diagnostics: decoding } = decodeText(name, bytes);
  if (text === undefined) return decoding;
  const whole = openDocument(name, text, options);
  const frontMatter = readFrontMatter(whole);
  const isPlain = !isMarkdown(name, text);
  const context = hideCoverLetter(hideComments(whole, frontMatter.end, !isPlain), frontMatter.end);
  const read = isPlain ? readPlainBlocks(context, frontMatter.end) : readMarkdownBlocks(context, frontMatter.end);
  const blocks = restoreDatesInLists(withoutFillers(read, context), context);
  reportMarkup(blocks, context);
  reportShortcodes(blocks, context);
  return { blocks, frontMatter, isPlain, context, decoding, text };
}

const isRefused = (read: ReadText | readonly Diagnostic[]): read is readonly Diagnostic[] => Array.isArray(read);

/** What {@link parseRichText} gives. */
export interface ParsedRichText {
  /** Absent when the bytes could not be read as text. */
  readonly blocks?: RichText;
  /** Words that are no part of the text, such as a letter to the editors around it. */
  readonly furniture: readonly Furniture[];
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** Decoded text, in which all spans count. */
  readonly text?: string;
}

/**
 * Reads plain text or Markdown into the safe tree and leaves it at that: no title, byline, date or event is
 * looked for. Front matter is no part of the tree. The bounds and promises are those of {@link parseSeed}.
 */
export function parseRichText(seed: Seed, options: ParseOptions = {}): ParsedRichText {
  const read = readText(seed, options);
  if (isRefused(read)) return { furniture: [], diagnostics: read };
  const { blocks, context, decoding, text } = read;
  const { furniture, diagnostics } = context;
  return { blocks, furniture, diagnostics: [...decoding, ...inOrder(diagnostics)], text };
}

/**
 * Reads one submission in plain text or Markdown: a news page, a whole digest, or several items. For
 * other formats there is `readSeed`.
 *
 * Every word of the file is in the document, is named as furniture, or stands in a diagnostic. Never
 * throws, whatever the bytes are; never opens a file.
 */
export function parseSeed(seed: Seed, options: ParseOptions = {}): ParsedSeed {
  const read = readText(seed, options);
  if (isRefused(read)) return { diagnostics: read };
  return { ...understand(read, read.decoding, read.context), text: read.text };
}
