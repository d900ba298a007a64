import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectFeeds, type FeedSite, feedDocuments, generateRss, issueEntries } from "@clusterpost/feeds";
import { issueWithItems } from "./feed-issue.ts";

/** A site on disk, as a build leaves it. */
export interface ServedSite {
  readonly folder: string;
  readonly remove: () => void;
}

/** Entries of the feed, as many as a current document has. */
const ENTRIES = 20;

const SITE: FeedSite = {
  baseUrl: "http://localhost/",
  tag: { name: "localhost", date: "2026" },
  title: "Cluster Digest",
  publisher: "European Network of Clusters",
  language: "en-GB",
};

/** Writes a site with a feed, `feeds/items.rss`, and a page with its first entries, `index.html`. */
export function createServedSite(): ServedSite {
  const root = mkdtempSync(join(tmpdir(), "clusterpost-bench-"));
  const feed = collectFeeds([issueEntries(issueWithItems(ENTRIES), SITE)], SITE).find(({ key }) => key === "items");
  const [document] = feed === undefined ? [] : feedDocuments(feed, SITE);
  if (document === undefined) throw new RangeError("The feed has no document.");
  const articles = document.entries.slice(0, 5).map(({ html }) => `<article>${html}</article>`);
  mkdirSync(join(root, "site/feeds"), { recursive: true });
  writeFileSync(join(root, "site/feeds/items.rss"), generateRss(document, SITE));
  writeFileSync(join(root, "site/index.html"), `<!doctype html>\n<title>News</title>\n${articles.join("\n")}\n`);
  writeFileSync(join(root, "site.json"), '{"version":1,"baseUrl":"http://localhost/"}\n');
  return { folder: root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
