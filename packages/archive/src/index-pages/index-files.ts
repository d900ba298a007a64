import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import type { IssueSummary } from "../issue-summary.ts";
import { HOME_PATH, ISSUES_PATH, SECTIONS_PATH, SUBSCRIBE_PATH, sectionPath, yearPath } from "../page/paths.ts";
import { searchPage } from "../search/search-page.ts";
import { homePage } from "./home-page.ts";
import { issuesPage, yearPage } from "./issues-page.ts";
import { notFoundPage } from "./not-found-page.ts";
import { redirectPage } from "./redirect-page.ts";
import { sectionEntries } from "./section-entries.ts";
import { sectionPages } from "./section-pages.ts";
import { issueEntries, robotsFile, sitemapFiles } from "./sitemap.ts";
import { groupBy, newestFirst, yearOf } from "./sort-issues.ts";
import { subscribePage } from "./subscribe-page.ts";

/**
 * Writes all pages that are about several issues: front page, years, sections, subscribing, search, the
 * page for what is not found, redirects, sitemap, `robots.txt`.
 *
 * @param summaries - of all issues, in any order
 * @throws ClusterpostError CONFIG_INVALID for a redirect that leads out of the archive
 */
export function* indexFiles(summaries: Iterable<IssueSummary>, site: ArchiveSite): Generator<ArchiveFile, void> {
  const issues = newestFirst(summaries);
  // No clock is asked: what is still to come is so from the newest issue on.
  const since = issues[0]?.day ?? "0001-01-01";
  const sections = sectionEntries(issues, since);
  const years = groupBy(issues, yearOf);
  yield homePage(issues, sections, site);
  yield issuesPage(years, site);
  for (const [year, held] of years) yield yearPage(year, held, [...years.keys()], site);
  yield* sectionPages(sections, since, site);
  yield subscribePage(site);
  yield searchPage(site);
  yield notFoundPage(site);
  for (const redirect of site.redirects ?? []) {
    const page = redirectPage(redirect, site);
    if (page !== undefined) yield page;
  }
  const paths = [
    HOME_PATH,
    ISSUES_PATH,
    SECTIONS_PATH,
    SUBSCRIBE_PATH,
    ...[...years.keys()].map(yearPath),
    ...sections.map(({ role }) => sectionPath(role)),
  ];
  yield* sitemapFiles([...paths.map((path) => ({ path })), ...issueEntries(issues)], site);
  yield robotsFile(site);
}
