import type { Item, OpenCall } from "./item.ts";
import type { Inline, RichText } from "./rich-text.ts";
import type { SourceReference } from "./span.ts";

/** What a section is for; it decides where a theme puts it. */
export const SECTION_ROLES = [
  "news",
  "events",
  "calls",
  "glance",
  "feature",
  "interviews",
  "partnerships",
  "contact",
  "organisations",
  "tools",
  "dialogue",
  "portal",
  "social",
] as const;

export type SectionRole = (typeof SECTION_ROLES)[number];

/** A part of an issue: a title, text of its own, and items. */
export interface Section {
  /** Unique in the issue. */
  readonly id: string;
  readonly role: SectionRole;
  /** Plain text, without footnote marks. */
  readonly title: string;
  readonly heading: readonly Inline[];
  readonly body: RichText;
  readonly items: readonly Item[];
  /** Calls that the title announces: `… is open until 30 October 2019`. */
  readonly calls?: readonly OpenCall[];
  /** Absent for a section that the planner made. */
  readonly source?: SourceReference;
}
