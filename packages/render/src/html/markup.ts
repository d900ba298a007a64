import { cleanText } from "@clusterpost/core";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Writes plain text as HTML text or attribute value: nothing in it can be markup. */
export function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/**
 * HTML that is safe to print: templates take it as it is, all other values they escape.
 *
 * Only this package makes it, from a tree without markup, so a submission cannot bring its own.
 */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  /** What Handlebars prints. */
  toHTML(): string {
    return this.html;
  }
}

/** Plain text for a template. */
export function markupOf(text: string): Markup {
  return new Markup(escapeText(text));
}

/** Plain text that may be absent or empty; a template then leaves its place out. */
export function markupIfAny(text: string | undefined): Markup | undefined {
  return text === undefined || text.trim() === "" ? undefined : markupOf(text);
}
