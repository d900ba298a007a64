import { type Block, linksOf, type RichText } from "@clusterpost/core";
import { lineOf } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";

/** Takes the lines of the page around the content out of the top level, and notes them. */
export function takeFurniture(blocks: RichText, context: DocumentContext): Block[] {
  return blocks.filter((block) => {
    const text = lineOf(block);
    if (text === "" || !context.words.isFurniture(text)) return true;
    const addresses = linksOf([block]).map(({ href }) => ` ${href}`);
    context.furniture.push({ text: text + addresses.join(""), span: block.span });
    return false;
  });
}
