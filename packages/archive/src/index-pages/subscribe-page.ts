import { plainLine } from "@clusterpost/core";
import type { ArchiveFile, ArchiveSite, FeedLink } from "../archive-site.ts";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import { pageFile } from "../page/document.ts";
import { hrefOf, type PageContext, pageContext } from "../page/page-context.ts";
import { HOME_PATH, SUBSCRIBE_PATH } from "../page/paths.ts";
import { plainHero } from "./plain-hero.ts";
import { groupBy } from "./sort-issues.ts";

/** Names of formats, which are the same in every language. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ["application/rss+xml", "RSS"],
  ["application/atom+xml", "Atom"],
  ["application/feed+json", "JSON Feed"],
]);

function feedEntry(title: string, formats: readonly FeedLink[], page: PageContext): Html {
  const links = formats.flatMap(({ type, href }) => {
    const address = hrefOf(href, page);
    return address === undefined
      ? []
      : [
          html`<li><a href="${address}" type="${type}">${FORMATS.get(type) ?? type}<span class="unseen">: ${title}</span></a></li>\n`,
        ];
  });
  return html`<li class="card"><h3>${title}</h3>\n<ul class="formats">\n${links}</ul></li>\n`;
}

/** Calendar programs subscribe by an address of a scheme of its own; the usual one is there to be copied. */
function calendar(page: PageContext): Html {
  const { site, words } = page;
  const address = site.calendarUrl;
  const href = address === undefined ? undefined : hrefOf(address, page);
  if (address === undefined || href === undefined) return NO_HTML;
  const subscription = address.replace(/^https?:/i, "webcal:");
  return html`<section class="band">
<h2>${words.calendar}</h2>
<p>${words.calendarText}</p>
<p class="actions"><a class="button" href="${subscription}">${words.calendarAction}</a> <a href="${href}" type="text/calendar">${address}</a></p>
</section>
`;
}

/** Writes the page that says how to subscribe: every feed, the calendar. */
export function subscribePage(site: ArchiveSite): ArchiveFile {
  const page = pageContext(site, SUBSCRIBE_PATH, site.language);
  const { words } = page;
  const feeds = groupBy(site.feeds, ({ title }) => plainLine(title));
  const list = joinHtml([...feeds].map(([title, formats]) => feedEntry(title, formats, page)));
  const feedPart = list.isEmpty
    ? NO_HTML
    : html`<section class="band">\n<h2>${words.feeds}</h2>\n<p>${words.feedsText}</p>\n<ul class="cards">\n${list}</ul>\n</section>\n`;
  const main = html`${plainHero(words.subscribe, words.subscribeText, [{ title: words.home, path: HOME_PATH }], page)}<div class="wrap">\n${feedPart}${calendar(page)}</div>`;
  return pageFile(page, {
    title: words.subscribe,
    description: words.subscribeText,
    main,
    place: "subscribe",
    hasAllFeeds: true,
  });
}
