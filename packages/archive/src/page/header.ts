import { plainLine } from "@clusterpost/core";
import { type Html, html, NO_HTML } from "../html/html.ts";
import type { PageContext } from "./page-context.ts";
import { ISSUES_PATH, SEARCH_PATH, SECTIONS_PATH, SUBSCRIBE_PATH } from "./paths.ts";

/** A part of the site that the menu names; the newsletter's name leads to the front page. */
export type Place = "issues" | "sections" | "subscribe" | "search";

const MENU: readonly { readonly place: Place; readonly path: string }[] = [
  { place: "issues", path: ISSUES_PATH },
  { place: "sections", path: SECTIONS_PATH },
  { place: "subscribe", path: SUBSCRIBE_PATH },
  { place: "search", path: SEARCH_PATH },
];

/** Says in which language the words of the interface are, where the page's is another. */
export function wordLanguage({ words, language }: PageContext): Html {
  const same = language.toLowerCase() === words.language || language.toLowerCase().startsWith(`${words.language}-`);
  return same ? NO_HTML : html` lang="${words.language}"`;
}

/** Writes the header of all pages: a link past it, the newsletter's name, the menu. */
export function header(context: PageContext, current: Place | undefined): Html {
  const { site, root, words } = context;
  const tagline = plainLine(site.tagline ?? "");
  const entries = MENU.map(({ place, path }) => {
    const isCurrent = place === current ? html` aria-current="${path === context.path ? "page" : "true"}"` : NO_HTML;
    return html`<li><a href="${root}${path}"${isCurrent}>${words[place]}</a></li>\n`;
  });
  return html`<a class="skip" href="#page_content"${wordLanguage(context)}>${words.skip}</a>
<header class="site-header">
<div class="wrap">
<p class="brand"><a href="${root}">${plainLine(site.title)}</a></p>
${tagline === "" ? NO_HTML : html`<p class="tagline">${tagline}</p>`}
<nav class="menu" aria-label="${words.mainMenu}"${wordLanguage(context)}>
<ul>
${entries}</ul>
</nav>
</div>
</header>`;
}
