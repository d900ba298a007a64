import type { Block, Furniture, RichText } from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { isDateLine } from "./date-line.ts";
import { type Divide, type Division, type Draft, type DraftKind, type Scene, trimSeparators } from "./division.ts";
import { kindOfRole, labelledKind } from "./kind-of-group.ts";
import { labelOfBlock } from "./label-of-block.ts";
import { placesOf } from "./places.ts";
import { sliceInlines } from "./slice-inlines.ts";
import { asHeading } from "./title-line.ts";

/** Forms that members filled in: `Title: …`, `Date: …`, `Link: …`, again and again. */
export const divideByFields: Divide = (blocks, scene): Division | undefined => {
  const { context } = scene;
  const starts = placesOf(blocks, (block) => fieldOf(block, context) === "title");
  const [first] = starts;
  if (first === undefined || starts.length < (scene.isSection ? 1 : 2)) return undefined;
  const drafts = starts.map((start, index) => draftOf(trimSeparators(blocks.slice(start, starts[index + 1])), scene));
  if (drafts.some((draft) => draft === undefined)) return undefined;
  return {
    before: trimSeparators(blocks.slice(0, first)),
    drafts: drafts.filter((draft) => draft !== undefined),
    after: [],
    because: "each begins with a labelled title",
  };
};

function fieldOf(block: Block | undefined, context: DocumentContext): ReturnType<typeof kindOfField> {
  return kindOfField(paragraphText(block), context);
}

function kindOfField(text: string, context: DocumentContext): "title" | "link" | "author" | "text" | undefined {
  return context.words.field(text)?.kind;
}

function draftOf(group: RichText, scene: Scene): Draft | undefined {
  const { context } = scene;
  const [title, ...rest] = group;
  if (title?.type !== "paragraph") return undefined;
  const value = valueOfField(title, context);
  const hasFields = rest.some((block) => fieldOf(block, context) !== undefined || hasLabel(block, context));
  if (value.length === 0 || !hasFields) return undefined;
  const kind = kindOfRole(scene) ?? kindOfForm(group, context);
  const body = rest.map((block) => bare(block, kind, context));
  const labels = [title, ...rest.filter((block, index) => block !== body[index])].map((block) => labelOf(block));
  return { kind, heading: asHeading(value, title.span), body, furniture: labels };
}

/** The words before the colon; the title of the draft or the form of its other parts says the same. */
function labelOf(block: Block): Furniture {
  const text = paragraphText(block);
  return { text: text.slice(0, text.indexOf(":") + 1), span: block.span };
}

/** The text of a form without its label; of a story, `Date: 12 May 2020` is the day of publication, not of an event. */
function bare(block: Block, kind: DraftKind, context: DocumentContext): Block {
  if (block.type !== "paragraph") return block;
  if (fieldOf(block, context) === "text") return { ...block, children: valueOfField(block, context) };
  if (kind !== "story" || labelOfBlock(block, context) !== "when") return block;
  const colon = paragraphText(block).indexOf(":");
  const line: Block = { ...block, children: sliceInlines(block.children, colon + 1, Number.POSITIVE_INFINITY) };
  return isDateLine(line, context) ? line : block;
}

const hasLabel = (block: Block, context: DocumentContext): boolean => labelOfBlock(block, context) !== undefined;

function valueOfField(
  block: Extract<Block, { type: "paragraph" }>,
  context: DocumentContext,
): ReturnType<typeof sliceInlines> {
  const start = context.words.field(paragraphText(block))?.valueStart ?? 0;
  return sliceInlines(block.children, start, Number.POSITIVE_INFINITY);
}

/** A form with an author is news; one with a deadline a call, one with a place an event. */
function kindOfForm(group: RichText, context: DocumentContext): DraftKind {
  if (group.some((block) => fieldOf(block, context) === "author")) return "story";
  const kind = labelledKind(group, context);
  const hasPlace = group.some((block) => labelOfBlock(block, context) === "where");
  return kind === "event" && !hasPlace ? "story" : (kind ?? "story");
}
