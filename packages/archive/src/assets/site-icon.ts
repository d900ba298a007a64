import { plainLine } from "@clusterpost/core";
import { html } from "../html/html.ts";
import type { ThemeColours } from "./theme-colours.ts";

/** Draws the icon of a newsletter: its first letter above a line in the accent's colour. */
export function siteIcon(title: string, colours: ThemeColours): string {
  const letter =
    plainLine(title)
      .match(/[\p{L}\p{N}]\p{M}*/u)?.[0]
      ?.toUpperCase() ?? "•";
  const { "colour.primary": ground, "colour.accent": line, "colour.onPrimary": ink } = colours;
  const font = html`font-family="Georgia, serif" font-weight="bold" font-size="20"`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="5" fill="${ground}"/>
<rect x="7" y="25" width="18" height="3" fill="${line}"/>
<text x="16" y="21.5" text-anchor="middle" ${font} fill="${ink}">${letter}</text>
</svg>
`.toString();
}
