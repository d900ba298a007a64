import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import { type Html, html, NO_HTML } from "../html/html.ts";
import type { IssueSummary } from "../issue-summary.ts";
import { pageFile } from "../page/document.ts";
import { type PageContext, pageContext } from "../page/page-context.ts";
import { HOME_PATH, ISSUES_PATH, UNDATED, yearPath } from "../page/paths.ts";
import { fillIn } from "../wording.ts";
import { counted } from "./counted.ts";
import { issueCards, issueLink } from "./issue-list.ts";
import { plainHero } from "./plain-hero.ts";

/** More issues than these are listed on the pages of their years only. */
const MAX_LISTED = 400;

function yearTitle(year: string, { words }: PageContext): string {
  return year === UNDATED ? words.undated : year;
}

function yearBlock(year: string, issues: readonly IssueSummary[], isListed: boolean, page: PageContext): Html {
  const { root, words } = page;
  const title = html`<h2><a href="${root}${yearPath(year)}">${yearTitle(year, page)}</a></h2>\n`;
  const count = counted(issues.length, words.issueCountOne, words.issueCount);
  const list = issues.map((issue) => html`<li>${issueLink(issue, page)}</li>\n`);
  return html`<section class="year">\n${title}<p class="count">${count}</p>\n${isListed ? html`<ul class="issues">\n${list}</ul>\n` : NO_HTML}</section>\n`;
}

/** Writes the page of all issues, year by year. */
export function issuesPage(years: ReadonlyMap<string, readonly IssueSummary[]>, site: ArchiveSite): ArchiveFile {
  const page = pageContext(site, ISSUES_PATH, site.language);
  const { words } = page;
  const total = [...years.values()].reduce((sum, issues) => sum + issues.length, 0);
  const blocks = [...years].map(([year, issues]) => yearBlock(year, issues, total <= MAX_LISTED, page));
  const line = total === 0 ? words.noIssues : counted(total, words.issueCountOne, words.issueCount);
  const main = html`${plainHero(words.issues, line, [{ title: words.home, path: HOME_PATH }], page)}<div class="wrap years">\n${blocks}</div>`;
  return pageFile(page, { title: words.allIssues, description: "", main, place: "issues" });
}

/** Writes the page of a year's issues. */
export function yearPage(
  year: string,
  issues: readonly IssueSummary[],
  years: readonly string[],
  site: ArchiveSite,
): ArchiveFile {
  const page = pageContext(site, yearPath(year), site.language);
  const { words, root } = page;
  const title = year === UNDATED ? words.undated : fillIn(words.issuesOf, { year });
  const crumbs = [
    { title: words.home, path: HOME_PATH },
    { title: words.issues, path: ISSUES_PATH },
  ];
  const others = years.map((other) => {
    const isCurrent = other === year ? html` aria-current="page"` : NO_HTML;
    return html`<li><a href="${root}${yearPath(other)}"${isCurrent}>${yearTitle(other, page)}</a></li>\n`;
  });
  const nav =
    years.length < 2 ? NO_HTML : html`<nav class="pages" aria-label="${words.years}">\n<ul>\n${others}</ul>\n</nav>\n`;
  const count = counted(issues.length, words.issueCountOne, words.issueCount);
  const main = html`${plainHero(title, count, crumbs, page)}<div class="wrap">\n${issueCards(issues, 2, page)}${nav}</div>`;
  return pageFile(page, { title, description: "", main, place: "issues" });
}
