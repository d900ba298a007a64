import { type Inline, textOfInlines, walkInlines } from "@clusterpost/core";
import { type Html, html, NO_HTML } from "../html/html.ts";
import { renderInlines } from "../html/inlines.ts";
import type { TreeContext } from "../html/tree-context.ts";
import { webLink } from "../html/web-link.ts";
import type { PlacedItem } from "../issue/placed-items.ts";

/** Whether a title has links of its own, beside which it cannot be a link to its page. */
export function hasOwnLinks(heading: readonly Inline[]): boolean {
  return walkInlines(heading).some((inline) => inline.type === "link" && webLink(inline.href) !== undefined);
}

/** Writes a title with its superscripts, links and notes. */
export function plainTitle({ item, title }: PlacedItem, context: TreeContext): Html {
  return textOfInlines(item.heading).trim() === "" ? html`${title}` : renderInlines(item.heading, context);
}

/** Writes a title that leads to the item's page; references at its end stand behind the link, for links do not nest. */
export function linkedTitle(placed: PlacedItem, context: TreeContext): Html {
  const { heading } = placed.item;
  if (hasOwnLinks(heading)) return plainTitle(placed, context);
  const address = context.page.root + placed.path;
  const end = heading.findLastIndex(({ type }) => type !== "footnote-reference") + 1;
  const title = heading.slice(0, end);
  const content = textOfInlines(title).trim() === "" ? html`${placed.title}` : renderInlines(title, context, true);
  const references = end === heading.length ? NO_HTML : renderInlines(heading.slice(end), context);
  return html`<a href="${address}">${content}</a>${references}`;
}
