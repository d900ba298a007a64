import type { ListItem, Text } from "@clusterpost/core";
import type { DocumentContext } from "./document-context.ts";
import { textNode } from "./inline-text.ts";

/** The number before an item of a list as the source writes it, `2) `; `undefined` when it shows none. */
export function numberBefore(item: ListItem, context: DocumentContext): Text | undefined {
  const start = item.span.start;
  const end = item.children[0]?.span.start ?? start;
  const mark = end - start > 12 ? "" : context.text.slice(start, end).trimStart();
  return /^\d{1,3}[.)]\s+$/.test(mark) ? textNode(mark, end - mark.length) : undefined;
}
