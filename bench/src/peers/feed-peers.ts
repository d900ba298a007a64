import type { Feed as ClusterpostFeed, Entry } from "@clusterpost/feeds";
import { Feed } from "feed";
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";

/** Writes the entries of a feed in each format. */
export interface FeedWriter {
  readonly rss: () => string;
  readonly atom: () => string;
  readonly json: () => string;
}

const HOME = "https://clusters.example/";

function feedPackage({ title, entries, updatedAt, language }: ClusterpostFeed): Feed {
  const feed = new Feed({
    id: HOME,
    link: HOME,
    title,
    description: title,
    language,
    copyright: "",
    updated: new Date(updatedAt),
    feedLinks: { atom: `${HOME}items.atom`, json: `${HOME}items.json` },
  });
  for (const { id, url, title: name, summary, html, author, updatedAt: date, categories } of entries) {
    feed.addItem({
      id,
      guid: id,
      link: url,
      title: name,
      description: summary,
      content: html,
      date: new Date(date),
      published: new Date(date),
      ...(author === undefined ? {} : { author: [{ name: author }] }),
      category: categories.map((term) => ({ name: term, term })),
    });
  }
  return feed;
}

/** The package `feed`, from entries that are ready. */
export function feedPackageWriter(feed: ClusterpostFeed): FeedWriter {
  return {
    rss: () => feedPackage(feed).rss2(),
    atom: () => feedPackage(feed).atom1(),
    json: () => feedPackage(feed).json1(),
  };
}

const authorsOf = ({ author }: Entry): { authors?: { name: string }[] } =>
  author === undefined ? {} : { authors: [{ name: author }] };

/** The package `feedsmith` alone, from entries that are ready: no cleaning, no stylesheet, no archive links. */
export function feedsmithWriter({ title, entries, updatedAt, language }: ClusterpostFeed): FeedWriter {
  return {
    rss: () =>
      generateRssFeed({
        title,
        description: title,
        link: HOME,
        language,
        lastBuildDate: updatedAt,
        items: entries.map((entry) => ({
          title: entry.title,
          description: entry.summary,
          link: entry.url,
          guid: { value: entry.id, isPermaLink: false },
          pubDate: entry.updatedAt,
          categories: entry.categories.map((name) => ({ name })),
          ...(entry.author === undefined ? {} : { dc: { creators: [entry.author] } }),
          content: { encoded: entry.html },
        })),
      }),
    atom: () =>
      generateAtomFeed({
        id: HOME,
        title: { value: title },
        updated: updatedAt,
        links: [{ rel: "alternate", href: HOME }],
        entries: entries.map((entry) => ({
          id: entry.id,
          title: { value: entry.title, type: "text" },
          updated: entry.updatedAt,
          published: entry.updatedAt,
          links: [{ rel: "alternate", href: entry.url }],
          categories: entry.categories.map((term) => ({ term })),
          summary: { value: entry.summary, type: "text" },
          content: { value: entry.html, type: "html" },
          ...authorsOf(entry),
        })),
      }),
    json: () =>
      JSON.stringify(
        generateJsonFeed({
          title,
          home_page_url: HOME,
          language,
          items: entries.map((entry) => ({
            id: entry.id,
            url: entry.url,
            title: entry.title,
            content_html: entry.html,
            summary: entry.summary,
            date_published: entry.updatedAt,
            date_modified: entry.updatedAt,
            tags: [...entry.categories],
            ...authorsOf(entry),
          })),
        }),
        null,
        2,
      ),
  };
}
