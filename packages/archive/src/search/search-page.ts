import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import { archiveAssets } from "../assets/archive-assets.ts";
import { html } from "../html/html.ts";
import { plainHero } from "../index-pages/plain-hero.ts";
import { pageFile } from "../page/document.ts";
import { pageContext } from "../page/page-context.ts";
import { HOME_PATH, ISSUES_PATH, SEARCH_PATH, SECTIONS_PATH } from "../page/paths.ts";

/**
 * Writes the search page. Its form works by a script only, and is hidden as long as there is none; then
 * the page says what to do instead.
 *
 * The index lies in `pagefind/`; where it has further parts, `pagefind/parts.json` names their folders.
 */
export function searchPage(site: ArchiveSite): ArchiveFile {
  const page = pageContext(site, SEARCH_PATH, site.language);
  const { words, root } = page;
  const data = html`data-root="${root}" data-none="${words.searchNone}" data-one="${words.searchOne}" data-results="${words.searchResults}" data-error="${words.searchError}"`;
  const filter = (name: string, label: string) =>
    html`<p hidden><label for="search_${name}">${label}</label> <select id="search_${name}" name="${name}"><option value="">${words.searchAll}</option></select></p>\n`;
  const main = html`${plainHero(words.search, words.searchText, [{ title: words.home, path: HOME_PATH }], page)}<div class="wrap reading">
<p class="without">${words.searchNoScript} <a href="${root}${ISSUES_PATH}">${words.issues}</a>, <a href="${root}${SECTIONS_PATH}">${words.sections}</a>.</p>
<search>
<form class="search-form" method="get" ${data} hidden>
<div><label for="search_q">${words.searchField}</label>
<div class="line"><input id="search_q" name="q" type="search" autocomplete="off" spellcheck="false" maxlength="200"> <button class="button" type="submit">${words.search}</button></div></div>
<div class="filters">
${filter("section", words.searchSection)}${filter("year", words.searchYear)}</div>
</form>
</search>
<p class="status" role="status"></p>
<ol class="results"></ol>
<p><button class="button more" type="button" hidden>${words.searchMore}</button></p>
</div>`;
  const head = html`<script type="module" src="${root}${archiveAssets(site).search.path}"></script>\n`;
  return pageFile(page, { title: words.search, description: words.searchText, main, place: "search", head });
}
