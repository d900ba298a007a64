import {
  archiveUrl,
  compareDates,
  type Deadline,
  type Issue,
  issuePath,
  itemPath,
  type Occurrence,
  plainLine,
} from "@clusterpost/core";
import { entryDates, issueDay } from "../entry/entry-dates.ts";
import { issueEntryId, itemEntryId } from "../entry/entry-id.ts";
import type { FeedSite } from "../site.ts";
import { deadlineLabel } from "../text/dates.ts";
import { fillIn, wordingOf } from "../wording.ts";
import type { CalendarEntry } from "./calendar-entry.ts";
import { type DatedItem, datedItems } from "./dated-items.ts";
import { describeItem } from "./describe-item.ts";
import { eventUid } from "./event-uid.ts";

type Day = Pick<CalendarEntry, "kind" | "when" | "title" | "isTentative">;

function occurrenceOf({ date, time, zone }: Deadline): Occurrence {
  const day = { start: date, end: date };
  // `24:00` is the end of that very day, which the whole day shows better than the next one's midnight.
  if (time === undefined || time === "24:00") return day;
  return { ...day, startTime: time, ...(zone === undefined ? {} : { zone }) };
}

/** The days of an item that become VEVENTs. */
function daysOf({ item }: DatedItem, language: string): readonly Day[] {
  const words = wordingOf(language);
  const title = plainLine(item.title) || words.untitled;
  if (item.kind === "event") return item.when.map((when) => ({ kind: "event", when, title, isTentative: false }));
  return item.deadlines.map((deadline) => {
    const label = deadline.note === "cut-off" ? words.cutOffDate : deadlineLabel([deadline], words);
    const summary = plainLine(fillIn(words.deadlineOf, { label, title }));
    return {
      kind: "deadline",
      when: occurrenceOf(deadline),
      title: summary,
      isTentative: deadline.state === "tentative",
    };
  });
}

function entriesOf(dated: DatedItem, issue: Issue, site: FeedSite): readonly CalendarEntry[] {
  const { item, section, pageId } = dated;
  const pagePath = pageId === undefined ? issuePath(issue.id) : itemPath(issue.id, pageId);
  const place = item.kind === "event" ? plainLine(item.place ?? "") : "";
  const category = plainLine(section.title);
  return daysOf(dated, issue.language).map((day, index) => {
    const uid = eventUid(issue.id, item.id, index, site.tag);
    const { publishedAt, updatedAt } = entryDates(issue, uid, site);
    return {
      ...day,
      uid,
      path: `${itemPath(issue.id, item.id)}calendar${index === 0 ? "" : `-${index + 1}`}.ics`,
      ...(place === "" ? {} : { place }),
      url: archiveUrl(site.baseUrl, pagePath),
      description: describeItem(item, issue.language),
      categories: category === "" ? [] : [category],
      entryIds: [pageId === undefined ? issueEntryId(issue.id, site) : itemEntryId(issue.id, pageId, site)],
      publishedAt: publishedAt ?? updatedAt,
      updatedAt,
      sequence: site.revisionOf?.(uid)?.sequence ?? 0,
    };
  });
}

/** What the newer issue says, by the name and the history of the older one. */
function updated(older: CalendarEntry, newer: CalendarEntry): CalendarEntry {
  const { uid, path, sequence, publishedAt, updatedAt, entryIds } = older;
  return { ...newer, uid, path, sequence, publishedAt, updatedAt, entryIds: [...entryIds, ...newer.entryIds] };
}

/**
 * Makes the calendar of a newsletter: an entry for each range of days of an event and for each deadline
 * of a call, past ones kept, in the order of the calendar.
 *
 * Issues repeat what is still to come. A day with the same title in a later issue is the same entry: it
 * keeps its UID, and says what the newest issue says. The days are not guessed to be the same when an
 * issue moves them; then there are two entries, as the issues have it.
 *
 * @param issues - in any order
 */
export function collectCalendar(issues: readonly Issue[], site: FeedSite): readonly CalendarEntry[] {
  const keyOf = (issue: Issue): string => `${issueDay(issue) ?? ""} ${issue.id}`;
  const found = new Map<string, CalendarEntry>();
  for (const issue of [...issues].sort((first, second) => compareDates(keyOf(first), keyOf(second)))) {
    const count = new Map<string, number>();
    for (const entry of datedItems(issue).flatMap((dated) => entriesOf(dated, issue, site))) {
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
