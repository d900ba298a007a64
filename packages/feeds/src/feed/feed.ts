import { plainLine, SECTION_ROLES } from "@clusterpost/core";
import type { Entry, Instant, IssueEntries } from "../entry/entry.ts";
import { oldestInstant } from "../entry/entry-dates.ts";
import type { FeedSite } from "../site.ts";
import { fillIn, wordingOf } from "../wording.ts";

/** A list of entries to subscribe to, in whatever format. */
export interface Feed {
  /** Name in addresses and ids: `items`, `issues-de`, `section-news`. */
  readonly key: string;
  readonly title: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Newest first; items of one issue in reading order. */
  readonly entries: readonly Entry[];
  /** When its newest entry changed last. */
  readonly updatedAt: Instant;
}

/** The newest change of some entries; the day since when there are ids for none. */
export function newestInstant(entries: readonly Entry[], site: FeedSite): Instant {
  let newest = "";
  for (const { updatedAt } of entries) if (updatedAt > newest) newest = updatedAt;
  return newest || oldestInstant(site);
}

const compareText = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);

/** Newest first; what nothing dates is oldest. The order of what was published never depends on what comes later. */
function compareIssues({ issue: first }: IssueEntries, { issue: second }: IssueEntries): number {
  const keyOf = ({ publishedAt = "", issueId }: Entry): string => `${publishedAt} ${issueId}`;
  return compareText(keyOf(second), keyOf(first));
}

/** The name of a language in that language: `Deutsch`. */
function nameOfLanguage(language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}

/**
 * Makes every feed of a newsletter: its issues, all items, the items of each kind of section and, when
 * there are issues in several languages, issues and items of each.
 *
 * @param issues - entries of every issue, in any order; they are plain JSON, so those of issues that did not
 *   change can be kept from one build to the next
 */
export function collectFeeds(issues: readonly IssueEntries[], site: FeedSite): readonly Feed[] {
  const words = wordingOf(site.language);
  const all = [...issues].sort(compareIssues);
  const feedOf = (key: string, part: string, language: string, entries: readonly Entry[]): Feed => {
    const title = plainLine(fillIn(words.feedTitle, { newsletter: site.title, part }));
    return { key, title, language, entries, updatedAt: newestInstant(entries, site) };
  };
  const issueFeed = all.map(({ issue }) => issue);
  const itemFeed = all.flatMap(({ items }) => items);
  const feeds = [
    feedOf("issues", words.issues, site.language, issueFeed),
    feedOf("items", words.allItems, site.language, itemFeed),
  ];
  for (const role of SECTION_ROLES) {
    const entries = itemFeed.filter((entry) => entry.role === role);
    if (entries.length === 0) continue;
    feeds.push(feedOf(`section-${role}`, site.sectionTitles?.[role] ?? words.sections[role], site.language, entries));
  }
  const languages = [...new Set(issueFeed.map(({ language }) => language))].sort(compareText);
  for (const language of languages.length > 1 ? languages : []) {
    const inLanguage = (entry: Entry): boolean => entry.language === language;
    const key = language.toLowerCase();
    const name = nameOfLanguage(language);
    feeds.push(feedOf(`issues-${key}`, `${words.issues} (${name})`, language, issueFeed.filter(inLanguage)));
    feeds.push(feedOf(`items-${key}`, `${words.allItems} (${name})`, language, itemFeed.filter(inLanguage)));
  }
  return feeds;
}
