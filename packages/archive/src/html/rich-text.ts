import {
  type Block,
  type Heading,
  headingRanks,
  type Image,
  isWebAddress,
  type List,
  type RichText,
  type Table,
  type TableCell,
} from "@clusterpost/core";
import { hrefOf, isOwn } from "../page/page-context.ts";
import { fillIn } from "../wording.ts";
import { Html, html, joinHtml, NO_HTML } from "./html.ts";
import { renderInlines } from "./inlines.ts";
import type { TreeContext } from "./tree-context.ts";

const HEADINGS = [1, 2, 3, 4, 5, 6].map((level) => ({
  start: Html.trusted(`<h${level}>`),
  end: Html.trusted(`</h${level}>`),
}));

/** Writes a heading, never lower than `h6`; nothing without content. */
export function renderHeading(level: number, content: Html): Html {
  const tags = HEADINGS[Math.min(6, level) - 1];
  return content.isEmpty || tags === undefined ? NO_HTML : html`${tags.start}${content}${tags.end}`;
}

const isBlank = (content: Html): boolean => content.toString().trim() === "";

function renderParagraph(content: Html): Html {
  return isBlank(content) ? NO_HTML : html`<p>${content}</p>`;
}

function renderTitle(heading: Heading, rank: number, context: TreeContext): Html {
  const content = renderInlines(heading.children, context);
  return isBlank(content) ? NO_HTML : renderHeading(context.headingLevel + rank, content);
}

function renderList({ ordered, start, items }: List, context: TreeContext): Html {
  const points = items.map(({ children: [first, ...rest] }) => {
    if (first === undefined) return NO_HTML;
    const lead = first.type === "paragraph" ? renderInlines(first.children, context) : renderRichText([first], context);
    return html`<li>${lead}${renderRichText(rest, context)}</li>`;
  });
  const content = joinHtml(points);
  if (content.isEmpty) return NO_HTML;
  if (!ordered) return html`<ul>${content}</ul>`;
  return start === undefined || start === 1
    ? html`<ol>${content}</ol>`
    : html`<ol start="${Math.trunc(start)}">${content}</ol>`;
}

function renderRow(cells: readonly TableCell[], isHeader: boolean, context: TreeContext): Html {
  const row = cells.map(({ children }) => {
    const content = renderInlines(children, context);
    return isHeader ? html`<th scope="col">${content}</th>` : html`<td>${content}</td>`;
  });
  return row.length === 0 ? NO_HTML : html`<tr>${row}</tr>`;
}

/** A table scrolls inside its own frame on a narrow screen; who uses the keyboard must be able to reach it. */
function renderTable({ header, rows }: Table, context: TreeContext): Html {
  const isNamed = header.some(({ children }) => !isBlank(renderInlines(children, context, true)));
  const head = isNamed ? html`<thead>${renderRow(header, true, context)}</thead>` : NO_HTML;
  const body = joinHtml(rows.map((row) => renderRow(row, false, context)));
  if (head.isEmpty && body.isEmpty) return NO_HTML;
  const frame = html`class="table" role="group" aria-label="${context.page.words.table}" tabindex="0"`;
  return html`<div ${frame}><table>${head}${body.isEmpty ? NO_HTML : html`<tbody>${body}</tbody>`}</table></div>`;
}

function nameOf(src: string): string {
  return src.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
}

/** Shows an image of the archive; one that lies elsewhere is only linked, because showing it would tell others who reads. */
function renderImage({ src, alt }: Image, { page, issue }: TreeContext): Html {
  const address = isWebAddress(src) ? src : page.site.imageUrlOf?.(issue, src);
  const href = address === undefined ? undefined : hrefOf(address, page);
  if (address !== undefined && href !== undefined && isOwn(address, page.site)) {
    return html`<p class="image"><img src="${href}" alt="${alt}" loading="lazy" decoding="async"></p>`;
  }
  const name = alt.trim() === "" && href !== undefined ? nameOf(src) || src : alt;
  if (name.trim() === "") return NO_HTML;
  const text = fillIn(page.words.image, { alt: name });
  return html`<p class="image-link">${href === undefined ? text : html`<a href="${href}">${text}</a>`}</p>`;
}

function renderBlock(block: Block, rank: number, context: TreeContext): Html {
  switch (block.type) {
    case "paragraph":
      return renderParagraph(renderInlines(block.children, context));
    case "heading":
      return renderTitle(block, rank, context);
    case "list":
      return renderList(block, context);
    case "quote": {
      const content = renderRichText(block.children, context);
      return content.isEmpty ? NO_HTML : html`<blockquote>${content}</blockquote>`;
    }
    case "table":
      return renderTable(block, context);
    case "image":
      return renderImage(block, context);
    case "rule":
      return html`<hr>`;
  }
}

/** Writes a tree: all text escaped, links absolute or inside the archive, no heading that skips a level. */
export function renderRichText(blocks: RichText, context: TreeContext): Html {
  const ranks = headingRanks(blocks);
  return joinHtml(
    blocks.map((block) => renderBlock(block, block.type === "heading" ? (ranks.get(block.level) ?? 0) : 0, context)),
  );
}
