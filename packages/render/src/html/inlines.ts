import { type Inline, isLinkable, type Link, type Marked, walkInlines } from "@clusterpost/core";
import type { ElementStyles } from "../theme/compiled-theme.ts";
import { escapeText } from "./markup.ts";

const TAGS = { strong: "strong", emphasis: "em", superscript: "sup", subscript: "sub", deleted: "del" } as const;

/** Writes ` style="…"`, or nothing for an element without a style. */
export function styleOf(styles: ElementStyles, element: string): string {
  const style = styles[element];
  return style === undefined ? "" : ` style="${style}"`;
}

/** Writes a link around markup; an address that cannot be a link leaves the markup alone. */
export function renderLink(href: string, html: string, styles: ElementStyles, element = "a"): string {
  return isLinkable(href) ? `<a href="${escapeText(href)}"${styleOf(styles, element)}>${html}</a>` : html;
}

function renderInline(inline: Inline, styles: ElementStyles, linked: boolean): string {
  switch (inline.type) {
    case "text":
      return escapeText(inline.value);
    case "line-break":
      return "<br>";
    case "footnote-reference":
      return `<sup>${escapeText(inline.mark)}</sup>`;
    case "link":
      return renderLinked(inline, styles, linked);
    default:
      return renderMarked(inline, styles, linked);
  }
}

function renderLinked(link: Link, styles: ElementStyles, linked: boolean): string {
  const html = renderInlines(link.children, styles, true);
  return linked ? html : renderLink(link.href, html, styles);
}

function renderMarked(marked: Marked, styles: ElementStyles, linked: boolean): string {
  const tag = TAGS[marked.type];
  return `<${tag}>${renderInlines(marked.children, styles, linked)}</${tag}>`;
}

/**
 * Writes a run of inlines as mail HTML.
 *
 * @param linked - true inside a link: links do not nest
 */
export function renderInlines(inlines: readonly Inline[], styles: ElementStyles, linked = false): string {
  let html = "";
  for (const inline of inlines) html += renderInline(inline, styles, linked);
  return html;
}

/**
 * Writes a title, linked to its page.
 *
 * Links of the title's own win over the page's address.
 *
 * @param title - used when the heading holds nothing
 */
export function renderTitle(
  heading: readonly Inline[],
  title: string,
  url: string | undefined,
  styles: ElementStyles,
): string {
  const { titleLink = "" } = styles;
  const titleStyles = { ...styles, a: titleLink };
  const html = heading.length === 0 ? escapeText(title) : renderInlines(heading, titleStyles);
  const ownLinks = [...walkInlines(heading)].some((inline) => inline.type === "link" && isLinkable(inline.href));
  return url === undefined || ownLinks ? html : renderLink(url, html, styles, "titleLink");
}
