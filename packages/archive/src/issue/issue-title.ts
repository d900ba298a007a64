import { type CalendarDate, formatDate, type Issue, plainLine } from "@clusterpost/core";
import { formatPeriod } from "../text/dates.ts";
import { wordingOf } from "../wording.ts";

const SEPARATORS = /^[\s–—|:,·-]{1,9}|[\s–—|:,·-]{1,9}$/g;

/** The day by which an issue is ordered: its own, else the first of its month, the last one of a range. */
export function issueDay({ date, period }: Issue): CalendarDate | undefined {
  return date ?? (period === undefined ? undefined : `${period.to}-01`);
}

/** Writes the day or the months of an issue; empty when nothing dates it. */
export function issueDate({ date, period, language }: Issue): string {
  if (date !== undefined) return formatDate(date, language);
  return period === undefined ? "" : formatPeriod(period, language);
}

/** What tells an issue from others, plain text on one line: `September 2026`, `Harvest edition · September 2026`. */
export function issueTitle(issue: Issue): string {
  const title = plainLine(issue.title);
  const name = plainLine(issue.publication.name);
  const own = (title.startsWith(name) ? title.slice(name.length) : title).replace(SEPARATORS, "");
  const date = issueDate(issue);
  const parts = [own, own.includes(date) ? "" : date].filter((part) => part !== "");
  return parts.join(" · ") || title || wordingOf(issue.language).untitled;
}
