import { type CalendarDate, compareDates, type Issue, type TagAuthority } from "@clusterpost/core";
import type { PublicationHistory, PublishedIssue, PublishedItem, PublishedState } from "./history.ts";
import { issueItems } from "./issue-items.ts";
import { originOfIssue } from "./issue-origin.ts";
import { fingerprintIssue, fingerprintItem } from "./item-fingerprint.ts";
import type { PinnedIssues } from "./pin-issues.ts";

/** What one publication adds to the history. */
export interface Publication {
  readonly history: PublicationHistory;
  /** Issues that were not published before. */
  readonly newIssues: readonly Issue[];
  /** Issues that have changed since. */
  readonly changedIssues: readonly Issue[];
}

/** The next state of something: the same, unless readers see something else. */
function nextState(before: PublishedState | undefined, hash: string, today: CalendarDate): PublishedState {
  if (before === undefined) return { hash, sequence: 0 };
  const { sequence, changedOn } = before;
  if (before.hash === hash) return { hash, sequence, ...(changedOn === undefined ? {} : { changedOn }) };
  return { hash, sequence: sequence + 1, changedOn: today };
}

function itemsOf(issue: Issue, pinned: PinnedIssues, today: CalendarDate): PublishedItem[] {
  const isNewIssue = !pinned.published.has(issue.id);
  return issueItems(issue).map(({ item, pageId }) => {
    const place = `${issue.id}/${item.id}`;
    const before = pinned.items.get(place);
    const { hash, text } = fingerprintItem(item);
    const movedFrom = pinned.origins.get(place);
    const state = nextState(before, hash, today);
    return {
      id: item.id,
      kind: item.kind,
      title: item.title,
      file: item.source.file,
      ...state,
      ...(before === undefined && !isNewIssue ? { changedOn: today } : {}),
      ...(text === undefined ? {} : { text }),
      ...(pageId === item.id ? {} : { announced: true }),
      ...(movedFrom === undefined ? {} : { movedFrom }),
    };
  });
}

function publishedIssue(issue: Issue, pinned: PinnedIssues, today: CalendarDate): PublishedIssue {
  const before = pinned.published.get(issue.id);
  const items = itemsOf(issue, pinned, today);
  const present = new Set(items.map(({ id }) => id));
  const gone = before?.items.filter(({ id }) => !present.has(id)) ?? [];
  return {
    id: issue.id,
    origin: originOfIssue(issue),
    publishedOn: before?.publishedOn ?? today,
    ...nextState(before, fingerprintIssue(issue), today),
    items: [...items, ...gone],
  };
}

/**
 * Records that issues are published: those that are new, and what has changed in the others.
 *
 * @param pinned - every issue that is to be on the site
 * @param today - day of the publication; it is written down, and nothing else ever asks for it
 */
export function recordPublication(
  history: PublicationHistory | undefined,
  tag: TagAuthority,
  pinned: PinnedIssues,
  today: CalendarDate,
): Publication {
  const recorded = pinned.issues.map((issue) => ({ issue, after: publishedIssue(issue, pinned, today) }));
  const byId = new Map(history?.issues.map((issue) => [issue.id, issue]));
  const newIssues: Issue[] = [];
  const changedIssues: Issue[] = [];
  for (const { issue, after } of recorded) {
    const before = byId.get(after.id);
    if (before === undefined) newIssues.push(issue);
    else if (before.sequence !== after.sequence) changedIssues.push(issue);
    byId.set(after.id, after);
  }
  const issues = [...byId.values()].sort((first, second) => compareDates(first.id, second.id));
  return { history: { tag: history?.tag ?? tag, issues }, newIssues, changedIssues };
}
