import { type Html, html, NO_HTML } from "../html/html.ts";
import type { Crumb } from "../page/breadcrumbs.ts";
import { breadcrumbs } from "../page/breadcrumbs.ts";
import type { PageContext } from "../page/page-context.ts";

/** Writes the top of an index page: the way to it, its title, a line about it. */
export function plainHero(title: string, line: string, crumbs: readonly Crumb[], page: PageContext): Html {
  return html`<header class="hero">
<div class="wrap">
${crumbs.length === 0 ? NO_HTML : breadcrumbs(crumbs, page)}
<h1>${title}</h1>
${line === "" ? NO_HTML : html`<p class="tagline">${line}</p>\n`}</div>
</header>
`;
}
