import { archiveUrl, type CalendarDate, cleanText } from "@clusterpost/core";
import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import type { IssueSummary } from "../issue-summary.ts";

/** Most addresses of one sitemap (sitemaps.org protocol). */
const MAX_ADDRESSES = 50_000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A page that search engines should know. */
export interface SitemapEntry {
  readonly path: string;
  readonly lastModified?: CalendarDate;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

const escapeXml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

/** Gives the pages of issues and items, with the day on which each changed last or appeared. */
export function* issueEntries(issues: Iterable<IssueSummary>): Generator<SitemapEntry, void> {
  for (const { path, day, modifiedOn, items } of issues) {
    const appeared = (modified: CalendarDate | undefined): Pick<SitemapEntry, "lastModified"> => {
      const lastModified = modified ?? day;
      return lastModified === undefined ? {} : { lastModified };
    };
    yield { path, ...appeared(modifiedOn) };
    for (const item of items) yield { path: item.path, ...appeared(item.modifiedOn) };
  }
}

function urlSet(entries: readonly SitemapEntry[], site: ArchiveSite): string {
  let urls = "";
  for (const { path, lastModified } of entries) {
    const modified = lastModified === undefined ? "" : `<lastmod>${lastModified}</lastmod>`;
    urls += `<url><loc>${escapeXml(archiveUrl(site.baseUrl, path))}</loc>${modified}</url>\n`;
  }
  return `${PROLOGUE}<urlset ${NAMESPACE}>\n${urls}</urlset>\n`;
}

/** Writes the sitemap; beyond the size of one, an index and its parts. */
export function* sitemapFiles(
  entries: readonly SitemapEntry[],
  site: ArchiveSite,
  size: number = MAX_ADDRESSES,
): Generator<ArchiveFile, void> {
  const mediaType = "application/xml";
  if (entries.length <= size) {
    yield { path: "sitemap.xml", mediaType, text: urlSet(entries, site) };
    return;
  }
  let maps = "";
  for (let start = 0; start < entries.length; start += size) {
    const path = `sitemap-${start / size + 1}.xml`;
    yield { path, mediaType, text: urlSet(entries.slice(start, start + size), site) };
    maps += `<sitemap><loc>${escapeXml(archiveUrl(site.baseUrl, path))}</loc></sitemap>\n`;
  }
  yield { path: "sitemap.xml", mediaType, text: `${PROLOGUE}<sitemapindex ${NAMESPACE}>\n${maps}</sitemapindex>\n` };
}

/** Writes `robots.txt` (RFC 9309): everything may be read, and where the sitemap is. */
export function robotsFile(site: ArchiveSite): ArchiveFile {
  const text = `User-agent: *\nAllow: /\n\nSitemap: ${archiveUrl(site.baseUrl, "sitemap.xml")}\n`;
  return { path: "robots.txt", mediaType: "text/plain", text };
}
