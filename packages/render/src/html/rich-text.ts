import {
  type Block,
  type Heading,
  headingRanks,
  type Image,
  type Inline,
  type List,
  type RichText,
  type Table,
  type TableCell,
  textOfInlines,
} from "@clusterpost/core";
import type { ElementStyles } from "../theme/compiled-theme.ts";
import { fillIn, type Wording } from "../wording.ts";
import { renderInlines, renderLink, styleOf } from "./inlines.ts";
import { escapeText } from "./markup.ts";

/** What the renderer of a tree needs to know of its surroundings. */
export interface HtmlContext {
  readonly styles: ElementStyles;
  readonly words: Wording;
  /** Level of the highest heading inside the tree: 2 to 6. */
  readonly headingLevel: number;
}

function renderElement(tag: string, content: string, styles: ElementStyles, attributes = ""): string {
  return `<${tag}${attributes}${styleOf(styles, tag)}>${content}</${tag}>`;
}

function renderHeading(heading: Heading, rank: number, context: HtmlContext): string {
  const level = Math.min(6, context.headingLevel + rank);
  return renderElement(`h${level}`, renderInlines(heading.children, context.styles), context.styles);
}

function renderList(list: List, context: HtmlContext): string {
  let items = "";
  for (const item of list.items) {
    const [first, ...rest] = item.children;
    const lead = first?.type === "paragraph" ? renderInlines(first.children, context.styles) : undefined;
    const content = lead === undefined ? renderBlocks(item.children, context) : lead + renderBlocks(rest, context);
    items += renderElement("li", content, context.styles);
  }
  const start =
    list.ordered && list.start !== undefined && list.start !== 1 ? ` start="${Math.trunc(list.start)}"` : "";
  return renderElement(list.ordered ? "ol" : "ul", items, context.styles, start);
}

function renderRow(cells: readonly TableCell[], tag: string, attributes: string, { styles }: HtmlContext): string {
  let row = "";
  for (const cell of cells) row += renderElement(tag, renderInlines(cell.children, styles), styles, attributes);
  return `<tr>${row}</tr>`;
}

const isBlank = (inlines: readonly Inline[]): boolean => inlines.length === 0;

/** Characters of the longest words of all columns that fit beside each other on the narrowest screen. */
const NARROW_CHARACTERS = 35;

/** Whether the words of a table may stay whole on a narrow screen; longer ones break wherever they must. */
function fitsWhole({ header, rows }: Table): boolean {
  const longest: number[] = [];
  for (const row of [header, ...rows]) {
    for (const [column, cell] of row.entries()) {
      const lengths = textOfInlines(cell.children)
        .split(/\s+/)
        .map((word) => word.length);
      longest[column] = Math.max(longest[column] ?? 0, ...lengths);
    }
  }
  return longest.reduce((sum, length) => sum + length, 0) <= NARROW_CHARACTERS;
}

function renderTable(table: Table, context: HtmlContext): string {
  const named = table.header.some((cell) => !isBlank(cell.children));
  const head = named ? `<thead>${renderRow(table.header, "th", ' scope="col"', context)}</thead>` : "";
  const rows = table.rows.map((row) => renderRow(row, "td", "", context)).join("");
  const attributes = fitsWhole(table) ? ' class="whole"' : "";
  return renderElement("table", `${head}<tbody>${rows}</tbody>`, context.styles, attributes);
}

/** A mail loads nothing, so an image is its alternative text, linked to the file where there is an address. */
function renderImage(image: Image, context: HtmlContext): string {
  if (image.alt.trim() === "") return "";
  const text = `<em>${escapeText(fillIn(context.words.image, { alt: image.alt }))}</em>`;
  return renderElement("p", renderLink(image.src, text, context.styles), context.styles);
}

function renderBlock(block: Block, rank: number, context: HtmlContext): string {
  switch (block.type) {
    case "paragraph":
      return renderElement("p", renderInlines(block.children, context.styles), context.styles);
    case "heading":
      return renderHeading(block, rank, context);
    case "list":
      return renderList(block, context);
    case "quote":
      return renderElement("blockquote", renderBlocks(block.children, context), context.styles);
    case "table":
      return renderTable(block, context);
    case "image":
      return renderImage(block, context);
    case "rule":
      return `<hr${styleOf(context.styles, "hr")}>`;
  }
}

function renderBlocks(blocks: RichText, context: HtmlContext): string {
  const ranks = headingRanks(blocks);
  let html = "";
  for (const block of blocks) {
    html += renderBlock(block, block.type === "heading" ? (ranks.get(block.level) ?? 0) : 0, context);
  }
  return html;
}

/** Writes a tree as mail HTML: inline styles, all text escaped, nothing that loads. */
export function renderRichText(blocks: RichText, context: HtmlContext): string {
  return renderBlocks(blocks, context);
}
