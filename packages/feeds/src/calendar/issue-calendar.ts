import {
  archiveUrl,
  calendarPath,
  type Deadline,
  type Issue,
  issuePath,
  itemPath,
  type Occurrence,
  plainLine,
} from "@clusterpost/core";
import { entryDates, issueDay } from "../entry/entry-dates.ts";
import { issueEntryId, itemEntryId, originOf } from "../entry/entry-id.ts";
import type { FeedSite } from "../site.ts";
import { deadlineLabel } from "../text/dates.ts";
import { fillIn, wordingOf } from "../wording.ts";
import type { CalendarEntry, IssueCalendar } from "./calendar-entry.ts";
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

/** Files of the days of an item: one with all of them and, where they are several, one for each. */
function pathsOf(issueId: string, itemId: string, index: number, count: number): readonly string[] {
  const all = calendarPath(issueId, itemId);
  return count === 1 ? [all] : [all, `${itemPath(issueId, itemId)}calendar-${index + 1}.ics`];
}

function entriesOf(dated: DatedItem, issue: Issue, site: FeedSite): readonly CalendarEntry[] {
  const { item, section, pageId } = dated;
  const pagePath = pageId === undefined ? issuePath(issue.id) : itemPath(issue.id, pageId);
  const place = item.kind === "event" ? plainLine(item.place ?? "") : "";
  const category = plainLine(section.title);
  const origin = originOf(issue.id, item.id, site);
  return daysOf(dated, issue.language).map((day, index, days) => {
    const uid = eventUid(origin.issueId, origin.itemId, index, site.tag);
    const { publishedAt, updatedAt } = entryDates(issue, uid, site);
    return {
      ...day,
      uid,
      paths: pathsOf(issue.id, item.id, index, days.length),
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

/** Makes the calendar of an issue: an entry for each range of days of an event and for each deadline of a call. */
export function issueCalendar(issue: Issue, site: FeedSite): IssueCalendar {
  const day = issueDay(issue);
  const entries = datedItems(issue).flatMap((dated) => entriesOf(dated, issue, site));
  return { issueId: issue.id, ...(day === undefined ? {} : { day }), entries };
}
