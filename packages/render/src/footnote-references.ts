import { inlineRuns, type RichText, walkInlines } from "@clusterpost/core";

/** Ids of the footnotes that a text refers to. */
export function referencesOf(body: RichText): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const run of inlineRuns(body)) {
    for (const inline of walkInlines(run)) if (inline.type === "footnote-reference") ids.add(inline.id);
  }
  return ids;
}
