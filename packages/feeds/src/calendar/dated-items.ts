import { type Issue, isStory, type NetworkEvent, type OpenCall, type Section } from "@clusterpost/core";
import { issueDay } from "../entry/entry-dates.ts";

/** An event or a call of an issue, and where it stands. */
export interface DatedItem {
  readonly item: NetworkEvent | OpenCall;
  readonly section: Section;
  /** Id of the item whose page it is on: its own, or the story that announces it; absent for the issue's page. */
  readonly pageId?: string;
}

function lastDay(item: NetworkEvent | OpenCall): string {
  return (item.kind === "event" ? item.when.at(-1)?.end : item.deadlines.at(-1)?.date) ?? "";
}

/**
 * Gives the events and calls of an issue: those that have an entry of their own, then those that only a
 * story or the title of a section announces, unless they are over or another entry has their title.
 */
export function datedItems(issue: Issue): readonly DatedItem[] {
  const listed: DatedItem[] = [];
  const announced: DatedItem[] = [];
  for (const section of issue.sections) {
    for (const call of section.calls ?? []) announced.push({ item: call, section });
    for (const item of section.items) {
      if (!isStory(item)) listed.push({ item, section, pageId: item.id });
      else for (const one of [...item.events, ...item.calls]) announced.push({ item: one, section, pageId: item.id });
    }
  }
  const from = issueDay(issue) ?? "";
  const titles = new Set(listed.map(({ item }) => item.title));
  const ids = new Set(listed.map(({ item }) => item.id));
  const more = announced.filter(({ item }) => {
    if (titles.has(item.title) || ids.has(item.id) || lastDay(item) < from) return false;
    titles.add(item.title);
    ids.add(item.id);
    return true;
  });
  return [...listed, ...more];
}
