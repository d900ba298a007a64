import { type NetworkEvent, type OpenCall, plainLine } from "@clusterpost/core";
import { type Html, html, NO_HTML } from "../html/html.ts";
import { renderHeading } from "../html/rich-text.ts";
import type { TreeContext } from "../html/tree-context.ts";
import { calendarLinks } from "./calendar-links.ts";
import { factLines, itemFacts } from "./item-facts.ts";

/**
 * Writes the events and calls that a text announces and that have no entry of their own, as far as the
 * newsletter's calendar has them: their days stand in the text already, this is to put them into a calendar.
 */
export function announcedDates(items: readonly (NetworkEvent | OpenCall)[], context: TreeContext): Html {
  const { page, headingLevel } = context;
  const entries = items.flatMap((item) => {
    const links = calendarLinks(item, context);
    if (links.isEmpty) return [];
    const title = plainLine(item.title) || page.words.untitled;
    const facts = itemFacts(item, page).filter(({ name }) => name === "when" || name === "deadline");
    return [html`<li><p class="name">${title}</p>\n${factLines(facts)}<p class="actions">${links}</p></li>\n`];
  });
  if (entries.length === 0) return NO_HTML;
  return html`<div class="announced" data-pagefind-ignore>\n${renderHeading(headingLevel, html`${page.words.announced}`)}\n<ul>\n${entries}</ul>\n</div>\n`;
}
