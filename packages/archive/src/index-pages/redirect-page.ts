import { archiveUrl, ClusterpostError } from "@clusterpost/core";
import type { ArchiveFile, ArchiveSite, Redirect } from "../archive-site.ts";
import { html } from "../html/html.ts";
import { pageFile } from "../page/document.ts";
import { pageContext } from "../page/page-context.ts";
import { plainHero } from "./plain-hero.ts";

/** Whether a path stays in the archive: no scheme, no host, no step up. */
function isInside(path: string): boolean {
  return (
    URL.canParse(path, "https://a.example/b/") &&
    new URL(path, "https://a.example/b/").href === `https://a.example/b/${path}`
  );
}

function assertInside(path: string): void {
  if (isInside(path) && !/[?#]/.test(path)) return;
  const hint = "Write paths relative to the archive, for example issues/2026-09/old-name/.";
  throw new ClusterpostError("CONFIG_INVALID", `The redirect \`${path}\` does not stay in the archive.`, { hint });
}

/**
 * Writes the page at an address that has moved: it leads on at once, or by a link, and search engines are
 * told the new address. Other files than pages cannot lead on; a server can.
 *
 * @throws ClusterpostError CONFIG_INVALID for a path that leads out of the archive
 */
export function redirectPage({ from, to }: Redirect, site: ArchiveSite): ArchiveFile | undefined {
  assertInside(from);
  assertInside(to);
  if (!from.endsWith("/") && !from.endsWith(".html")) return undefined;
  const page = pageContext(site, from, site.language);
  const { words, root } = page;
  const target = archiveUrl(site.baseUrl, to);
  const head = html`<meta http-equiv="refresh" content="0; url=${root}${to}">\n<link rel="canonical" href="${target}">\n`;
  const main = html`${plainHero(words.moved, words.movedText, [], page)}<div class="wrap reading">\n<p><a href="${root}${to}">${target}</a></p>\n</div>`;
  return pageFile(page, { title: words.moved, description: "", main, head, isUnlisted: true });
}
