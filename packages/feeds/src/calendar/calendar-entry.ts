import type { CalendarDate, Occurrence } from "@clusterpost/core";
import type { Instant } from "../entry/entry.ts";

/** Days of an event, or a deadline of a call: what becomes one VEVENT. */
export interface CalendarEntry {
  readonly kind: "event" | "deadline";
  /** Permanent; that of the issue that had it first. */
  readonly uid: string;
  /**
   * Files that hold it, relative to the archive's root, oldest issue first: that of its item with all its
   * days, `issues/2026-09/timber-days/calendar.ics`, and where these are several, one of its own.
   */
  readonly paths: readonly string[];
  /** Plain text on one line; a deadline says that it is one. */
  readonly title: string;
  readonly when: Occurrence;
  readonly place?: string;
  /** True while the source calls the day unsure. */
  readonly isTentative: boolean;
  /** Absolute address of the item's page in the archive. */
  readonly url: string;
  /** Plain text; LF ends a line. */
  readonly description: string;
  readonly categories: readonly string[];
  /** Ids of the feed entries that say it, oldest issue first. */
  readonly entryIds: readonly string[];
  /** When it was published. */
  readonly publishedAt: Instant;
  /** When it changed last. */
  readonly updatedAt: Instant;
  /** 0, and one more for each change (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
}

/** The calendar of one issue: plain JSON, so that it can be kept from build to build. */
export interface IssueCalendar {
  readonly issueId: string;
  /** Day on which the issue appeared; absent when nothing dates it. */
  readonly day?: CalendarDate;
  readonly entries: readonly CalendarEntry[];
}
