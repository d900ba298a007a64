import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import { html } from "../html/html.ts";
import { pageFile } from "../page/document.ts";
import { unplacedContext } from "../page/page-context.ts";
import { HOME_PATH, ISSUES_PATH, NOT_FOUND_PATH, SEARCH_PATH, SECTIONS_PATH } from "../page/paths.ts";
import { plainHero } from "./plain-hero.ts";

/** Writes the page for addresses that do not exist; hosts show it at any address, so its links begin at the host's root. */
export function notFoundPage(site: ArchiveSite): ArchiveFile {
  const page = unplacedContext(site, NOT_FOUND_PATH, site.language);
  const { words, root } = page;
  const ways = [
    [words.home, HOME_PATH],
    [words.allIssues, ISSUES_PATH],
    [words.sections, SECTIONS_PATH],
    [words.search, SEARCH_PATH],
  ].map(([title, path]) => html`<li><a href="${root}${path}">${title}</a></li>\n`);
  const main = html`${plainHero(words.notFound, words.notFoundText, [], page)}<div class="wrap reading">\n<ul class="ways">\n${ways}</ul>\n</div>`;
  return pageFile(page, { title: words.notFound, description: "", main, isUnlisted: true });
}
