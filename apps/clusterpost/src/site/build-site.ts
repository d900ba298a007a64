import type { Redirect } from "@clusterpost/archive";
import { calendarDocuments, collectFeeds, joinCalendars } from "@clusterpost/feeds";
import type { CompiledTheme } from "@clusterpost/render";
import type { BuildRequest, MadeIssues } from "../compose.ts";
import { type OutputCounts, openOutputStore } from "../output/output-store.ts";
import type { PlannedProject, Progress } from "../plan-project.ts";
import { chooseTheme } from "../project/choose-theme.ts";
import { createEntryStore } from "./entry-store.ts";
import { writeCalendars, writeFeeds } from "./feed-units.ts";
import { type IssueUnit, issueUnit } from "./issue-units.ts";
import { outputContext } from "./output-context.ts";
import { type IssuePages, writeIndexPages, writeIssuePages } from "./page-units.ts";
import { revisionsOf } from "./revisions.ts";
import { writeSearch } from "./search-units.ts";
import { defaultTagAuthority } from "./site-address.ts";
import { writeSiteDescription } from "./site-description.ts";
import { archiveSiteOf, calendarSettingsOf, feedSiteOf } from "./site-settings.ts";

/** The site as a build leaves it. */
export interface BuiltSite {
  readonly baseUrl: string;
  /** True as long as the newsletter names no address of its own. */
  readonly isLocal: boolean;
  /** Addresses of the current documents of all feeds. */
  readonly topics: readonly string[];
  readonly pages: number;
  readonly feeds: number;
  readonly dates: number;
  readonly redirects: number;
  /** Ids of issues that were not published yet: their addresses may still change. */
  readonly unpublished: readonly string[];
  /** Ids of issues that are not on the site, because only what is published should be. */
  readonly heldBack: readonly string[];
  readonly files: OutputCounts;
  /** Why there is no search, when there is none. */
  readonly searchFailure?: string;
}

/**
 * Makes everything of every issue: mails, pages, feeds, calendars, search; only what changed is made anew.
 *
 * @throws ClusterpostError when theme or output folder cannot be used
 */
export async function buildSite(
  request: BuildRequest,
  planned: PlannedProject,
  progress: Progress,
): Promise<MadeIssues & { readonly site: BuiltSite }> {
  const { project, pinned, history, source } = planned;
  const { newsletter } = project;
  const revisions = revisionsOf(pinned);
  const redirects: readonly Redirect[] = pinned?.redirects ?? [];
  const feedSite = feedSiteOf(newsletter, history?.tag ?? defaultTagAuthority(newsletter), revisions);
  const { settingsKey, sinceNs, reuse } = outputContext(request, project, feedSite.tag);
  const store = openOutputStore(request.out, reuse);
  const entryStore = createEntryStore();
  let theme: Promise<CompiledTheme> | undefined;
  const context = {
    out: request.out,
    store,
    source,
    settingsKey,
    feedSite,
    revisions,
    entryStore,
    theme: () => (theme ??= chooseTheme(newsletter, project.root)),
    sinceNs,
  };
  const { issues } = planned;
  const isPublished = (id: string): boolean => pinned?.published.has(id) === true;
  const made: IssueUnit[] = [];
  for (const [index, issue] of issues.entries()) {
    made.push(await issueUnit(issue, request.publishedOnly !== true || isPublished(issue.id), context));
    progress(index, 2 * issues.length, "make");
  }
  const units = made.filter(({ isOnSite }) => isOnSite);
  const feeds = collectFeeds(
    units.map(({ entries }) => entries),
    feedSite,
  );
  const dates = joinCalendars(units.map(({ calendar }) => calendar));
  const calendars = calendarDocuments(dates);
  const site = archiveSiteOf(newsletter, feeds, feedSite, calendars, redirects, revisions);
  const pageContext = { store, site, settingsKey: `${settingsKey} ${JSON.stringify(site.feeds)} ${site.calendarUrl}` };
  const pages: IssuePages[] = [];
  for (const [index, unit] of units.entries()) {
    pages.push(await writeIssuePages(unit, pageContext));
    progress(units.length + index, 2 * units.length, "make");
  }
  // The search is made by a process of its own, beside everything else.
  const search = writeSearch(pages, {
    store,
    out: request.out,
    settingsKey,
    language: newsletter.language,
    progress,
  }).then(
    () => undefined,
    (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
  );
  await writeIndexPages(
    pages.map(({ summary }) => summary),
    pageContext,
  );
  const feedContext = { store, site: feedSite, settingsKey };
  await writeFeeds(feeds, entryStore, feedContext);
  await writeCalendars(calendars, calendarSettingsOf(newsletter), feedContext);
  await writeSiteDescription(store, feedSite.baseUrl, redirects);
  const searchFailure = await search;
  const files = await store.finish();
  return {
    issues: made.map(({ built }) => built),
    writeMs: 0,
    site: {
      baseUrl: feedSite.baseUrl,
      isLocal: newsletter.baseUrl === undefined,
      topics: site.feeds.map(({ href }) => href),
      pages: pages.reduce((sum, { paths }) => sum + paths.length, 0),
      feeds: feeds.length,
      dates: dates.length,
      redirects: redirects.length,
      unpublished: units.filter(({ issue }) => !isPublished(issue.id)).map(({ issue }) => issue.id),
      heldBack: made.filter(({ isOnSite }) => !isOnSite).map(({ issue }) => issue.id),
      files,
      ...(searchFailure === undefined ? {} : { searchFailure }),
    },
  };
}
