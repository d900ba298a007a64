import { firstLine, type Issue, type Item, isStory, plainLine, shortenLine, validLine } from "@clusterpost/core";
import { itemFacts } from "../text/item-facts.ts";
import type { Wording } from "../wording.ts";

/** Says in one line of plain text what an item is about: how a story begins, or when and where something is. */
export function summarizeItem(item: Item, locale: string, words: Wording): string {
  const begin = firstLine(item.body);
  if (isStory(item)) return shortenLine(begin || validLine(item.subtitle ?? []));
  const facts = itemFacts(item, locale, words).join(". ");
  return shortenLine([facts, begin].filter((part) => part !== "").join(". "));
}

/** Says in one line of plain text what an issue holds: how it begins, or the titles of its items. */
export function summarizeIssue(issue: Issue): string {
  const titles = issue.sections.flatMap(({ items }) => items.map(({ title }) => plainLine(title)));
  return shortenLine(firstLine(issue.introduction) || titles.filter((title) => title !== "").join("; "));
}
