import { type Html, html, joinHtml } from "./html.ts";

/** Puts markup into a wording: `fillHtml("By {author}", { author })`. */
export function fillHtml(wording: string, values: Readonly<Record<string, Html>>): Html {
  // Splitting by an expression with a group gives texts and, in between, names.
  const parts = wording.split(/\{(\w+)\}/);
  return joinHtml(parts.map((part, index) => (index % 2 === 0 ? html`${part}` : (values[part] ?? html`{${part}}`))));
}
