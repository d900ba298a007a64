import type { Article, Block, Issue } from "@clusterpost/core";
import { sampleIssue } from "./issues.ts";
import { STORIES_MONTH } from "./seed-files.ts";

/**
 * An issue with many items, whose texts are those of the sample newsletter by turns.
 *
 * @param count - of items
 */
export function issueWithItems(count: number): Issue {
  const sample = sampleIssue(STORIES_MONTH);
  const stories = sample.sections
    .flatMap(({ items }) => items)
    .filter((item): item is Article => item.kind === "article");
  const [section] = sample.sections;
  if (section === undefined || stories.length === 0) throw new RangeError("The sample newsletter has no stories.");
  const items = Array.from({ length: count }, (_, index): Article => {
    const story = stories[index % stories.length] as Article;
    const body: readonly Block[] = story.body;
    return { ...story, id: `${story.id}-${index}`, title: `${story.title} ${index}`, body };
  });
  return { ...sample, sections: [{ ...section, items }] };
}
