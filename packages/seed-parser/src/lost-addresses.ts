import type { Diagnostic, Span } from "@clusterpost/core";
import type { DocumentContext } from "./document-context.ts";

/** A link whose address readers cannot follow, kept as text. */
export interface LostAddress {
  readonly address: string;
  readonly text: string;
  readonly span: Span;
}

/** By a document's diagnostics, which its contexts share. */
const known = new WeakMap<readonly Diagnostic[], LostAddress[]>();

/** Keeps the address of a link that became text: it may name a file beside the submission. */
export function keepLostAddress(lost: LostAddress, { diagnostics }: DocumentContext): void {
  const own = known.get(diagnostics);
  if (own === undefined) known.set(diagnostics, [lost]);
  else own.push(lost);
}

/** A page with more lost links is no list of files. */
const MAX_LOST = 200;

/** The only lost address at a place; the element of a link is longer than its words. */
export function lostAddress({ start, end }: Span, { diagnostics }: DocumentContext): LostAddress | undefined {
  const own = known.get(diagnostics);
  if (own === undefined || own.length > MAX_LOST) return undefined;
  const [lost, ...more] = own.filter(({ span }) => span.start < end && span.end > start);
  return more.length > 0 ? undefined : lost;
}
