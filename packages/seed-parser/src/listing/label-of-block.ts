import type { Block, LabelKind } from "@clusterpost/core";
import { bareLabel } from "../article/bare-label.ts";
import { labelKind } from "../article/labelled-lines.ts";
import { paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";

/** Blocks belong to one document, and every kind of make-up asks about each of them. */
const kinds = new WeakMap<Block, LabelKind | "none">();

/** What the label of a labelled line says its value is: `Deadline: …`, `Wann: …`, `Apply by …`. */
export function labelOfBlock(block: Block | undefined, context: DocumentContext): LabelKind | undefined {
  if (block?.type !== "paragraph") return undefined;
  let known = kinds.get(block);
  if (known === undefined) {
    const text = paragraphText(block);
    known = labelKind(text, context) ?? bareLabel(text, context)?.kind ?? "none";
    kinds.set(block, known);
  }
  return known === "none" ? undefined : known;
}
