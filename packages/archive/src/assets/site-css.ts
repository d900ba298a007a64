import { FOUNDATION_CSS } from "./css/foundation.ts";
import { FRAME_CSS } from "./css/frame.ts";
import { INDEX_CSS } from "./css/index-pages.ts";
import { ISSUE_CSS } from "./css/issue.ts";
import { PRINT_CSS } from "./css/print.ts";
import { TEXT_CSS } from "./css/text.ts";
import type { ThemeColours, TokenName } from "./theme-colours.ts";

/** `colour.onPrimary` → `--on-primary`. */
function propertyOf(token: TokenName): string {
  const name = token.startsWith("portrait.") ? token.replace(".", "-") : token.slice(token.indexOf(".") + 1);
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function properties(colours: ThemeColours, group: RegExp): string {
  const entries = Object.entries(colours) as readonly (readonly [TokenName, string])[];
  return entries
    .filter(([token]) => group.test(token))
    .map(([token, value]) => `${propertyOf(token)}:${value}`)
    .join(";");
}

/** Leaves out the white space that only we read. */
function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "")
    .replace(/;\}/g, "}")
    .replace(/\s*\{/g, "{");
}

/** Writes the style sheet of all pages, light and dark, for screens and paper. */
export function siteCss(colours: ThemeColours): string {
  const light = `:root{color-scheme:light dark;${properties(colours, /^(?:colour|portrait)\./)}}`;
  const dark = `@media screen and (prefers-color-scheme:dark){:root{${properties(colours, /^dark\./)}}}`;
  const rest = [FOUNDATION_CSS, FRAME_CSS, TEXT_CSS, ISSUE_CSS, INDEX_CSS, PRINT_CSS].map(compact).join("");
  return `${light}${dark}${rest}\n`;
}
