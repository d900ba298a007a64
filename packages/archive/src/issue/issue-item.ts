import { type Item, isStory } from "@clusterpost/core";
import { type Html, html, NO_HTML } from "../html/html.ts";
import { Notes } from "../html/notes.ts";
import { renderHeading } from "../html/rich-text.ts";
import type { TreeContext } from "../html/tree-context.ts";
import { itemActions, itemBody, itemSubtitle } from "../item/item-content.ts";
import { factLines, itemFacts } from "../item/item-facts.ts";
import { linkedTitle } from "../item/item-title.ts";
import { portrait } from "../item/person.ts";
import { dateBadge } from "../text/dates.ts";
import type { PlacedItem } from "./placed-items.ts";

/** The days of an event or a call as a leaf of a calendar; the same stands in words beside it. */
export function badge(item: Item, locale: string): Html {
  const first =
    item.kind === "event" ? item.when[0] : item.kind === "call" ? rangeOf(item.deadlines[0]?.date) : undefined;
  if (first === undefined) return NO_HTML;
  const { day, month } = dateBadge(first, locale);
  return html`<p class="badge ${item.kind}" aria-hidden="true" data-pagefind-ignore><span class="day">${day}</span> <span class="month">${month}</span></p>\n`;
}

function rangeOf(date: string | undefined): { readonly start: string; readonly end: string } | undefined {
  return date === undefined ? undefined : { start: date, end: date };
}

/**
 * Writes an item as part of its issue's page, in full.
 *
 * @param context - of the section; its heading level is the title's
 */
export function issueItem(placed: PlacedItem, context: TreeContext): Html {
  const { item, id } = placed;
  const { page, headingLevel } = context;
  const notes = new Notes(`${id}_`, isStory(item) ? item.footnotes : [], context.notes);
  const own: TreeContext = { ...context, notes, headingLevel: headingLevel + 1 };
  const mark = item.kind === "interview" ? portrait(item.person) : badge(item, page.language);
  const title = renderHeading(headingLevel, linkedTitle(placed, own));
  // The body comes before the notes that it refers to.
  const content = html`${title}\n${itemSubtitle(placed, own)}${factLines(itemFacts(item, page))}${itemBody(placed, own)}${itemActions(placed, own)}`;
  const inner = mark.isEmpty ? content : html`${mark}<div class="beside">\n${content}</div>\n`;
  return html`<article class="item ${item.kind}" id="${id}" data-pagefind-ignore>\n${inner}</article>\n`;
}
