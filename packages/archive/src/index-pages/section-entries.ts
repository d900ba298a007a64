import { type CalendarDate, compareDates, type DateRange, SECTION_ROLES, type SectionRole } from "@clusterpost/core";
import type { IssueSummary, ItemSummary } from "../issue-summary.ts";
import { UNDATED } from "../page/paths.ts";

/** An item on the page of its section. */
export interface SectionEntry {
  readonly item: ItemSummary;
  readonly issue: IssueSummary;
  /** Days that it is about; absent for what has none. */
  readonly badge?: DateRange;
  /** Last of all its days; the day of its issue for what has none. */
  readonly lastDay: CalendarDate;
  /** Year on whose page it stands. */
  readonly year: string;
}

/** Roles whose items are looked for by their days, not by the issues that announced them. */
const DATED: ReadonlySet<SectionRole> = new Set(["events", "calls"]);

export function isDated(role: SectionRole): boolean {
  return DATED.has(role);
}

function daysOf({ when = [], deadlines = [] }: ItemSummary): readonly DateRange[] {
  return [...when, ...deadlines.map(({ date }) => ({ start: date, end: date }))];
}

function entryOf(item: ItemSummary, issue: IssueSummary, since: CalendarDate): SectionEntry {
  const days = daysOf(item);
  // Of several days the next one is shown, or the last when all are over.
  const badge = isDated(item.role) ? (days.find(({ end }) => end >= since) ?? days.at(-1)) : undefined;
  const lastDay = days.at(-1)?.end ?? issue.day ?? "";
  const year = (badge?.start ?? issue.day ?? UNDATED).slice(
    0,
    badge === undefined && issue.day === undefined ? undefined : 4,
  );
  return { item, issue, ...(badge === undefined ? {} : { badge }), lastDay, year };
}

/** What issues repeat is there once, as the newest has it. */
function withoutRepeated(entries: readonly SectionEntry[]): readonly SectionEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ item, badge }) => {
    if (badge === undefined) return true;
    const key = `${item.kind}\n${item.title.toLowerCase()}\n${badge.start}\n${badge.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const dayOf = ({ badge, issue }: SectionEntry): string => badge?.start ?? issue.day ?? "";

/** The items of all sections of a role. */
export interface SectionEntries {
  readonly role: SectionRole;
  /** The newest first: by issue, or by their own days. */
  readonly entries: readonly SectionEntry[];
}

/**
 * Gives the items of each role that has any, in the order of the roles.
 *
 * @param issues - newest first
 * @param since - day from which on days are still to come
 */
export function sectionEntries(issues: readonly IssueSummary[], since: CalendarDate): readonly SectionEntries[] {
  const byRole = new Map<SectionRole, SectionEntry[]>();
  for (const issue of issues) {
    for (const item of issue.items) {
      const list = byRole.get(item.role);
      const entry = entryOf(item, issue, since);
      if (list === undefined) byRole.set(item.role, [entry]);
      else list.push(entry);
    }
  }
  return SECTION_ROLES.flatMap((role) => {
    const entries = byRole.get(role);
    if (entries === undefined) return [];
    if (!isDated(role)) return [{ role, entries }];
    const sorted = [...withoutRepeated(entries)].sort((first, second) => compareDates(dayOf(second), dayOf(first)));
    return [{ role, entries: sorted }];
  });
}
