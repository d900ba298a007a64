import { compareDates, type Issue } from "@clusterpost/core";
import type { FeedSite } from "../site.ts";
import type { CalendarEntry, IssueCalendar } from "./calendar-entry.ts";
import { issueCalendar } from "./issue-calendar.ts";

/** What readers of a calendar must be told of: when, where and what (RFC 5545 §3.8.7.4). */
function saying({ when, title, place, description, isTentative }: CalendarEntry): string {
  return JSON.stringify([when, title.toLowerCase(), place, description, isTentative]);
}

/** What the newer issue says, by the name and the history of the older one. */
function updated(older: CalendarEntry, newer: CalendarEntry): CalendarEntry {
  const { uid, publishedAt, paths, entryIds } = older;
  const isChanged = saying(older) !== saying(newer);
  return {
    ...newer,
    uid,
    publishedAt,
    updatedAt: compareDates(older.updatedAt, newer.updatedAt) > 0 ? older.updatedAt : newer.updatedAt,
    sequence: older.sequence + newer.sequence + (isChanged ? 1 : 0),
    paths: [...paths, ...newer.paths],
    entryIds: [...entryIds, ...newer.entryIds],
  };
}

/**
 * Joins the calendars of issues, past entries kept, in the order of the calendar.
 *
 * Issues repeat what is still to come. A day with the same title in a later issue is the same entry: it
 * keeps its UID, and says what the newest issue says; its SEQUENCE counts how often that was something
 * else. The days are not guessed to be the same when an issue moves them; then there are two entries, as
 * the issues have it.
 *
 * @param calendars - in any order
 */
export function joinCalendars(calendars: readonly IssueCalendar[]): readonly CalendarEntry[] {
  const keyOf = ({ day = "", issueId }: IssueCalendar): string => `${day} ${issueId}`;
  const found = new Map<string, CalendarEntry>();
  for (const { entries } of [...calendars].sort((first, second) => compareDates(keyOf(first), keyOf(second)))) {
    const count = new Map<string, number>();
    for (const entry of entries) {
      const day = `${entry.kind}\n${entry.title.toLowerCase()}\n${entry.when.start}\n${entry.when.end}`;
      const number = count.get(day) ?? 0;
      count.set(day, number + 1);
      const older = found.get(`${day}\n${number}`);
      found.set(`${day}\n${number}`, older === undefined ? entry : updated(older, entry));
    }
  }
  const orderOf = ({ when, uid }: CalendarEntry): string => `${when.start} ${when.startTime ?? ""} ${uid}`;
  return [...found.values()].sort((first, second) => compareDates(orderOf(first), orderOf(second)));
}

/**
 * Makes the calendar of a newsletter: an entry for each range of days of an event and for each deadline
 * of a call.
 *
 * @param issues - in any order
 */
export function collectCalendar(issues: readonly Issue[], site: FeedSite): readonly CalendarEntry[] {
  return joinCalendars(issues.map((issue) => issueCalendar(issue, site)));
}
