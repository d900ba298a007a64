import { type Inline, textOfInlines } from "@clusterpost/core";
import { hrefOf } from "../page/page-context.ts";
import { type Html, html } from "./html.ts";
import type { TreeContext } from "./tree-context.ts";

function renderLink(href: string, children: readonly Inline[], context: TreeContext): Html {
  const content = children.map((child) => renderInline(child, context, true));
  const address = hrefOf(href, context.page);
  if (address !== undefined) {
    // A link without words is one that nobody can follow.
    return html`<a href="${address}">${textOfInlines(children).trim() === "" ? href : content}</a>`;
  }
  return html`${content}`;
}

function renderInline(inline: Inline, context: TreeContext, isLinked: boolean): Html {
  switch (inline.type) {
    case "text":
      return html`${inline.value}`;
    case "line-break":
      return html`<br>`;
    case "footnote-reference":
      return context.notes.reference(inline.id, inline.mark, isLinked, context.page);
    case "link":
      return isLinked
        ? renderInlines(inline.children, context, true)
        : renderLink(inline.href, inline.children, context);
    case "strong":
      return html`<strong>${renderInlines(inline.children, context, isLinked)}</strong>`;
    case "emphasis":
      return html`<em>${renderInlines(inline.children, context, isLinked)}</em>`;
    case "superscript":
      return html`<sup>${renderInlines(inline.children, context, isLinked)}</sup>`;
    case "subscript":
      return html`<sub>${renderInlines(inline.children, context, isLinked)}</sub>`;
    case "deleted":
      return html`<del>${renderInlines(inline.children, context, isLinked)}</del>`;
  }
}

/**
 * Writes a run of inlines.
 *
 * @param isLinked - true inside a link: links do not nest
 */
export function renderInlines(inlines: readonly Inline[], context: TreeContext, isLinked = false): Html {
  return html`${inlines.map((inline) => renderInline(inline, context, isLinked))}`;
}
