import type { Block } from "@clusterpost/core";
import { paragraphText } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";
import { isPlaceText } from "./events/listed-event.ts";

/** `Ljubljana, Slovenia`, `online`: a short line of names without a full stop or figures. */
export function isPlaceLine(block: Block, context: DocumentContext): boolean {
  if (block.type !== "paragraph" || !block.children.every(({ type }) => type === "text")) return false;
  const text = paragraphText(block);
  return isPlaceText(text) || context.words.isOnline(text);
}
