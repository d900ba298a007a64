import type { Span } from "@clusterpost/core";

/** What a line of a submission can be taken for, in the order in which a legend names them. */
export const PART_KINDS = [
  "front-matter",
  "title",
  "subtitle",
  "byline",
  "section",
  "item",
  "heading",
  "body",
  "list",
  "quote",
  "table",
  "image",
  "event",
  "deadline",
  "attachment",
  "footnote",
  "furniture",
  "marks",
  "not-understood",
] as const;

export type PartKind = (typeof PART_KINDS)[number];

/** A stretch of a submission and what it was taken for. */
export interface Part {
  readonly kind: PartKind;
  /** In the decoded text. */
  readonly span: Span;
  /** Id of the item of a digest or listing that it belongs to. */
  readonly itemId?: string;
}
