import { type CalendarDate, compareDates, type Issue } from "@clusterpost/core";
import type { FeedSite } from "../site.ts";
import type { Instant } from "./entry.ts";

/**
 * The instant that stands for a day: its midnight in UTC.
 *
 * Issues have days, formats want instants. Midnight in UTC is the same on every machine, and no
 * clock is asked, so that the same issue gives the same bytes at any time.
 */
export function instantOf(date: CalendarDate): Instant {
  return `${date}T00:00:00Z`;
}

/** The day on which an issue appeared: its own, else the first of its month, the last one of a range. */
export function issueDay({ date, period }: Issue): CalendarDate | undefined {
  return date ?? (period === undefined ? undefined : `${period.to}-01`);
}

/** The first day of a tag authority's date: no entry can be older, and one without a date counts as that old. */
export function oldestInstant({ tag }: FeedSite): Instant {
  return instantOf(`${tag.date}-01-01`.slice(0, 10));
}

/** When something of an issue was published, and last changed. */
export interface EntryDates {
  readonly publishedAt?: Instant;
  readonly updatedAt: Instant;
}

/**
 * Gives the dates of an entry: the issue's, for all its items, for that is when readers of the feed
 * got them; days on which members published them stand in the text.
 *
 * @param id - of the entry, by which the site knows later changes
 */
export function entryDates(issue: Issue, id: string, site: FeedSite): EntryDates {
  const day = issueDay(issue);
  const publishedAt = day === undefined ? undefined : instantOf(day);
  const first = publishedAt ?? oldestInstant(site);
  const revision = site.revisionOf?.(id);
  const revised = revision === undefined ? first : instantOf(revision.date);
  const updatedAt = compareDates(revised, first) > 0 ? revised : first;
  return { ...(publishedAt === undefined ? {} : { publishedAt }), updatedAt };
}
