import type { Block, Inline, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { isSeparator } from "./separators.ts";
import { areNumbered, titleShape } from "./title-line.ts";

const ENOUGH = 2;
const MAX_LENGTH = 30;

/** Takes out lines that only count the title below them, such as `ARTICLE 2`; they belong to no item. */
export function takeCaptions(
  blocks: RichText,
  context: DocumentContext,
): { readonly blocks: RichText; readonly captions: RichText } {
  if (blocks.filter(mayBeCaption).length < ENOUGH) return { blocks, captions: [] };
  const captions = new Set(blocks.filter((block, index) => isCaption(block, blocks, index, context)));
  return captions.size < ENOUGH
    ? { blocks, captions: [] }
    : { blocks: blocks.filter((block) => !captions.has(block)), captions: [...captions] };
}

function isCaption(block: Block, blocks: RichText, index: number, context: DocumentContext): boolean {
  if (!mayBeCaption(block)) return false;
  const next = isSeparator(blocks[index + 1]) ? blocks[index + 2] : blocks[index + 1];
  return titleShape(block, context) !== undefined && titleShape(next, context) !== undefined;
}

/** Whether a block is a word and a number. */
function mayBeCaption(block: Block): boolean {
  const text = lineOf(block);
  return text.length <= MAX_LENGTH && /\d|[IVX]$/.test(text) && areNumbered([childrenOf(block)]);
}

const childrenOf = (block: Block): readonly Inline[] =>
  block.type === "heading" || block.type === "paragraph" ? block.children : [];
