import { type Diagnostic, type Position, positionAt } from "@clusterpost/core";

/** A diagnostic with the line and column of its place, both from 1. */
export type LocatedDiagnostic = Diagnostic & Position;

/** Adds line and column; a file whose text is not known counts as one line. */
export function locateDiagnostic(found: Diagnostic, texts: ReadonlyMap<string, string>): LocatedDiagnostic {
  return { ...found, ...positionAt(texts.get(found.file) ?? "", found.span.start) };
}
