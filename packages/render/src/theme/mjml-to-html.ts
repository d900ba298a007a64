/// <reference path="./mjml.d.ts" />
import { reasonOf, themeError } from "./theme-error.ts";

/** Strict, because soft validation lets unclosed tags pass; no fonts, because a mail loads nothing. */
const OPTIONS = {
  validationLevel: "strict",
  fonts: {},
  keepComments: false,
  ignoreIncludes: true,
  minify: true,
} as const;

const STYLE_SHEETS = /<style[^>]*>[\s\S]*?<\/style>/g;

/** Two closing braces together look like the end of a template's tag, to people and to programs that merge mail. */
function partBraces(css: string): string {
  return css.replace(/\}(?=\})/g, "}\n");
}

/**
 * Turns MJML into minified mail HTML; nothing in the result loads anything.
 *
 * MJML is imported at the first call: it takes a third of a second.
 *
 * @param file - name for the error
 * @throws ClusterpostError THEME_INVALID when MJML refuses the text
 */
export async function mjmlToHtml(file: string, mjml: string): Promise<string> {
  const { default: mjml2html } = await import("mjml");
  try {
    const { html } = await mjml2html(mjml, OPTIONS);
    return html.replace(STYLE_SHEETS, partBraces);
  } catch (cause) {
    throw themeError(file, reasonOf(cause), { cause });
  }
}
