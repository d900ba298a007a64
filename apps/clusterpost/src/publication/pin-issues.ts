import { createIdAllocator, type Issue, type Item, isStory, issuePath, itemPath } from "@clusterpost/core";
import { type PublicationHistory, type PublishedIssue, type PublishedItem, placeOf } from "./history.ts";
import { type IssueItem, issueItems, renameItems } from "./issue-items.ts";
import { originOfIssue } from "./issue-origin.ts";
import { type Matches, matchItems, matchMovedItems } from "./match-items.ts";

/** An address that was published and leads elsewhere now; paths relative to the site's root. */
export interface MovedAddress {
  readonly from: string;
  readonly to: string;
}

/** Issues under the addresses and ids that were published. */
export interface PinnedIssues {
  readonly issues: readonly Issue[];
  /** What was published of each of the issues, by id; absent for those that were not. */
  readonly published: ReadonlyMap<string, PublishedIssue>;
  /** What was published of an item, by issue and id as they are now: `2026-09/timber-days`. */
  readonly items: ReadonlyMap<string, PublishedItem>;
  /** First place of each item that was moved, by issue and id as they are now. */
  readonly origins: ReadonlyMap<string, string>;
  readonly redirects: readonly MovedAddress[];
}

/** An issue beside what was published of it. */
interface Pinning {
  readonly issue: Issue;
  readonly id: string;
  readonly published: PublishedIssue | undefined;
  readonly items: readonly IssueItem[];
  readonly matches: Matches;
}

/** Where an item stands now. */
interface Place {
  readonly issueId: string;
  readonly itemId: string;
  /** Its page, relative to the site's root. */
  readonly page: string;
  /** Whether it has a calendar of its own. */
  readonly isDated: boolean;
}

/** Finds what was published of each issue: by what it is made of, else, for a digest under another name, by its id. */
function matchIssues(issues: readonly Issue[], history: PublicationHistory): ReadonlyMap<Issue, PublishedIssue> {
  const byOrigin = new Map(history.issues.map((published) => [published.origin, published]));
  const matches = new Map<Issue, PublishedIssue>();
  for (const issue of issues) {
    const published = byOrigin.get(originOfIssue(issue));
    if (published !== undefined) matches.set(issue, published);
  }
  const taken = new Set(matches.values());
  const byId = new Map(history.issues.filter((one) => !taken.has(one)).map((one) => [one.id, one]));
  for (const issue of issues) {
    const published = matches.has(issue) ? undefined : byId.get(issue.id);
    if (published === undefined || published.origin.split(" ")[0] !== originOfIssue(issue).split(" ")[0]) continue;
    matches.set(issue, published);
    byId.delete(issue.id);
  }
  return matches;
}

/** Gives names that nothing published has. */
function freshNames(taken: readonly string[]): (name: string) => string {
  const allocate = createIdAllocator();
  for (const id of taken) allocate(id);
  return allocate;
}

function pinningsOf(issues: readonly Issue[], history: PublicationHistory): Pinning[] {
  const matched = matchIssues(issues, history);
  const allocate = freshNames(history.issues.map(({ id }) => id));
  return issues.map((issue) => {
    const published = matched.get(issue);
    const items = issueItems(issue);
    const matches: Matches =
      published === undefined
        ? new Map()
        : matchItems(
            items.map(({ item }) => item),
            published.items,
          );
    return { issue, id: published?.id ?? allocate(issue.id), published, items, matches };
  });
}

/** Gives an issue the ids that were published, and to what is new in it ids that nothing published has. */
function pinned({ issue, id, published, items, matches }: Pinning): Issue {
  if (published === undefined) return id === issue.id ? issue : { ...issue, id };
  const allocate = freshNames(published.items.map((item) => item.id));
  const names = new Map<string, string>();
  for (const { item } of items) names.set(item.id, matches.get(item)?.id ?? allocate(item.id));
  for (const section of issue.sections) if (!names.has(section.id)) names.set(section.id, allocate(section.id));
  return renameItems(issue, id, (own) => names.get(own) ?? own);
}

function placesOf(issue: Issue): readonly Place[] {
  return issueItems(issue).map(({ item, pageId }) => ({
    issueId: issue.id,
    itemId: item.id,
    page: pageId === undefined ? issuePath(issue.id) : itemPath(issue.id, pageId),
    isDated: !isStory(item) && (item.kind === "event" ? item.when : item.deadlines).length > 0,
  }));
}

/** Addresses of an item that lead elsewhere now: its page, and its calendar where that moved too. */
function redirectsOfItem(issueId: string, item: PublishedItem, place: Place | undefined, home: string): MovedAddress[] {
  const from = itemPath(issueId, item.id);
  const page = place?.page ?? home;
  const redirects = item.announced === true || page === from ? [] : [{ from, to: page }];
  const own = place === undefined || !place.isDated ? from : itemPath(place.issueId, place.itemId);
  return own === from ? redirects : [...redirects, { from: `${from}calendar.ics`, to: `${own}calendar.ics` }];
}

/** Where readers of what is gone from an issue find it now: the place that has it, else the issue, else the site. */
function redirectsOf(
  history: PublicationHistory,
  present: ReadonlyMap<string, Place>,
  issues: ReadonlySet<string>,
): MovedAddress[] {
  return history.issues.flatMap((issue) => {
    const home = issues.has(issue.id) ? issuePath(issue.id) : "";
    const own = home === "" ? [{ from: issuePath(issue.id), to: "" }] : [];
    const items = issue.items.flatMap((item) =>
      redirectsOfItem(issue.id, item, present.get(placeOf(issue.id, item)), home),
    );
    return [...own, ...items];
  });
}

/**
 * Puts issues under the addresses and ids that were published.
 *
 * What was published keeps them whatever its title, file or order is now; what was moved to another
 * issue keeps its ids; each address of what is gone leads to where its readers should go. New issues
 * and items never get an address that was published for something else.
 *
 * @param issues - as planned
 */
export function pinIssues(issues: readonly Issue[], history: PublicationHistory): PinnedIssues {
  const pinnings = pinningsOf(issues, history);
  const renamed = pinnings.map(pinned);
  const published = new Map<string, PublishedIssue>();
  const items = new Map<string, PublishedItem>();
  const origins = new Map<string, string>();
  const present = new Map<string, Place>();
  const fresh = new Map<Item, Place>();
  pinnings.forEach((pinning, index) => {
    const issue = renamed[index] ?? pinning.issue;
    if (pinning.published !== undefined) published.set(issue.id, pinning.published);
    placesOf(issue).forEach((place, number) => {
      const item = pinning.items[number]?.item;
      if (item === undefined) return;
      const match = pinning.matches.get(item);
      if (match === undefined) {
        fresh.set(item, place);
        return;
      }
      const key = `${place.issueId}/${place.itemId}`;
      items.set(key, match);
      present.set(placeOf(issue.id, match), place);
      if (match.movedFrom !== undefined) origins.set(key, match.movedFrom);
    });
  });
  const gone = new Map<PublishedItem, string>();
  for (const issue of history.issues) {
    for (const item of issue.items) {
      const first = placeOf(issue.id, item);
      if (!present.has(first)) gone.set(item, first);
    }
  }
  for (const [item, match] of matchMovedItems([...fresh.keys()], [...gone.keys()])) {
    const place = fresh.get(item);
    const first = gone.get(match);
    if (place === undefined || first === undefined || present.has(first)) continue;
    origins.set(`${place.issueId}/${place.itemId}`, first);
    present.set(first, place);
  }
  return {
    issues: renamed,
    published,
    items,
    origins,
    redirects: redirectsOf(history, present, new Set(renamed.map(({ id }) => id))),
  };
}
