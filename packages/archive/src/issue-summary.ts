import type { CalendarDate, Deadline, ItemKind, Occurrence, SectionRole } from "@clusterpost/core";

/** What index pages need to know of an item: plain JSON, texts on one line. */
export interface ItemSummary {
  /** Unique in its issue; last part of {@link ItemSummary.path}. */
  readonly id: string;
  /** Its folder in the archive: `issues/2026-09/timber-days/`. */
  readonly path: string;
  readonly kind: ItemKind;
  /** Of the section that it stands in. */
  readonly role: SectionRole;
  /** Never empty. */
  readonly title: string;
  /** How its text begins; may be empty. */
  readonly summary: string;
  readonly author?: string;
  readonly publishedOn?: CalendarDate;
  /** Of an event. */
  readonly when?: readonly Occurrence[];
  readonly place?: string;
  /** Of a call. */
  readonly deadlines?: readonly Deadline[];
  readonly modifiedOn?: CalendarDate;
}

/**
 * What index pages need to know of an issue: plain JSON that can be kept from build to build.
 *
 * It depends on the issue and on the settings of the site only.
 */
export interface IssueSummary {
  readonly id: string;
  /** Its folder in the archive: `issues/2026-09/`. */
  readonly path: string;
  /** What tells it from other issues: `September 2026`. Never empty. */
  readonly title: string;
  readonly language: string;
  /** Day by which issues are ordered: its own, else the first of its month; absent when nothing dates it. */
  readonly day?: CalendarDate;
  /** How it begins; may be empty. */
  readonly summary: string;
  /** Id of the item that leads it. */
  readonly leadId?: string;
  /** In reading order. */
  readonly items: readonly ItemSummary[];
  readonly modifiedOn?: CalendarDate;
}
