import { archiveUrl } from "@clusterpost/core";
import { type Html, html } from "../html/html.ts";
import type { Json } from "../html/json-ld.ts";
import type { PageContext } from "./page-context.ts";

/** A page above another. */
export interface Crumb {
  /** Plain text on one line. */
  readonly title: string;
  /** Relative to the archive's root. */
  readonly path: string;
}

/** Writes the way from the front page to a page; the page itself is not in it, for its title stands below. */
export function breadcrumbs(crumbs: readonly Crumb[], context: PageContext): Html {
  const { root, words } = context;
  const steps = crumbs.map(({ title, path }) => html`<li><a href="${root}${path}">${title}</a></li>\n`);
  return html`<nav class="crumbs" aria-label="${words.breadcrumbs}">
<ol>
${steps}</ol>
</nav>`;
}

/** Says the same to search engines. */
export function breadcrumbData(crumbs: readonly Crumb[], own: Crumb, { site }: PageContext): Json {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...crumbs, own].map(({ title, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: title,
      item: archiveUrl(site.baseUrl, path),
    })),
  };
}
