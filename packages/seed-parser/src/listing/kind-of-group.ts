import type { Block, RichText } from "@clusterpost/core";
import { lineOf, paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { isPlaceLine } from "../place-line.ts";
import { isDateLine, rangesOfLine, saysWhere } from "./date-line.ts";
import type { DraftKind, Scene } from "./division.ts";
import { labelOfBlock } from "./label-of-block.ts";

const CLOCK = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d|\.\d)/;

/**
 * The kind that the title of a page or section gives to its items, if it gives one. Among events, an
 * item that has a last day to apply and no day of its own is a call.
 */
export function kindOfRole({ role, context }: Scene, group: RichText = []): DraftKind | undefined {
  if (role === "events") return isCall(group, context) ? "call" : "event";
  if (role === "calls") return "call";
  return role === undefined ? undefined : "story";
}

/** What the labelled lines of a group say that it is. */
export function labelledKind(group: RichText, context: DocumentContext): DraftKind | undefined {
  const kinds = group.map((block) => labelOfBlock(block, context));
  if (kinds.some((kind) => kind === "deadline" || kind === "cutOff")) return "call";
  return kinds.some((kind) => kind === "where" || kind === "registerBy" || kind === "when") ? "event" : undefined;
}

function isCall(group: RichText, context: DocumentContext): boolean {
  const kinds = group.map((block) => labelOfBlock(block, context));
  const hasOwnDay = kinds.some((kind) => kind === "when" || kind === "where" || kind === "registerBy");
  return (
    !hasOwnDay &&
    labelledKind(group, context) === "call" &&
    !group.some((block, index) => kinds[index] === undefined && isDateLine(block, context))
  );
}

/** Whether the dates of groups are those of events: several days, a clock time, a place below. */
export function areEvents(groups: readonly RichText[], { context, near }: Scene): boolean {
  const events = groups.filter((group) => {
    const index = group.findIndex((block) => isDateLine(block, context));
    const line = group[index];
    if (line === undefined) return false;
    const isRange = rangesOfLine(line, context, near).some(({ start, end }) => start !== end);
    return (
      isRange ||
      CLOCK.test(withoutDates(line)) ||
      saysWhere(lineOf(line), context) ||
      isPlaceBelow(group.slice(1, 4), context)
    );
  });
  return events.length * 2 >= groups.length && groups.length > 0;
}

const withoutDates = (block: Block): string => paragraphText(block).replace(/\d{1,2}\.\d{1,2}\.\d{2,4}/g, "");

function isPlaceBelow(blocks: RichText, context: DocumentContext): boolean {
  return blocks.some((block) => isPlaceLine(block, context) && paragraphText(block).includes(","));
}
