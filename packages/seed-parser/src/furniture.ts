import type { Block, RichText } from "@clusterpost/core";
import { lineOf } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";

/** Takes the lines of the page around the content out of the top level, and notes them. */
export function takeFurniture(blocks: RichText, context: DocumentContext): Block[] {
  return blocks.filter((block) => {
    const text = lineOf(block);
    if (text === "" || !context.words.isFurniture(text)) return true;
    context.furniture.push({ text, span: block.span });
    return false;
  });
}
