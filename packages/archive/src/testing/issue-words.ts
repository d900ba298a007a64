import { type Issue, type Item, inlineRuns, isStory, type RichText, textOf, textOfInlines } from "@clusterpost/core";

function treeTexts(tree: RichText): readonly string[] {
  return [textOf(tree), ...inlineRuns(tree).map(textOfInlines)];
}

/** Every text of an item: title, facts, body, files, notes. */
export function itemTexts(item: Item): readonly string[] {
  const own = [textOfInlines(item.heading), ...treeTexts(item.body)];
  if (item.kind === "event") own.push(item.place ?? "");
  if (item.kind === "interview") own.push(item.person, item.role ?? "", item.organisation ?? "", item.country ?? "");
  if (!isStory(item)) return own;
  own.push(item.author?.name ?? "", textOfInlines(item.subtitle ?? []));
  for (const { name, label, group, size } of item.attachments)
    own.push(name ?? "", label ?? "", group ?? "", size ?? "");
  for (const { content, mark } of item.footnotes) own.push(textOfInlines(content), mark);
  return own;
}

/** Every text of an issue beside its items. */
export function issueTexts(issue: Issue): readonly string[] {
  const { publication, introduction, sections, footnotes, contact, portal, social } = issue;
  return [
    publication.name,
    publication.publisher,
    publication.tagline ?? "",
    ...treeTexts(introduction),
    ...sections.flatMap(({ title, body }) => [title, ...treeTexts(body)]),
    ...footnotes.flatMap(({ content, mark }) => [textOfInlines(content), mark]),
    contact?.email ?? "",
    portal?.replace(/^https?:\/\//, "") ?? "",
    ...social.map(({ label }) => label),
  ];
}

/** The words of texts, each once. */
export function wordsOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.split(/\s+/)))].filter((word) => word !== "");
}
