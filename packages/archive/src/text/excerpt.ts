import { firstLine, type Issue, type Item, isStory, plainLine, shortenLine, validLine } from "@clusterpost/core";

const MAX_EXCERPT = 220;

/** Says how an item begins, in one line of plain text; empty when it has no text. */
export function itemExcerpt(item: Item): string {
  const begin = firstLine(item.body);
  if (begin !== "" || !isStory(item)) return shortenLine(begin, MAX_EXCERPT);
  return shortenLine(validLine(item.subtitle ?? []), MAX_EXCERPT);
}

/** Says what an issue holds: how it begins, or how its lead story does, or the titles of its items. */
export function issueExcerpt(issue: Issue): string {
  const items = issue.sections.flatMap((section) => section.items);
  const lead = items.find(({ id }) => id === issue.leadId);
  const begin = firstLine(issue.introduction) || (lead === undefined ? "" : itemExcerpt(lead));
  const titles = items.map(({ title }) => plainLine(title)).filter((title) => title !== "");
  return shortenLine(begin || titles.join("; "), MAX_EXCERPT);
}
