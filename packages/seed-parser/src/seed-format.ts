import type { Seed } from "./parse-seed.ts";

/** Formats that {@link readSeed} tells apart: `text` is plain text and Markdown. */
export type SeedFormat = "text" | "html";

const SNIFFED_BYTES = 1_024;

/** The first characters of a file, whatever its encoding: bytes as Latin-1, marks and zeros left out. */
function headOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, SNIFFED_BYTES)).replaceAll("\0", "");
  return head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").trimStart();
}

/** Declarations, comments and elements that a document begins with and that no text does. */
const HTML_START = /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,400}-->\s{0,20}){0,5}<(?:!doctype html|html)[\s>]/i;

/**
 * Tells the format of a file by its name and, where the name says nothing or something else, by its
 * first bytes.
 */
export function formatOf({ name, bytes }: Seed): SeedFormat {
  if (/\.(?:html?|xhtml)$/i.test(name)) return "html";
  return HTML_START.test(headOf(bytes)) ? "html" : "text";
}
