import {
  type Inline,
  type Issue,
  type Item,
  inlineRuns,
  isStory,
  plainLine,
  type RichText,
  shortenLine,
  textOfInlines,
} from "@clusterpost/core";
import { itemFacts } from "../text/item-facts.ts";
import type { Wording } from "../wording.ts";

/** The characters of a run without those that are struck out: a summary that shows them would say what no longer holds. */
function validText(inlines: readonly Inline[]): string {
  return textOfInlines(inlines.map((inline) => withoutDeleted(inline)));
}

function withoutDeleted(inline: Inline): Inline {
  if (!("children" in inline)) return inline;
  const children = inline.type === "deleted" ? [] : inline.children.map(withoutDeleted);
  return { ...inline, children };
}

/** The first paragraph of a text that has characters. */
function firstLine(body: RichText): string {
  for (const block of body) {
    if (block.type === "heading" || block.type === "rule") continue;
    const line = plainLine(inlineRuns([block]).map(validText).join(" "));
    if (line !== "") return line;
  }
  return "";
}

/** Says in one line of plain text what an item is about: how a story begins, or when and where something is. */
export function summarizeItem(item: Item, locale: string, words: Wording): string {
  const begin = firstLine(item.body);
  if (isStory(item)) return shortenLine(begin || plainLine(validText(item.subtitle ?? [])));
  const facts = itemFacts(item, locale, words).join(". ");
  return shortenLine([facts, begin].filter((part) => part !== "").join(". "));
}

/** Says in one line of plain text what an issue holds: how it begins, or the titles of its items. */
export function summarizeIssue(issue: Issue): string {
  const titles = issue.sections.flatMap(({ items }) => items.map(({ title }) => plainLine(title)));
  return shortenLine(firstLine(issue.introduction) || titles.filter((title) => title !== "").join("; "));
}
