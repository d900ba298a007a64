import type { Span } from "@clusterpost/core";
import type { DocumentContext } from "./document-context.ts";

/** Diagnoses the text of a link that does not say where it leads: `here`, `read more`. */
export function reportVagueLink(text: string, span: Span, context: DocumentContext): void {
  if (!context.words.isVagueLink(text)) return;
  const message = `The link text “${text.trim()}” does not say where the link leads.`;
  context.tell(
    "LINK_TEXT_VAGUE",
    span,
    message,
    "Use the name of the page or document as link text (WCAG 2.2, 2.4.4).",
  );
}
