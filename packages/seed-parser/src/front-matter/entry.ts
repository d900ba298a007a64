import type { Span } from "@clusterpost/core";

/** A value of front matter as written: everything that is no list or map is text. */
export type Value =
  | { readonly kind: "text"; readonly text: string; readonly span: Span }
  | { readonly kind: "list"; readonly values: readonly Value[]; readonly span: Span }
  | { readonly kind: "map"; readonly entries: readonly Entry[]; readonly span: Span };

/** A key of front matter with its value. */
export interface Entry {
  readonly key: string;
  readonly value: Value;
}

/** Front matter that is not understood: why, and where. */
export interface Refusal {
  readonly cause: string;
  readonly span: Span;
}

/** All words of a value, for a diagnostic. */
export function textOfValue(value: Value): string {
  if (value.kind === "text") return value.text;
  if (value.kind === "list") return value.values.map(textOfValue).join(", ");
  return value.entries.map(({ key, value: inner }) => `${key}: ${textOfValue(inner)}`).join(", ");
}
