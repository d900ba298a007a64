import { type Block, joinSpans, type List, type ListItem } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { inlinesOf } from "./blocks.ts";
import type { Bullet, PlainLine } from "./lines.ts";

/** An item of a list as its lines say it. */
export interface PlainItem {
  readonly lines: PlainLine[];
  readonly bullet: Bullet;
  readonly indent: number;
  /** True once a blank line ended it. */
  closed: boolean;
}

/** A list and an item make two levels of the tree. */
const MAX_LIST_DEPTH = 45;

/** Builds lists of a run of items: other marks make another list, deeper indentation a list inside the item. */
export function buildLists(items: readonly PlainItem[], context: DocumentContext): Block[] {
  const { blocks, tooDeep } = nest(items, 0, items.length, 1, context);
  const first = items[0]?.lines[0];
  if (tooDeep && first !== undefined) {
    const message = "Lists are nested too deep; the innermost items were put on one level.";
    context.tell(
      "DEPTH_EXCEEDED",
      { start: first.start, end: first.end },
      message,
      "Indent the items of a list by the same number of spaces.",
    );
  }
  return blocks;
}

function nest(
  items: readonly PlainItem[],
  from: number,
  to: number,
  depth: number,
  context: DocumentContext,
): { blocks: Block[]; tooDeep: boolean } {
  const blocks: Block[] = [];
  let tooDeep = false;
  let at = from;
  while (at < to) {
    const head = items[at] as PlainItem;
    const children: ListItem[] = [];
    while (at < to && (items[at] as PlainItem).bullet.mark === head.bullet.mark) {
      const item = items[at] as PlainItem;
      let next = at + 1;
      if (depth < MAX_LIST_DEPTH) while (next < to && isInside(items[next] as PlainItem, item)) next += 1;
      else if (next < to && isInside(items[next] as PlainItem, item)) tooDeep = true;
      const inner = nest(items, at + 1, next, depth + 1, context);
      tooDeep ||= inner.tooDeep;
      children.push(itemOf(item, inner.blocks, context));
      at = next;
    }
    blocks.push(listOf(head, children));
  }
  return { blocks, tooDeep };
}

const isInside = (item: PlainItem, outer: PlainItem): boolean => item.indent >= outer.indent + 2;

function itemOf(item: PlainItem, inner: readonly Block[], context: DocumentContext): ListItem {
  const start = (item.lines[0]?.start ?? 0) + item.bullet.contentStart;
  const end = item.lines.at(-1)?.end ?? start;
  const paragraph: Block = { type: "paragraph", children: inlinesOf(context.text, start, end), span: { start, end } };
  const whole = { start: item.lines[0]?.start ?? start, end };
  return { children: [paragraph, ...inner], span: inner.reduce((span, block) => joinSpans(span, block.span), whole) };
}

function listOf(head: PlainItem, items: readonly ListItem[]): List {
  const span = items.reduce((whole, item) => joinSpans(whole, item.span), items[0]?.span ?? { start: 0, end: 0 });
  return { type: "list", ordered: head.bullet.number !== undefined, items, span };
}
