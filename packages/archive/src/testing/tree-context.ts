import { type Block, type Footnote, type Inline, type Issue, issuePath } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import type { ArchiveSite } from "../archive-site.ts";
import { Notes } from "../html/notes.ts";
import type { TreeContext } from "../html/tree-context.ts";
import { pageContext } from "../page/page-context.ts";
import { TEST_SITE } from "./test-site.ts";

const span = { start: 0, end: 0 };

/** Plain characters as an inline. */
export const textOf = (value: string): Inline => ({ type: "text", value, span });

/** A paragraph of plain characters. */
export const paragraphOf = (value: string): Block => ({ type: "paragraph", children: [textOf(value)], span });

/** A heading of a level. */
export const headingOf = (level: number, value: string): Block => ({
  type: "heading",
  level,
  children: [textOf(value)],
  span,
});

/** A note with plain characters. */
export const noteOf = (id: string, mark: string, value: string): Footnote => ({
  id,
  mark,
  content: [textOf(value)],
  references: 1,
  span,
});

/** A reference to a note. */
export const referenceTo = (id: string, mark: string): Inline => ({ type: "footnote-reference", id, mark, span });

/** The surroundings of a text on the page of an issue. */
export function treeContext(
  notes: readonly Footnote[] = [],
  site: ArchiveSite = TEST_SITE,
  issue: Issue = SAMPLE_ISSUE,
): TreeContext {
  const page = pageContext(site, issuePath(issue.id), issue.language);
  return { page, issue, notes: new Notes("", notes), headingLevel: 3 };
}
