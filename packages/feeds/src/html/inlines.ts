import { type Inline, isLinkable } from "@clusterpost/core";
import { escapeHtml } from "./escape-html.ts";

const TAGS = { strong: "strong", emphasis: "em", superscript: "sup", subscript: "sub", deleted: "del" } as const;

/** Writes a link around markup; an address that cannot be a link leaves the markup alone. */
export function renderLink(href: string, html: string): string {
  return isLinkable(href) ? `<a href="${escapeHtml(href)}">${html}</a>` : html;
}

/**
 * Writes a run of inlines as HTML that is XHTML too.
 *
 * @param linked - true inside a link: links do not nest
 */
export function renderInlines(inlines: readonly Inline[], linked = false): string {
  let html = "";
  for (const inline of inlines) {
    if (inline.type === "text") html += escapeHtml(inline.value);
    else if (inline.type === "line-break") html += "<br />";
    else if (inline.type === "footnote-reference") html += `<sup>${escapeHtml(inline.mark)}</sup>`;
    else if (inline.type !== "link")
      html += `<${TAGS[inline.type]}>${renderInlines(inline.children, linked)}</${TAGS[inline.type]}>`;
    else if (linked) html += renderInlines(inline.children, true);
    else html += renderLink(inline.href, renderInlines(inline.children, true));
  }
  return html;
}
