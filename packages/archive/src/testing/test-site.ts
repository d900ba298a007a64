import type { ArchiveFile, ArchiveSite, FeedLink } from "../archive-site.ts";

const FORMATS = [
  ["rss", "application/rss+xml"],
  ["atom", "application/atom+xml"],
  ["json", "application/feed+json"],
] as const;

function feedLinks(baseUrl: string): readonly FeedLink[] {
  return ["issues", "items", "news", "events"].flatMap((key) =>
    FORMATS.map(([format, type]) => ({
      rel: "alternate",
      type,
      title: `Cluster Digest: ${key}`,
      href: `${baseUrl}feeds/${key}.${format}`,
    })),
  );
}

/** A site that has everything, at an address. */
export function siteAt(baseUrl: string): ArchiveSite {
  return {
    baseUrl,
    title: "Cluster Digest",
    publisher: "European Network of Clusters",
    publisherUrl: "https://clusters.example/",
    tagline: "News of Europe’s industrial networks",
    language: "en-GB",
    contact: "desk@clusters.example",
    social: [{ label: "@clusters", url: "https://social.example/@clusters" }],
    feeds: feedLinks(baseUrl),
    calendarUrl: `${baseUrl}calendar.ics`,
    redirects: [{ from: "issues/2026-09/old-name/", to: "issues/2026-09/textile-lab/" }],
    calendarUrlOf: ({ id }, itemId, index) =>
      `${baseUrl}issues/${id}/${itemId}/calendar${index === 0 ? "" : `-${index + 1}`}.ics`,
    enclosureOf: ({ id }, _, { name }) =>
      name === undefined
        ? undefined
        : { url: `${baseUrl}issues/${id}/files/${encodeURIComponent(name.toWellFormed())}` },
    imageUrlOf: ({ id }, src) => (src.startsWith("files/") ? `${baseUrl}issues/${id}/${src}` : undefined),
  };
}

/** The same site each time. */
export const TEST_SITE: ArchiveSite = siteAt("https://clusters.example/news/");

/** Files by their paths; fails when two have the same. */
export function byPath(files: Iterable<ArchiveFile>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, text } of files) {
    if (found.has(path)) throw new RangeError(`Two files are ${path}.`);
    found.set(path, text);
  }
  return found;
}
