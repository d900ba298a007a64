import { isStory, walkInlines } from "@clusterpost/core";
import { renderAttachments } from "../html/attachments.ts";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import { renderInlines } from "../html/inlines.ts";
import { renderRichText } from "../html/rich-text.ts";
import type { TreeContext } from "../html/tree-context.ts";
import type { PlacedItem } from "../issue/placed-items.ts";
import { hrefOf } from "../page/page-context.ts";
import { fillIn } from "../wording.ts";
import { announcedDates } from "./announced-dates.ts";
import { calendarLinks } from "./calendar-links.ts";
import { hasOwnLinks } from "./item-title.ts";

const SPACE = html` `;

function originalLink({ item }: PlacedItem, { page }: TreeContext): Html {
  const { url } = item;
  const href = url === undefined ? undefined : hrefOf(url, page);
  if (url === undefined || href === undefined) return NO_HTML;
  if (walkInlines(item.heading).some((inline) => inline.type === "link" && inline.href === url)) return NO_HTML;
  const host = new URL(url).host.replace(/^www\./, "");
  return html`<a class="original" href="${href}">${fillIn(page.words.original, { host })}</a>`;
}

/** A way to the item's own page where its title cannot lead there. */
function permalink({ item, path, title }: PlacedItem, { page }: TreeContext): Html {
  if (page.path === path || !hasOwnLinks(item.heading)) return NO_HTML;
  return html`<a href="${page.root}${path}">${fillIn(page.words.permalink, { title })}</a>`;
}

/** Writes the links below an item: into a calendar, to its page elsewhere, to its page here. */
export function itemActions(placed: PlacedItem, context: TreeContext): Html {
  const { item } = placed;
  const links = [
    isStory(item) ? NO_HTML : calendarLinks(item, context),
    originalLink(placed, context),
    permalink(placed, context),
  ];
  const line = joinHtml(links, SPACE);
  return line.isEmpty ? NO_HTML : html`<p class="actions" data-pagefind-ignore>${line}</p>\n`;
}

/** Writes the text of an item with all that belongs to it: subtitle, body, files, dates, notes. */
export function itemBody({ item }: PlacedItem, context: TreeContext): Html {
  const body = renderRichText(item.body, context);
  if (!isStory(item)) return body.isEmpty ? NO_HTML : html`<div class="text">${body}</div>\n`;
  const files = renderAttachments(item, context);
  const dates = announcedDates([...item.events, ...item.calls], context);
  const notes = context.notes.list((content) => renderInlines(content, context), context.page);
  return html`${body.isEmpty ? NO_HTML : html`<div class="text">${body}</div>\n`}${files}${dates}${notes}`;
}

/** Writes the line below the title of a story. */
export function itemSubtitle({ item }: PlacedItem, context: TreeContext): Html {
  const subtitle = isStory(item) ? renderInlines(item.subtitle ?? [], context) : NO_HTML;
  return subtitle.toString().trim() === "" ? NO_HTML : html`<p class="subtitle">${subtitle}</p>\n`;
}
