import type { Footnote, RichText } from "@clusterpost/core";
import { referencesOf } from "../footnote-references.ts";
import { renderInlines } from "../html/inlines.ts";
import { escapeText, Markup, markupOf } from "../html/markup.ts";
import { renderRichText } from "../html/rich-text.ts";
import { htmlContextOf, type ViewContext } from "./view-context.ts";

/** Text of an item or a section; `more` when a teaser stands for it. */
export interface BodyView {
  readonly body?: Markup;
  readonly more?: { readonly url?: Markup };
}

/** Gives the view of a body, or of the teaser that stands for it. */
export function bodyView(id: string, body: RichText, headingLevel: number, context: ViewContext): BodyView {
  const teaser = context.teasers.get(id);
  const html = renderRichText(teaser ?? body, htmlContextOf(context, headingLevel));
  const view = html === "" ? {} : { body: new Markup(html) };
  if (teaser === undefined) return view;
  const { archiveUrl } = context;
  return { ...view, more: archiveUrl === undefined ? {} : { url: markupOf(archivePlace(archiveUrl, id)) } };
}

/** The place of an item in the archive's page of the issue. */
function archivePlace(archiveUrl: string, id: string): string {
  return archiveUrl.includes("#") ? archiveUrl : `${archiveUrl}#${encodeURIComponent(id)}`;
}

/** Gives the notes of a text, those out that only its cut part refers to. */
export function notesView(
  notes: readonly Footnote[],
  teaser: RichText | undefined,
  { styles }: ViewContext,
): readonly Markup[] {
  const referred = teaser === undefined ? undefined : referencesOf(teaser);
  return notes
    .filter((note) => referred?.has(note.id) !== false)
    .map((note) => new Markup(`<sup>${escapeText(note.mark)}</sup> ${renderInlines(note.content, styles)}`));
}
