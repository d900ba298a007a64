import type { NetworkEvent, OpenCall } from "@clusterpost/core";
import { fillHtml } from "../html/fill-html.ts";
import { type Html, html } from "../html/html.ts";
import type { TreeContext } from "../html/tree-context.ts";
import { hrefOf } from "../page/page-context.ts";
import { dayHtml, rangeHtml } from "../text/dates.ts";

/** Writes the links that put the days of an event or the deadlines of a call into a calendar. */
export function calendarLinks(item: NetworkEvent | OpenCall, { page, issue }: TreeContext): readonly Html[] {
  const { site, words, language } = page;
  const days =
    item.kind === "event"
      ? item.when.map((when) => rangeHtml(when, language))
      : item.deadlines.map(({ date }) => dayHtml(date, language));
  return days.flatMap((day, index) => {
    const address = site.calendarUrlOf?.(issue, item.id, index);
    const href = address === undefined ? undefined : hrefOf(address, page);
    if (href === undefined) return [];
    const text = days.length === 1 ? html`${words.addToCalendar}` : fillHtml(words.addDayToCalendar, { date: day });
    return [html`<a class="to-calendar" href="${href}" type="text/calendar">${text}</a>`];
  });
}
