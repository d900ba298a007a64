import Handlebars from "handlebars";
import { reasonOf, themeError } from "./theme-error.ts";

const UNESCAPED = /\{\{\{|\{\{~?&/;

/** Joins the lines of an HTML template, so that indentation costs no bytes. */
export function joinLines(html: string): string {
  return html.replace(/\s*\n\s*/g, "");
}

/**
 * Precompiles a template that is HTML.
 *
 * @returns JavaScript source of what Handlebars' runtime wants
 * @throws ClusterpostError THEME_INVALID for broken syntax, an unknown helper, or a tag that prints without escaping
 */
export function precompileHtml(file: string, source: string): string {
  if (UNESCAPED.test(source)) {
    throw themeError(file, "`{{{…}}}` and `{{&…}}` print without escaping", { hint: "Use `{{…}}`." });
  }
  return precompile(file, source, false);
}

/**
 * Precompiles a template that is plain text, where nothing is escaped.
 *
 * @throws ClusterpostError THEME_INVALID for broken syntax or an unknown helper
 */
export function precompileText(file: string, source: string): string {
  return precompile(file, source, true);
}

function precompile(file: string, source: string, noEscape: boolean): string {
  try {
    return String(Handlebars.precompile(source, { noEscape, knownHelpersOnly: true }));
  } catch (cause) {
    throw themeError(file, reasonOf(cause), { cause });
  }
}
