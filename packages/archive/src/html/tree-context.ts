import type { Issue } from "@clusterpost/core";
import type { PageContext } from "../page/page-context.ts";
import type { Notes } from "./notes.ts";

/** What the renderer of a tree needs to know of its surroundings. */
export interface TreeContext {
  readonly page: PageContext;
  readonly issue: Issue;
  readonly notes: Notes;
  /** Level of the highest heading inside the tree: 2 to 6. */
  readonly headingLevel: number;
}
