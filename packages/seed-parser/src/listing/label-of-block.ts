import type { Block, LabelKind } from "@clusterpost/core";
import { bareLabel } from "../article/bare-label.ts";
import { labelKind } from "../article/labelled-lines.ts";
import { paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";

/** A colon behind the label, or a figure of its value. */
const MAY_BE_LABELLED = /[\d:]/;

/** What the label of a labelled line says its value is: `Deadline: …`, `Wann: …`, `Apply by …`. */
export function labelOfBlock(block: Block | undefined, context: DocumentContext): LabelKind | undefined {
  if (block?.type !== "paragraph") return undefined;
  const text = paragraphText(block);
  if (!MAY_BE_LABELLED.test(text)) return undefined;
  const notes = context.notes.of(block);
  notes.label ??= labelKind(text, context) ?? bareLabel(text, context)?.kind ?? "none";
  return notes.label === "none" ? undefined : notes.label;
}
