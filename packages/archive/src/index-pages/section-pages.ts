import type { CalendarDate } from "@clusterpost/core";
import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import { fillHtml } from "../html/fill-html.ts";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import { pageFile } from "../page/document.ts";
import { type PageContext, pageContext } from "../page/page-context.ts";
import { HOME_PATH, SECTIONS_PATH, sectionPath, UNDATED } from "../page/paths.ts";
import { sectionTitle } from "../page/section-title.ts";
import { dayHtml } from "../text/dates.ts";
import { fillIn } from "../wording.ts";
import { entryList } from "./entry-list.ts";
import { sectionCards } from "./home-page.ts";
import { issueLink } from "./issue-list.ts";
import { plainHero } from "./plain-hero.ts";
import { isDated, type SectionEntries, type SectionEntry } from "./section-entries.ts";
import { groupBy } from "./sort-issues.ts";

/** Items on the first page of a section. */
const NEWEST = 30;
/** Items on a page of a year. */
const PAGE_SIZE = 150;

function byIssue(entries: readonly SectionEntry[], page: PageContext): Html {
  const groups = groupBy(entries, ({ issue }) => issue.path);
  return joinHtml(
    [...groups.values()].map((group) => {
      const title = group[0] === undefined ? NO_HTML : issueLink(group[0].issue, page);
      return html`<section class="group">\n<h2>${title}</h2>\n${entryList(group, page, true)}</section>\n`;
    }),
  );
}

function group(title: Html, line: Html, entries: readonly SectionEntry[], page: PageContext): Html {
  if (entries.length === 0) return NO_HTML;
  return html`<section class="group">\n<h2>${title}</h2>\n${line.isEmpty ? NO_HTML : html`<p class="count">${line}</p>\n`}${entryList(entries, page, false)}</section>\n`;
}

/** What is still to come, the next first; then what is over, the last first. */
function byDay(entries: readonly SectionEntry[], since: CalendarDate, page: PageContext): Html {
  const { words, language } = page;
  const isUpcoming = ({ badge, lastDay }: SectionEntry): boolean => badge !== undefined && lastDay >= since;
  const upcoming = entries.filter(isUpcoming).reverse();
  const earlier = entries.filter((entry) => !isUpcoming(entry)).slice(0, NEWEST);
  const line = fillHtml(words.upcomingSince, { date: dayHtml(since, language) });
  return html`${group(html`${words.upcoming}`, line, upcoming, page)}${group(html`${words.earlier}`, NO_HTML, earlier, page)}`;
}

function links(
  current: string,
  targets: readonly { readonly path: string; readonly title: string }[],
  label: string,
  root: string,
): Html {
  if (targets.length < 2) return NO_HTML;
  const entries = targets.map(({ path, title }) => {
    const isCurrent = path === current ? html` aria-current="page"` : NO_HTML;
    return html`<li><a href="${root}${path}"${isCurrent}>${title}</a></li>\n`;
  });
  return html`<nav class="pages" aria-label="${label}">\n<ul>\n${entries}</ul>\n</nav>\n`;
}

/** Writes the pages of a section: the newest, then year by year. */
function* rolePages(
  { role, entries }: SectionEntries,
  since: CalendarDate,
  site: ArchiveSite,
): Generator<ArchiveFile, void> {
  const years = groupBy(entries, ({ year }) => year);
  const first = pageContext(site, sectionPath(role), site.language);
  const { words, language } = first;
  const title = sectionTitle(site, role, language);
  const crumbs = [
    { title: words.home, path: HOME_PATH },
    { title: words.sections, path: SECTIONS_PATH },
  ];
  const targets = [...years.keys()].map((year) => ({
    path: sectionPath(role, year),
    title: year === UNDATED ? words.undated : year,
  }));
  const newest = isDated(role) ? byDay(entries, since, first) : byIssue(entries.slice(0, NEWEST), first);
  const yearNav = (context: PageContext): Html => links(context.path, targets, words.years, context.root);
  // A single year is still more than the newest.
  const more = targets.length === 1 && entries.length > NEWEST ? targets : [];
  const rest = html`${yearNav(first)}${more.map((target) => html`<p class="actions"><a href="${first.root}${target.path}">${target.title}</a></p>\n`)}`;
  const main = html`${plainHero(title, "", crumbs, first)}<div class="wrap">\n${newest}${rest}</div>`;
  yield pageFile(first, { title, description: "", main, place: "sections", hasAllFeeds: true });
  for (const [year, all] of years) {
    const count = Math.ceil(all.length / PAGE_SIZE);
    const pages = Array.from({ length: count }, (_, index) => ({
      path: sectionPath(role, year, index + 1),
      title: fillIn(words.page, { number: String(index + 1) }),
    }));
    for (const [index, { path }] of pages.entries()) {
      const page = pageContext(site, path, site.language);
      const held = all.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE);
      const yearName = `${title} ${year === UNDATED ? words.undated : year}`;
      const name = index === 0 ? yearName : fillIn(words.pageOf, { title: yearName, number: String(index + 1) });
      const list = isDated(role)
        ? group(html`${year === UNDATED ? words.undated : year}`, NO_HTML, held, page)
        : byIssue(held, page);
      const content = html`${plainHero(name, "", [...crumbs, { title, path: sectionPath(role) }], page)}<div class="wrap">\n${list}${links(path, pages, words.pages, page.root)}${yearNav(page)}</div>`;
      yield pageFile(page, { title: name, description: "", main: content, place: "sections" });
    }
  }
}

/** Writes the list of sections and the pages of each. */
export function* sectionPages(
  sections: readonly SectionEntries[],
  since: CalendarDate,
  site: ArchiveSite,
): Generator<ArchiveFile, void> {
  const page = pageContext(site, SECTIONS_PATH, site.language);
  const { words } = page;
  const main = html`${plainHero(words.sections, words.sectionsText, [{ title: words.home, path: HOME_PATH }], page)}<div class="wrap">\n${sectionCards(sections, 2, page)}</div>`;
  yield pageFile(page, {
    title: words.sections,
    description: words.sectionsText,
    main,
    place: "sections",
    hasAllFeeds: true,
  });
  for (const section of sections) yield* rolePages(section, since, site);
}
