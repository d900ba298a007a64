import type { CalendarDate, ItemKind, TagAuthority } from "@clusterpost/core";

/** How often something changed since it was published, and when last. */
export interface PublishedState {
  /** Hash of what readers see of it. */
  readonly hash: string;
  /** 0, and one more for each publication with a change (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** Day of the last of them; of an item that came later than its issue, the day on which it came. */
  readonly changedOn?: CalendarDate;
}

/** An item as it was published. */
export interface PublishedItem extends PublishedState {
  /** Last part of its address; it never changes, and no other item of the issue ever has it. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** The submission that it comes from. */
  readonly file: string;
  /** Hash of its text without the title; absent where there is too little text to know it again. */
  readonly text?: string;
  /** True of an event or a call without a page of its own. */
  readonly announced?: boolean;
  /** Issue and id under which it was published first, `2026-09/timber-days`, when it was moved since. */
  readonly movedFrom?: string;
}

/** An issue as it was published. */
export interface PublishedIssue extends PublishedState {
  /** Part of its address; it never changes, and no other issue ever has it. */
  readonly id: string;
  /** What it is made of: `month 2026-09`, `digest submissions/autumn.md`. */
  readonly origin: string;
  readonly publishedOn: CalendarDate;
  /** Every item that it ever had. */
  readonly items: readonly PublishedItem[];
}

/**
 * What was published: which addresses and ids readers, search engines and feed readers know.
 *
 * It is a file of the newsletter, for it cannot be made again from the submissions.
 */
export interface PublicationHistory {
  /** Who makes the ids; all of them hold it. */
  readonly tag: TagAuthority;
  /** In the order of their ids. */
  readonly issues: readonly PublishedIssue[];
}

/** The name of an item for all time: where it was published first. */
export function placeOf(issueId: string, { id, movedFrom }: Pick<PublishedItem, "id" | "movedFrom">): string {
  return movedFrom ?? `${issueId}/${id}`;
}
