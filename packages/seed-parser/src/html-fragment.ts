import type { Block, Diagnostic, Furniture, RichText } from "@clusterpost/core";
import { type DocumentContext, innerContext } from "./document-context.ts";
import { createAddressReader } from "./html/addresses.ts";
import { BlockReader } from "./html/block-reader.ts";
import { isHidden } from "./html/hidden.ts";
import { ImageReader } from "./html/images.ts";
import { LeftOut } from "./html/left-out.ts";
import { parseHtml } from "./html/parse-html.ts";
import { reportDepth } from "./html/report-depth.ts";
import type { UnplacedMedia } from "./media/media.ts";
import { mediaTypeOf } from "./media/media-type.ts";

/** HTML as it stands inside a container. Spans count in that HTML. */
export interface HtmlFragment {
  readonly blocks: RichText;
  readonly diagnostics: readonly Diagnostic[];
  readonly furniture: readonly Furniture[];
  /** Pictures whose bytes stand in the HTML itself. */
  readonly pictures: readonly UnplacedMedia[];
}

/** Lines drawn at the ends separate nothing. */
function trimRules(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ type }) => type !== "rule");
  const last = blocks.findLastIndex(({ type }) => type !== "rule");
  return first === -1 ? [] : blocks.slice(first, last + 1);
}

/**
 * Reads HTML that is content as a whole: a converted document, the body of a mail, an entry of a feed.
 * Unlike a page it has no navigation around it.
 *
 * @param outer - the submission that holds it
 * @param base - absolute address to which relative ones are joined
 */
export function readHtmlFragment(html: string, outer: DocumentContext, base?: string): HtmlFragment {
  const context = innerContext(outer, html);
  const { root, tooDeep } = parseHtml(html);
  if (tooDeep !== undefined) reportDepth(tooDeep, context);
  const images = new ImageReader(context);
  const reader = new BlockReader({
    context,
    readAddress: createAddressReader(base, context),
    images,
    leftOut: new LeftOut(context),
    omits: (element) => (isHidden(element) ? "hidden" : undefined),
  });
  const blocks = trimRules(reader.readInside(root));
  const pictures = images.embedded.map(({ name, bytes }) => ({ name, bytes, mediaType: mediaTypeOf(bytes, name) }));
  return { blocks, diagnostics: context.diagnostics, furniture: context.furniture, pictures };
}
