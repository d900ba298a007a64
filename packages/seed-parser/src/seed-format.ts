import { mediaTypeOf } from "./media/media-type.ts";
import type { Seed } from "./parse-seed.ts";

/**
 * Formats that {@link readSeed} tells apart: `text` is plain text and Markdown, `unsupported` all that
 * is known or named as something else than text and is not read.
 */
export type SeedFormat = "text" | "html" | "word" | "mail" | "feed" | "unsupported";

const SNIFFED_BYTES = 1_024;

/** The first characters of a file, whatever its encoding: bytes as Latin-1, marks and zeros left out. */
function headOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, SNIFFED_BYTES)).replaceAll("\0", "");
  return head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").trimStart();
}

/** Declarations, comments and elements that a document begins with and that no text does. */
const HTML_START = /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,400}-->\s{0,20}){0,5}<(?:!doctype html|html)[\s>]/i;

/** Elements that a feed begins with. */
const FEED_START =
  /^(?:<\?[^>]{0,400}>\s{0,20})*(?:<!--[^>]{0,400}-->\s{0,20}){0,5}(?:<!doctype (?:rss|rdf:rdf)[\s>[]|<(?:rss|feed|rdf:rdf)[\s>])/i;
/** The key by which a JSON Feed says what it is. */
const JSON_FEED = /^\{[\s\S]{0,400}"version"\s{0,20}:\s{0,20}"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//;
/** Fields that only a mail as transported begins with. */
const MAIL_START = /^(?:Return-Path|Received|Delivered-To|X-Mozilla-Status|DKIM-Signature|MIME-Version): ?\S/i;
/** Archives, PDF, RTF, containers of old office programs and Outlook's packed mails. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: signatures hold them
const BINARY_START = /^(?:PK\x03\x04|%PDF-|\{\\rtf|\xd0\xcf\x11\xe0|\x78\x9f\x3e\x22|\x1f\x8b|7z\xbc\xaf|Rar!)/;
const UNSUPPORTED_NAME = /\.(?:docm?|dot[xm]?|odt|ott|fodt|rtf|pdf|pages|wp[sd]|msg|xml|json|rss|atom)$|winmail\.dat$/i;
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A broken archive says nothing of what it held; its name then says what it should be. */
function formatOfArchive({ name, bytes }: Seed): SeedFormat {
  const type = mediaTypeOf(bytes, name);
  return type === WORD_TYPE || (type === "application/zip" && /\.docx$/i.test(name)) ? "word" : "unsupported";
}

/**
 * Tells the format of a file by its name and, where the name says nothing or something else, by its
 * first bytes.
 */
export function formatOf({ name, bytes }: Seed): SeedFormat {
  const head = headOf(bytes);
  if (BINARY_START.test(head)) return head.startsWith("PK") ? formatOfArchive({ name, bytes }) : "unsupported";
  if (/\.docx$/i.test(name)) return "word";
  if (/\.eml$/i.test(name)) return "mail";
  if (/\.(?:html?|xhtml)$/i.test(name)) return "html";
  if (FEED_START.test(head) || JSON_FEED.test(head)) return "feed";
  if (HTML_START.test(head)) return "html";
  if (UNSUPPORTED_NAME.test(name)) return "unsupported";
  return MAIL_START.test(head) ? "mail" : "text";
}
