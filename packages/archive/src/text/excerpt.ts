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

const MAX_EXCERPT = 220;

function withoutDeleted(inline: Inline): Inline {
  if (!("children" in inline)) return inline;
  return { ...inline, children: inline.type === "deleted" ? [] : inline.children.map(withoutDeleted) };
}

/** The characters of a run without those that are struck out, which say what no longer holds. */
const validText = (inlines: readonly Inline[]): string => textOfInlines(inlines.map(withoutDeleted));

function firstLine(body: RichText): string {
  for (const block of body) {
    if (block.type === "heading" || block.type === "rule") continue;
    const line = plainLine(inlineRuns([block]).map(validText).join(" "));
    if (line !== "") return line;
  }
  return "";
}

/** Says how an item begins, in one line of plain text; empty when it has no text. */
export function itemExcerpt(item: Item): string {
  const begin = firstLine(item.body);
  if (begin !== "" || !isStory(item)) return shortenLine(begin, MAX_EXCERPT);
  return shortenLine(plainLine(validText(item.subtitle ?? [])), MAX_EXCERPT);
}

/** Says what an issue holds: how it begins, or how its lead story does, or the titles of its items. */
export function issueExcerpt(issue: Issue): string {
  const items = issue.sections.flatMap((section) => section.items);
  const lead = items.find(({ id }) => id === issue.leadId);
  const begin = firstLine(issue.introduction) || (lead === undefined ? "" : itemExcerpt(lead));
  const titles = items.map(({ title }) => plainLine(title)).filter((title) => title !== "");
  return shortenLine(begin || titles.join("; "), MAX_EXCERPT);
}
