import { type Footnote, type Inline, inlineRuns, type RichText, walkInlines } from "@clusterpost/core";
import type { Wording } from "../wording.ts";
import { element, escapeHtml } from "./escape-html.ts";
import { renderInlines } from "./inlines.ts";

/** Ids of the notes that a heading or a text refers to. */
export function referencesOf(heading: readonly Inline[], body: RichText): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const run of [heading, ...inlineRuns(body)]) {
    for (const inline of walkInlines(run)) if (inline.type === "footnote-reference") ids.add(inline.id);
  }
  return ids;
}

/** Writes notes below a text; nothing when there are none. */
export function renderNotes(footnotes: readonly Footnote[], words: Wording): string {
  if (footnotes.length === 0) return "";
  let items = "";
  for (const { mark, content } of footnotes) {
    items += element("p", `<sup>${escapeHtml(mark)}</sup> ${renderInlines(content)}`);
  }
  return `<hr />${element("p", element("strong", escapeHtml(words.notes)))}${items}`;
}
