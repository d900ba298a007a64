import { namesTag } from "./entity-tag.ts";
import { parseHttpDate } from "./http-date.ts";
import type { RequestHeaders } from "./request-head.ts";

/** What tells one state of a representation from another. */
export interface Validators {
  /** Strong entity tag, with its quotes. */
  readonly etag: string;
  /** As the field has it: a date of HTTP. */
  readonly lastModified: string;
  /** Unix time in milliseconds, whole seconds. */
  readonly lastModifiedMs: number;
  /** Whether no other state can have the same date (RFC 9110 §8.8.2.2). */
  readonly isDateStrong: boolean;
}

/** What the conditions of a request come to: do it, answer 304, answer 412. */
export type Verdict = "proceed" | "not-modified" | "failed";

function isModifiedSince(field: string, { lastModified, lastModifiedMs }: Validators, clock: () => number): boolean {
  if (field === lastModified) return false;
  const date = parseHttpDate(field, clock());
  // Not a date: the field does not count, which for a reader is the same as an old one.
  return date === undefined || lastModifiedMs > date;
}

function isUnmodifiedSince(field: string, { lastModified, lastModifiedMs }: Validators, clock: () => number): boolean {
  if (field === lastModified) return true;
  const date = parseHttpDate(field, clock());
  return date === undefined || lastModifiedMs <= date;
}

/**
 * Judges the conditions of a GET or HEAD request, in the order that HTTP gives them.
 *
 * @param clock - Unix time in milliseconds
 * @see RFC 9110 §13.2.2
 */
export function judgePreconditions(headers: RequestHeaders, validators: Validators, clock: () => number): Verdict {
  const match = headers["if-match"];
  const unmodifiedSince = headers["if-unmodified-since"];
  if (match !== undefined) {
    if (!namesTag(match, validators.etag, "strong")) return "failed";
  } else if (unmodifiedSince !== undefined && !isUnmodifiedSince(unmodifiedSince, validators, clock)) return "failed";

  const noneMatch = headers["if-none-match"];
  const modifiedSince = headers["if-modified-since"];
  if (noneMatch !== undefined) return namesTag(noneMatch, validators.etag, "weak") ? "not-modified" : "proceed";
  if (modifiedSince !== undefined && !isModifiedSince(modifiedSince, validators, clock)) return "not-modified";
  return "proceed";
}

/**
 * Whether the part that a request asks for is a part of this state: no `If-Range`, or one that names it.
 *
 * @see RFC 9110 §13.1.5
 */
export function isRangeCurrent(headers: RequestHeaders, validators: Validators): boolean {
  const field = headers["if-range"];
  if (field === undefined || field === validators.etag) return true;
  return validators.isDateStrong && field === validators.lastModified;
}
