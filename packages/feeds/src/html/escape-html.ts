import { cleanText } from "@clusterpost/core";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Writes plain text as text or attribute value of HTML and XHTML: nothing in it can be markup. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** Writes an element around markup. */
export function element(tag: string, html: string): string {
  return `<${tag}>${html}</${tag}>`;
}

/** Writes a paragraph; nothing when it has no content. */
export function paragraph(html: string): string {
  return html.trim() === "" ? "" : element("p", html);
}
