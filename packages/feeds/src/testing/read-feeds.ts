import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { ask } from "./judge.ts";

/** What a reader knows of an entry. */
export interface ReadEntry {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
}

/** Reads RSS by a parser that did not write it. */
export function readRss(xml: string): readonly ReadEntry[] {
  return (parseRssFeed(xml).items ?? []).map(({ guid, title, link, pubDate }) => ({
    id: guid?.value,
    title,
    link,
    publishedAt: Date.parse(String(pubDate)),
  }));
}

/** Reads Atom. */
export function readAtom(xml: string): readonly ReadEntry[] {
  return (parseAtomFeed(xml).entries ?? []).map(({ id, title, links = [], published }) => ({
    id,
    title: title?.value,
    link: links.find(({ rel }) => rel === "alternate")?.href,
    publishedAt: Date.parse(String(published)),
  }));
}

/** Reads JSON Feed. */
export function readJson(json: string): readonly ReadEntry[] {
  const { items } = JSON.parse(json) as { items: readonly Record<string, string>[] };
  return items.map((item) => ({
    id: item["id"],
    title: item["title"],
    link: item["url"],
    publishedAt: Date.parse(item["date_published"] ?? ""),
  }));
}

/** What Python's feedparser says of a document. */
export interface ParsedFeed {
  /** Whether the document is broken in any way that the parser knows. */
  readonly bozo: boolean;
  readonly why: string;
  readonly version: string;
  readonly links: readonly Readonly<Record<string, string>>[];
  readonly entries: readonly (ReadEntry & {
    readonly content: string;
    readonly enclosures: readonly Readonly<Record<string, string>>[];
  })[];
}

const SCRIPT = `
import feedparser, json, calendar, sys
feed = feedparser.parse(open("feed.xml", "rb").read(), sanitize_html=False, resolve_relative_uris=False)
print(json.dumps({
  "bozo": bool(feed.bozo), "why": repr(feed.get("bozo_exception")), "version": feed.version,
  "links": [dict(link) for link in feed.feed.get("links", [])],
  "entries": [{
    "id": entry.get("id"), "title": entry.get("title"), "link": entry.get("link"),
    "publishedAt": calendar.timegm(entry.published_parsed) * 1000,
    "content": entry.content[0].value if "content" in entry else "",
    "enclosures": [dict(file) for file in entry.enclosures],
  } for entry in feed.entries]}))
`;

/** Reads RSS or Atom by Python's feedparser. */
export function readByFeedparser(xml: string): ParsedFeed {
  const { output, complaints } = ask("feedparser", ["read.py"], { "feed.xml": xml, "read.py": SCRIPT });
  if (output === "") throw new SyntaxError(`feedparser said nothing: ${complaints}`);
  return JSON.parse(output) as ParsedFeed;
}
