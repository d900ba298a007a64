import {
  type Attachment,
  type Diagnostic,
  type Furniture,
  type Paragraph,
  type RichText,
  type Span,
  textOf,
} from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { readHtmlFragment } from "../html-fragment.ts";
import { missingFrom, textOfHtml, wordsOf } from "../html-words.ts";
import { safeFileName } from "../media/file-name.ts";
import type { UnplacedMedia } from "../media/media.ts";
import type { UnpackedText } from "../unpacked-text.ts";
import type { FeedEntry, FeedFile } from "./feed-model.ts";

/** The place of what has none of its own. */
export const START: Span = { start: 0, end: 0 };

/** A paragraph of plain text. */
export function paragraph(text: string, span: Span = START): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: text, span }], span };
}

/** An entry with its content in the unpacked text. */
export interface PlacedEntry {
  readonly entry: FeedEntry;
  readonly blocks: RichText;
  readonly title: Span;
  readonly attachments: readonly Attachment[];
  readonly furniture: readonly Furniture[];
  readonly diagnostics: readonly Diagnostic[];
  readonly pictures: readonly UnplacedMedia[];
  readonly span: Span;
}

/** Whether an address is an absolute one of the web. */
export const isWebAddress: (address: string) => boolean = (address) =>
  /^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address);

/** The name of a file as its address ends. */
function nameOfFile({ url, title }: FeedFile): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const last = path.split("/").at(-1) ?? "";
  try {
    return safeFileName(last === "" ? (title ?? url) : decodeURIComponent(last));
  } catch {
    return safeFileName(last);
  }
}

/** Reads the content of an entry; text without markup is parted at its line ends. */
function readContent({ content, isHtml, url }: FeedEntry, base: DocumentContext): ReturnType<typeof readHtmlFragment> {
  if (isHtml) return readHtmlFragment(content, base, url);
  const blocks = content
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => paragraph(line));
  return { blocks, diagnostics: [], furniture: [], pictures: [] };
}

/**
 * Writes an entry into the unpacked text: its title, its facts line by line, its content, its files.
 *
 * @param base - the words of the feed, for reading its content
 */
export function placeEntry(entry: FeedEntry, unpacked: UnpackedText, base: DocumentContext): PlacedEntry {
  unpacked.gap();
  const title = unpacked.line(entry.title ?? "");
  const furniture: Furniture[] = [];
  const note = (label: string, value: string | undefined): Span => {
    if (value === undefined || value === "") return title;
    const text = `${label}: ${value}`;
    const span = unpacked.line(text);
    furniture.push({ text, span });
    return span;
  };
  note("Author", entry.author);
  note("Date", entry.date);
  note("Link", entry.url);
  note("Categories", entry.categories.join(", "));
  const fragment = readContent(entry, base);
  const shown = wordsOf(textOf(fragment.blocks));
  const summary = textOfHtml(entry.summary).replace(/\s+/g, " ").trim();
  if (missingFrom(wordsOf(summary), shown).length > 0) note("Summary", summary);
  unpacked.gap();
  const { blocks, moved } = unpacked.blocks(fragment.blocks);
  const attachments = entry.files.map((file): Attachment => {
    const { title: label, mediaType, sizeBytes } = file;
    const name = nameOfFile(file);
    const span = unpacked.line(label === undefined || label === name ? name : `${label} ${name}`);
    return {
      name,
      ...(label === undefined || label === name ? {} : { label }),
      ...(sizeBytes === undefined || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0 ? {} : { sizeBytes }),
      ...(mediaType === undefined || !/^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? {} : { mediaType }),
      span,
    };
  });
  const own = fragment.furniture.map((one) => ({ ...one, span: moved(one.span) }));
  const diagnostics = fragment.diagnostics.map((found) => ({ ...found, span: moved(found.span) }));
  const last = attachments.at(-1) ?? blocks.at(-1) ?? furniture.at(-1);
  const span = { start: title.start, end: last?.span.end ?? title.end };
  return {
    entry,
    blocks,
    title,
    attachments,
    furniture: [...furniture, ...own],
    diagnostics,
    pictures: fragment.pictures,
    span,
  };
}
