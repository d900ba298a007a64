import { plainLine } from "@clusterpost/core";
import { html } from "../html/html.ts";
import type { ThemeColours } from "./theme-colours.ts";

/** Draws the icon of a newsletter: its first letter above a line in the accent's colour. */
export function siteIcon(title: string, colours: ThemeColours): string {
  const letter =
    plainLine(title)
      .match(/[\p{L}\p{N}]\p{M}*/u)?.[0]
      ?.toUpperCase() ?? "•";
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${colours["colour.primary"]}"/><rect x="7" y="25" width="18" height="3" fill="${colours["colour.accent"]}"/><text x="16" y="21.5" text-anchor="middle" font-family="Georgia, serif" font-weight="bold" font-size="20" fill="${colours["colour.onPrimary"]}">${letter}</text></svg>\n`.toString();
}
