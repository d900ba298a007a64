import { textOfInlines } from "@clusterpost/core";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import { renderInlines } from "../html/inlines.ts";
import { renderRichText } from "../html/rich-text.ts";
import type { TreeContext } from "../html/tree-context.ts";
import { announcedDates } from "../item/announced-dates.ts";
import { issueItem } from "./issue-item.ts";
import type { PlacedSection } from "./issue-layout.ts";

/** Level of a section's title on an issue's page. */
export const SECTION_LEVEL = 2;

/** Writes a section of an issue's page: title, text, items in full. */
export function issueSection({ section, items, anchor }: PlacedSection, context: TreeContext): Html {
  const below = { ...context, headingLevel: SECTION_LEVEL + 1 };
  const title =
    textOfInlines(section.heading).trim() === "" ? html`${section.title}` : renderInlines(section.heading, context);
  const isNamed = title.toString().trim() !== "";
  const heading = isNamed ? html`<h2>${title}</h2>\n` : NO_HTML;
  const body = renderRichText(section.body, below);
  const dates = announcedDates(section.calls ?? [], below);
  const list = joinHtml(items.map((placed) => issueItem(placed, isNamed ? below : context)));
  const content = html`${heading}${body.isEmpty ? NO_HTML : html`<div class="text">${body}</div>\n`}${dates}${list.isEmpty ? NO_HTML : html`<div class="items">\n${list}</div>\n`}`;
  const attributes = html`class="part ${section.role}" id="${anchor}"`;
  return isNamed
    ? html`<section ${attributes}>\n${content}</section>\n`
    : html`<div ${attributes}>\n${content}</div>\n`;
}
