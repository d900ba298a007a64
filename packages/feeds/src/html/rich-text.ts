import {
  type Block,
  headingRanks,
  type Image,
  isWebAddress,
  type List,
  type RichText,
  type Table,
  type TableCell,
} from "@clusterpost/core";
import { fillIn, type Wording } from "../wording.ts";
import { element, escapeHtml, paragraph } from "./escape-html.ts";
import { renderInlines } from "./inlines.ts";

/** What the renderer of a tree needs to know of its surroundings. */
export interface HtmlContext {
  readonly words: Wording;
  /** Level of the highest heading inside the tree: 2 to 6. */
  readonly headingLevel: number;
  /** Absolute http(s) address of an image; `undefined` when it has none. */
  readonly imageUrl: (src: string) => string | undefined;
}

/** Writes a heading, never lower than `h6`. */
export function renderHeading(level: number, html: string): string {
  return element(`h${Math.min(6, level)}`, html);
}

function renderList(list: List, context: HtmlContext): string {
  let items = "";
  for (const { children } of list.items) {
    const [first, ...rest] = children;
    const lead =
      first?.type === "paragraph" ? renderInlines(first.children) + renderRichText(rest, context) : undefined;
    items += element("li", lead ?? renderRichText(children, context));
  }
  // XHTML allows no list without items.
  if (items === "") return "";
  const start =
    list.ordered && list.start !== undefined && list.start !== 1 ? ` start="${Math.trunc(list.start)}"` : "";
  return list.ordered ? `<ol${start}>${items}</ol>` : element("ul", items);
}

function renderRow(cells: readonly TableCell[], tag: "td" | "th"): string {
  let row = "";
  for (const cell of cells) row += element(tag, renderInlines(cell.children));
  return row === "" ? "" : element("tr", row);
}

function renderTable({ header, rows }: Table): string {
  const named = header.some((cell) => cell.children.length > 0);
  const head = named ? element("thead", renderRow(header, "th")) : "";
  const body = rows.map((row) => renderRow(row, "td")).join("");
  if (head === "" && body === "") return "";
  return element("table", head + (body === "" ? "" : element("tbody", body)));
}

function renderImage({ src, alt }: Image, { words, imageUrl }: HtmlContext): string {
  const address = isWebAddress(src) ? src : imageUrl(src);
  if (address !== undefined && isWebAddress(address)) {
    return element("p", `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" />`);
  }
  return alt.trim() === "" ? "" : element("p", element("em", escapeHtml(fillIn(words.image, { alt }))));
}

function renderBlock(block: Block, rank: number, context: HtmlContext): string {
  switch (block.type) {
    case "paragraph":
      return paragraph(renderInlines(block.children));
    case "heading":
      return renderHeading(context.headingLevel + rank, renderInlines(block.children));
    case "list":
      return renderList(block, context);
    case "quote":
      return element("blockquote", renderRichText(block.children, context));
    case "table":
      return renderTable(block);
    case "image":
      return renderImage(block, context);
    case "rule":
      return "<hr />";
  }
}

/**
 * Writes a tree as HTML for feeds: XHTML that needs nothing around it.
 *
 * All text is escaped, links and images are absolute; there are no ids, classes or styles, because a
 * reader shows many entries on one page.
 */
export function renderRichText(blocks: RichText, context: HtmlContext): string {
  const ranks = headingRanks(blocks);
  let html = "";
  for (const block of blocks)
    html += renderBlock(block, block.type === "heading" ? (ranks.get(block.level) ?? 0) : 0, context);
  return html;
}
