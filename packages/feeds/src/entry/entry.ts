import type { ItemKind, SectionRole } from "@clusterpost/core";
import type { Enclosure } from "../site.ts";

/** An instant in UTC: `2026-09-01T00:00:00Z` (RFC 3339 §5.6). */
export type Instant = string;

/** One thing of a feed (Atom: entry, RSS: item): an issue, or a single item of one. */
export interface Entry {
  readonly kind: "issue" | ItemKind;
  /** Tag URI of the issue's and the item's id: it outlives changes of titles and texts. */
  readonly id: string;
  /** Absolute address of its page in the archive. */
  readonly url: string;
  /** Address of the item's own page elsewhere. */
  readonly externalUrl?: string;
  /** Plain text on one line; never empty. */
  readonly title: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Plain text; absent when nobody is named. */
  readonly author?: string;
  /** Absent when nothing dates the issue. */
  readonly publishedAt?: Instant;
  readonly updatedAt: Instant;
  /** Plain text on one line; may be empty. */
  readonly summary: string;
  /** The full content: XHTML without `id`, `class` and `style`, all addresses absolute. */
  readonly html: string;
  /** Titles of the sections that it stands in. */
  readonly categories: readonly string[];
  readonly enclosures: readonly Enclosure[];
  readonly issueId: string;
  /** Role of its section; absent for an issue. */
  readonly role?: SectionRole;
}

/** The entries of one issue. */
export interface IssueEntries {
  readonly issue: Entry;
  /** In reading order. */
  readonly items: readonly Entry[];
}
