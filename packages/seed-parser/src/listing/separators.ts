import type { Block, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { isRuleText } from "../rule-text.ts";

/** Whether a block only parts what is above it from what is below. */
export function isSeparator(block: Block | undefined): boolean {
  return block?.type === "rule" || (block?.type === "paragraph" && isRuleText(lineOf(block)));
}

/** The parts of a document between its rules, empty ones left out. */
export function splitAtSeparators(blocks: RichText): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (isSeparator(block)) parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts.filter((part) => part.length > 0);
}
