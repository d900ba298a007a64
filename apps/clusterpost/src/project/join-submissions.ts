import { type Diagnostic, diagnostic, type SeedDocument } from "@clusterpost/core";
import type { ParsedSeed } from "@clusterpost/seed-parser";
import type { FilesBeside } from "./files-beside.ts";

/** A submission as parsed, the files inside it aside. */
export interface SubmissionReading {
  /** Relative to the project's root. */
  readonly file: string;
  readonly parsed: Omit<ParsedSeed, "media">;
}

/** What {@link joinSubmissions} gives. */
export interface JoinedSubmissions {
  readonly documents: readonly SeedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

function ownedDiagnostic(file: string, owner: string): Diagnostic {
  const message = `The file is an attachment of “${owner}”, which names it; it is no submission of its own.`;
  return diagnostic("FILE_SKIPPED", { file }, message, "Rename it, or take the line out, if it should be read.");
}

/**
 * Joins the submissions of a project with the files that they name. A submission that another one
 * names as its attachment (`minutes.docx` below a news page) goes with that one.
 */
export function joinSubmissions(readings: readonly SubmissionReading[], beside: FilesBeside): JoinedSubmissions {
  const joined = readings.map(({ file, parsed }) => ({
    file,
    own: parsed.diagnostics,
    isHeld: parsed.held,
    ...(parsed.document === undefined ? { diagnostics: [] } : beside.join(file, parsed.document)),
  }));
  const documents: SeedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { file, own, isHeld, diagnostics: found, ...rest } of joined) {
    const owner = beside.ownerOf(file);
    if (owner !== undefined) {
      diagnostics.push(ownedDiagnostic(file, owner));
      continue;
    }
    diagnostics.push(...own, ...found);
    if ("document" in rest && isHeld !== true) documents.push(rest.document);
  }
  return { documents, diagnostics };
}
