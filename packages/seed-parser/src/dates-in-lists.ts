import type { Block, List, ListItem, Paragraph, RichText } from "@clusterpost/core";
import { findDates } from "./dates/find-dates.ts";
import { type DocumentContext, dateContext } from "./document-context.ts";
import { mergeTexts } from "./inline-text.ts";

const MAX_ITEM = 2000;
const ANY_DAY = "2000-01-01";

/** Marks of the lists around an item, which stand on its first line. */
const OUTER_MARKS = /^(?:\s*[-*+](?=\s))*\s*/;

/** Where the number of an item stands in the source. */
function numberStart({ span }: ListItem, context: DocumentContext): number {
  const source = context.text.slice(span.start, Math.min(span.end, span.start + MAX_ITEM));
  return span.start + (OUTER_MARKS.exec(source)?.[0].length ?? 0);
}

/** The first line of an item as it stands in the source, with its number. */
function sourceLine(item: ListItem, context: DocumentContext): string {
  const start = numberStart(item, context);
  return context.text.slice(start, Math.min(item.span.end, start + MAX_ITEM)).split("\n", 1)[0] ?? "";
}

/** Whether the number of an item is the day of a date: `14. Mai 2019`, `14. 5. 2019`, `14. bis 16. Mai`. */
function beginsWithDate(item: ListItem, context: DocumentContext): boolean {
  const line = sourceLine(item, context);
  if (!/^\d{1,2}\.\s/.test(line)) return false;
  const [mention] = findDates(line, dateContext(context, ANY_DAY));
  if (mention?.start !== 0) return false;
  return !mention.yearAssumed || context.dates().language !== "en";
}

/** An item as the paragraph that its writer meant. */
function asBlocks(item: ListItem, context: DocumentContext): Block[] {
  const [first, ...rest] = item.children;
  const line = sourceLine(item, context);
  const number = /^\d{1,2}\.\s+/.exec(line)?.[0] ?? "";
  const start = numberStart(item, context);
  const span = { start, end: first?.span.end ?? item.span.end };
  if (first?.type === "paragraph") {
    const day = { type: "text", value: number, span: { start, end: start + number.length } } as const;
    return [{ ...first, children: mergeTexts([day, ...first.children]), span }, ...rest];
  }
  // `14. 5. 2019` is a list within a list; its words stand on one line of the source.
  const paragraph: Paragraph = { type: "paragraph", children: [{ type: "text", value: line, span }], span };
  return [paragraph];
}

/** Whether all that an item holds stands on its first line or follows it as blocks of their own. */
function isPlainItem(item: ListItem, context: DocumentContext): boolean {
  if (item.children[0]?.type === "paragraph") return true;
  return context.text.slice(numberStart(item, context), item.span.end).trim() === sourceLine(item, context).trim();
}

function restoreList(list: List, context: DocumentContext): Block[] {
  const isDates =
    list.ordered && list.items.every((item) => beginsWithDate(item, context) && isPlainItem(item, context));
  return isDates ? list.items.flatMap((item) => asBlocks(item, context)) : [withRestoredItems(list, context)];
}

/** `- 12. Mai 2026` is a list within a list, too. */
function withRestoredItems(list: List, context: DocumentContext): List {
  const items = list.items.map((item) => {
    const children = restoreDatesInLists(item.children, context);
    return children === item.children ? item : { ...item, children };
  });
  return items.every((item, index) => item === list.items[index]) ? list : { ...list, items };
}

const hasOrdered = ({ ordered, items }: List): boolean =>
  ordered || items.some(({ children }) => children.some((child) => child.type === "list"));

/**
 * Gives lines back their days where the reader of a format took them for numbers of a list: a line
 * `14. Mai 2019` is a date, not the fourteenth item.
 */
export function restoreDatesInLists(blocks: RichText, context: DocumentContext): RichText {
  if (!blocks.some((block) => block.type === "list" && hasOrdered(block))) return blocks;
  return blocks.flatMap((block) => (block.type === "list" ? restoreList(block, context) : [block]));
}
