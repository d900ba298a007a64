import { formatDateRange, type NetworkEvent, type OpenCall } from "@clusterpost/core";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import type { TreeContext } from "../html/tree-context.ts";
import { hrefOf } from "../page/page-context.ts";
import { rangeHtml } from "../text/dates.ts";
import { fillIn } from "../wording.ts";

/**
 * Writes the links that put the days of an event or the deadlines of a call into a calendar: one link, or
 * a line with a link for each day.
 */
export function calendarLinks(item: NetworkEvent | OpenCall, { page, issue }: TreeContext): Html {
  const { site, words, language } = page;
  const days = item.kind === "event" ? item.when : item.deadlines.map(({ date }) => ({ start: date, end: date }));
  const links = days.flatMap((day, index) => {
    const address = site.calendarUrlOf?.(issue, item.id, index);
    const href = address === undefined ? undefined : hrefOf(address, page);
    return href === undefined ? [] : [{ day, href }];
  });
  const [only, ...others] = links;
  if (only === undefined) return NO_HTML;
  if (others.length === 0)
    return html`<a class="to-calendar" href="${only.href}" type="text/calendar">${words.addToCalendar}</a>`;
  const dates = links.map(({ day, href }) => {
    const date = formatDateRange(day, language);
    const label = fillIn(words.addDayToCalendar, { date });
    return html`<a href="${href}" type="text/calendar" aria-label="${label}">${rangeHtml(day, language)}</a>`;
  });
  return html`<span class="to-calendar days">${words.addToCalendar}: ${joinHtml(dates, html`, `)}</span>`;
}
