import { type Issue, type Item, isStory, type NetworkEvent, type OpenCall, type Section } from "@clusterpost/core";

/** Something of an issue that has an id of its own. */
export interface IssueItem {
  readonly item: Item;
  /** Id of the item on whose page it stands: its own, or the story that announces it; absent for the issue's page. */
  readonly pageId?: string;
}

/**
 * Gives everything of an issue that has an id of its own, once: items of sections, and the events and
 * calls that only stories or titles announce.
 */
export function issueItems(issue: Issue): readonly IssueItem[] {
  const byId = new Map<string, IssueItem>();
  const add = (item: Item, pageId?: string): void => {
    if (!byId.has(item.id)) byId.set(item.id, { item, ...(pageId === undefined ? {} : { pageId }) });
  };
  const listed = issue.sections.flatMap(({ items }) => items);
  for (const item of listed) add(item, item.id);
  for (const item of listed) if (isStory(item)) for (const one of [...item.events, ...item.calls]) add(one, item.id);
  for (const { calls = [] } of issue.sections) for (const call of calls) add(call);
  return [...byId.values()];
}

/** Gives the things of an issue other ids. */
export function renameItems(issue: Issue, issueId: string, nameOf: (id: string) => string): Issue {
  const announced = <One extends NetworkEvent | OpenCall>(one: One): One => ({
    ...one,
    id: nameOf(one.id),
    ...(one.announcedBy === undefined ? {} : { announcedBy: nameOf(one.announcedBy) }),
  });
  const renamed = (item: Item): Item => {
    if (!isStory(item)) return announced(item);
    return { ...item, id: nameOf(item.id), events: item.events.map(announced), calls: item.calls.map(announced) };
  };
  const sections = issue.sections.map(
    (section): Section => ({
      ...section,
      id: nameOf(section.id),
      items: section.items.map(renamed),
      ...(section.calls === undefined ? {} : { calls: section.calls.map(announced) }),
    }),
  );
  return {
    ...issue,
    id: issueId,
    sections,
    ...(issue.leadId === undefined ? {} : { leadId: nameOf(issue.leadId) }),
  };
}
