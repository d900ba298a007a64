import { createIdAllocator, type Issue, type Item, itemPath, plainLine, type Section } from "@clusterpost/core";
import { wordingOf } from "../wording.ts";

/** An item, where it stands and where its page is. */
export interface PlacedItem {
  readonly item: Item;
  readonly section: Section;
  /** Unique in the issue, and the same in feeds. */
  readonly id: string;
  /** Folder of its page: `issues/2026-09/timber-days/`. */
  readonly path: string;
  /** Plain text on one line; never empty. */
  readonly title: string;
}

/** Gives the items of an issue in reading order. */
export function placedItems(issue: Issue): readonly PlacedItem[] {
  const allocate = createIdAllocator();
  const { untitled } = wordingOf(issue.language);
  return issue.sections.flatMap((section) =>
    section.items.map((item) => {
      const id = allocate(item.id);
      return { item, section, id, path: itemPath(issue.id, id), title: plainLine(item.title) || untitled };
    }),
  );
}
