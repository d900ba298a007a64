import { decodeText } from "../decode.ts";
import type { FrontMatter } from "../front-matter.ts";
import type { ParsedSeed, ParseOptions, Seed } from "../parse-seed.ts";
import { openDocument, understand } from "../understand.ts";
import { declaredEncoding } from "./declared-encoding.ts";
import { readPageMetadata } from "./page-metadata.ts";
import { parseHtml } from "./parse-html.ts";
import { readPage } from "./read-page.ts";
import { reportDepth } from "./report-depth.ts";

const NO_FRONT_MATTER: FrontMatter = { end: 0 };

/**
 * Reads a page as saved from a browser: finds its content, names what stands around it, and
 * understands it as any other submission. What the head of the page says fills gaps of the text.
 *
 * Never throws, whatever the bytes are.
 */
export function parseHtmlSeed(seed: Seed, options: ParseOptions): ParsedSeed {
  const declared = declaredEncoding(seed.bytes);
  const decoded = decodeText(seed.name, seed.bytes, declared === undefined ? {} : { declared });
  if (decoded.text === undefined) return { diagnostics: decoded.diagnostics };
  const { root, tooDeep } = parseHtml(decoded.text);
  const metadata = readPageMetadata(root);
  const context = openDocument(seed.name, decoded.text, options, metadata.facts);
  if (tooDeep !== undefined) reportDepth(tooDeep, context);
  const { blocks, isStory } = readPage(root, metadata, context);
  return understand({ blocks, frontMatter: NO_FRONT_MATTER, isPlain: false, isStory }, decoded.diagnostics, context);
}
