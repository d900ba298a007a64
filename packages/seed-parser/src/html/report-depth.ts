import type { Span } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";

/** Tells that a page nests its elements too deep. */
export function reportDepth(span: Span, context: DocumentContext): void {
  const message = "Elements are nested too deep; the innermost ones were read as text on one level.";
  const place = { start: span.start, end: Math.min(span.end, span.start + 80) };
  context.tell("DEPTH_EXCEEDED", place, message, "Save the page again, or send its text as .txt or .docx.");
}
