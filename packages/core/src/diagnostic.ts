import type { Span } from "./span.ts";

/** `error`: something could not be used; `warning`: an editor should look; `info`: what was assumed. */
export type Severity = "error" | "warning" | "info";

/**
 * Every diagnostic there is, with its severity. Codes are permanent: scripts and editors rely on
 * them. `docs/diagnostics.md` explains each one.
 */
export const DIAGNOSTIC_CATALOGUE = {
  FILE_UNREADABLE: "error",
  FILE_NOT_REGULAR: "error",
  FILE_TOO_LARGE: "error",
  FILE_EMPTY: "error",
  FILE_BINARY: "error",
  FILE_UNSUPPORTED: "warning",
  FILE_SKIPPED: "info",
  DOCUMENT_DAMAGED: "error",
  TEXT_LEFT_OUT: "warning",
  BODY_FROM_ATTACHMENT: "info",
  BODY_UNCLEAR: "warning",
  BODY_PARTS_DIFFER: "warning",
  MEDIA_TYPE_MISMATCH: "warning",
  ENCODING_CONVERTED: "info",
  ENCODING_GUESSED: "warning",
  ENCODING_REPAIRED: "warning",
  ENCODING_MIXED: "warning",
  LINE_ENDS_CONVERTED: "info",
  NUL_CHARACTERS: "error",
  CONTROL_CHARACTERS: "warning",
  CHARACTERS_LOST: "warning",
  DEPTH_EXCEEDED: "error",
  FRONT_MATTER_INVALID: "error",
  FRONT_MATTER_KEY_UNKNOWN: "warning",
  FRONT_MATTER_WINS: "info",
  DRAFT_HELD: "warning",
  TITLE_MISSING: "error",
  AUTHOR_MISSING: "info",
  AUTHOR_TRUNCATED: "warning",
  DATE_INVALID: "error",
  DATE_MISSING: "error",
  DATE_FROM_CONTEXT: "info",
  DATE_YEAR_ASSUMED: "info",
  DATE_AMBIGUOUS: "warning",
  DATE_RECURRING: "info",
  DATE_UNUSED: "info",
  WEEKDAY_MISMATCH: "warning",
  TIME_ZONE_UNKNOWN: "warning",
  DEADLINE_UNREAD: "warning",
  EVENT_DATE_UNREAD: "warning",
  LINK_LOST: "warning",
  LINK_PLACEHOLDER: "warning",
  LINK_TEXT_VAGUE: "warning",
  LINK_UNSUPPORTED: "warning",
  MARKUP_AS_TEXT: "warning",
  SHORTCODE_AS_TEXT: "warning",
  HIDDEN_TEXT: "info",
  IMAGE_EMBEDDED: "info",
  FACT_FROM_METADATA: "info",
  ATTACHMENT_MISSING: "warning",
  FOOTNOTE_UNREFERENCED: "warning",
  ISSUE_DATE_MISSING: "warning",
  LISTING_READ: "info",
  LISTING_TEXT_LEFT_OUT: "info",
  DIGEST_LEFT_OUT: "info",
  ITEM_SHORTENED: "warning",
  ISSUE_TOO_LARGE: "warning",
  CONFIG_EMPTY: "warning",
  CONFIG_SYNTAX: "error",
  CONFIG_KEY_UNKNOWN: "error",
  CONFIG_VALUE_INVALID: "error",
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CATALOGUE;

/** Something an editor should know about a file: what, why, where, and what to do. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is the matter and why, one sentence. */
  readonly message: string;
  /** What to do now, one sentence. */
  readonly hint: string;
  /** As the caller named it. */
  readonly file: string;
  /** Place in the decoded text of the file; the whole file is `{ start: 0, end: 0 }`. */
  readonly span: Span;
}

/** Where a function that finds something tells it. */
export type Report = (diagnostic: Diagnostic) => void;

/** The place of a diagnostic about a file as a whole. */
export const WHOLE_FILE: Span = { start: 0, end: 0 };

/** Builds a diagnostic; the catalogue gives its severity. */
export function diagnostic(
  code: DiagnosticCode,
  place: { readonly file: string; readonly span?: Span },
  message: string,
  hint: string,
): Diagnostic {
  return {
    code,
    severity: DIAGNOSTIC_CATALOGUE[code],
    message,
    hint,
    file: place.file,
    span: place.span ?? WHOLE_FILE,
  };
}

/** Whether a code is one of the catalogue's. */
export function isDiagnosticCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(DIAGNOSTIC_CATALOGUE, code);
}
