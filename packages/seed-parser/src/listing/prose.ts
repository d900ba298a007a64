import type { Block } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";

const PROSE_LENGTH = 80;

/** Whether a block is text below a title rather than a title: a long paragraph, a sentence, a list, a picture. */
export function isProse(block: Block | undefined): boolean {
  if (block === undefined || block.type === "heading" || block.type === "rule") return false;
  if (block.type !== "paragraph") return true;
  const text = lineOf(block);
  return text.length > PROSE_LENGTH || /[.!?…]["”»)]?$/.test(text);
}
