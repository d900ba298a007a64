import { type Block, joinSpans, type RichText } from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { dateOfCard } from "../events/event-cards.ts";

/** A card's date stands on two or three lines. */
const MAX_LINES = 3;

/**
 * Moves the date of an event's card from above the title below it, on one line: pages show it as a leaf of
 * a calendar (`Jun` / `08-10` / `2021`), which is no title.
 */
export function lowerDateCard(blocks: RichText, context: DocumentContext): RichText {
  const lines = blocks.slice(0, MAX_LINES).map(paragraphText);
  const card = dateOfCard(lines, context);
  const [first, ...more] = blocks.slice(0, card?.count);
  const title = blocks[card?.count ?? 0];
  if (card === undefined || first === undefined || (title?.type !== "paragraph" && title?.type !== "heading"))
    return blocks;
  const span = more.reduce((whole, { span: own }) => joinSpans(whole, own), first.span);
  const date: Block = { type: "paragraph", children: [{ type: "text", value: card.text, span }], span };
  return [title, date, ...blocks.slice(card.count + 1)];
}
