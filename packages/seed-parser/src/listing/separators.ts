import type { Block } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { isRuleText } from "../rule-text.ts";

/** Whether a block only parts what is above it from what is below. */
export function isSeparator(block: Block | undefined): boolean {
  return block?.type === "rule" || (block?.type === "paragraph" && isRuleText(lineOf(block)));
}
