import type { Section } from "@clusterpost/core";
import { renderTitle } from "../html/inlines.ts";
import { Markup } from "../html/markup.ts";
import { type BodyView, bodyView } from "./body-view.ts";
import { type ItemView, itemView } from "./item-view.ts";
import type { ViewContext } from "./view-context.ts";

/** Level of headings in the body of a section, below its own. */
const BODY_LEVEL = 3;

/** A section as a template sees it. */
export interface SectionView extends BodyView {
  readonly role?: Section["role"];
  readonly title?: Markup;
  readonly items?: readonly ItemView[];
  /** Stands in a column. */
  readonly narrow?: boolean;
  /** Stands on tinted ground. */
  readonly tinted?: boolean;
}

/** Gives the view of a section. */
export function sectionView(section: Section, context: ViewContext): SectionView {
  return {
    role: section.role,
    title: new Markup(renderTitle(section.heading, section.title, undefined, context.styles)),
    ...bodyView(section.id, section.body, BODY_LEVEL, context),
    items: section.items.map((item) => itemView(item, BODY_LEVEL + 1, context)),
  };
}
