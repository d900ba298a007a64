import type { Block, Paragraph, RichText, Text } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { sliceText } from "../inline-text.ts";

const MAX_LENGTH = 48;
/** Capitalised words (small ones may stand between them) up to a colon that text follows. */
const TITLE_CASE =
  /^\p{Lu}[\p{L}\p{N}’'-]*(?:\s+(?:\p{Lu}[\p{L}\p{N}’'-]*|of|and|the|for|to|in|on|de|des|der|und|et|la|y)){0,4}$/u;

function headingLength(text: string, context: DocumentContext): number {
  const colon = text.indexOf(":");
  if (colon < 3 || colon > MAX_LENGTH || !/^:\s+\S/.test(text.slice(colon, colon + 3))) return 0;
  return TITLE_CASE.test(text.slice(0, colon)) || context.words.label(text) !== undefined ? colon + 1 : 0;
}

function markParagraph(paragraph: Paragraph, context: DocumentContext): Paragraph {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== "text") return paragraph;
  const value = first.value.trimStart();
  const lead = first.value.length - value.length;
  const length = headingLength(value, context);
  if (length === 0) return paragraph;
  const heading: Text = sliceText(first, lead, lead + length);
  const text: Text = sliceText(first, lead + length, first.value.length);
  return { ...paragraph, children: [{ type: "strong", children: [heading], span: heading.span }, text, ...rest] };
}

/** Makes the words before a paragraph's colon strong where they are a heading: `Project Partners: …`. */
export function markRunInHeadings(blocks: RichText, context: DocumentContext): Block[] {
  return blocks.map((block) => {
    if (block.type === "paragraph") return markParagraph(block, context);
    if (block.type !== "list") return block;
    return {
      ...block,
      items: block.items.map((item) => ({ ...item, children: markRunInHeadings(item.children, context) })),
    };
  });
}
