import { describe, expect, it } from "vitest";
import { articleOf, callOf, issueOf, sectionOf, TEST_SITE } from "../testing/build-issue.ts";
import { feedsOf } from "../testing/feed-of.ts";
import { autodiscoveryLinks } from "./autodiscovery.ts";

const monthOf = (month: string, language = "en-GB") =>
  issueOf(
    month,
    [sectionOf("news", [articleOf("a", "A"), articleOf("b", "B")]), sectionOf("calls", [callOf("c", "C", [])])],
    { language },
  );

describe("collectFeeds", () => {
  it("makes feeds of issues, of items and of each kind of section that has items", () => {
    const feeds = feedsOf([monthOf("2026-09")], TEST_SITE);
    expect(feeds.map(({ key, title, entries }) => [key, title, entries.length])).toEqual([
      ["issues", "Cluster Digest: issues", 1],
      ["items", "Cluster Digest: all items", 3],
      ["section-news", "Cluster Digest: news", 2],
      ["section-calls", "Cluster Digest: open calls", 1],
    ]);
  });

  it("takes names of sections from the site", () => {
    const feeds = feedsOf([monthOf("2026-09")], { ...TEST_SITE, sectionTitles: { news: "Latest news" } });
    expect(feeds[2]?.title).toBe("Cluster Digest: Latest news");
  });

  it("makes feeds of each language when there are several", () => {
    const feeds = feedsOf([monthOf("2026-08", "de"), monthOf("2026-09")], TEST_SITE);
    expect(feeds.slice(-4).map(({ key, title, language, entries }) => [key, title, language, entries.length])).toEqual([
      ["issues-de", "Cluster Digest: issues (Deutsch)", "de", 1],
      ["items-de", "Cluster Digest: all items (Deutsch)", "de", 3],
      ["issues-en-gb", "Cluster Digest: issues (British English)", "en-GB", 1],
      ["items-en-gb", "Cluster Digest: all items (British English)", "en-GB", 3],
    ]);
  });

  it("puts the newest issue first, in reading order, whatever the order of the issues", () => {
    const { period: _, ...undated } = monthOf("2026-01-undated");
    const issues = [monthOf("2026-08"), undated, monthOf("2026-09")];
    const order = (feeds: ReturnType<typeof feedsOf>) =>
      feeds[1]?.entries.map(({ issueId, title }) => `${issueId} ${title}`);
    const found = order(feedsOf(issues, TEST_SITE));
    expect(found).toEqual(
      ["2026-09", "2026-08", "2026-01-undated"].flatMap((id) => ["A", "B", "C"].map((title) => `${id} ${title}`)),
    );
    expect(order(feedsOf([...issues].reverse(), TEST_SITE))).toEqual(found);
  });

  it("is updated when its newest entry is", () => {
    const feeds = feedsOf([monthOf("2026-08"), monthOf("2026-09")], TEST_SITE);
    expect(feeds.map(({ updatedAt }) => updatedAt)).toEqual(Array(4).fill("2026-09-01T00:00:00Z"));
    expect(feedsOf([], TEST_SITE).map(({ updatedAt }) => updatedAt)).toEqual(Array(2).fill("2026-01-01T00:00:00Z"));
  });

  it("is as old as its newest entry, also when ids are younger than that", () => {
    const feeds = feedsOf([monthOf("2019-05")], TEST_SITE);
    expect(feeds.map(({ updatedAt }) => updatedAt)).toEqual(Array(4).fill("2019-05-01T00:00:00Z"));
  });

  it("is told to pages in every format", () => {
    const [feed] = feedsOf([], TEST_SITE);
    expect(feed && autodiscoveryLinks(feed, TEST_SITE).map(({ type, href }) => [type, href])).toEqual([
      ["application/rss+xml", "https://clusters.example/news/feeds/issues.rss"],
      ["application/atom+xml", "https://clusters.example/news/feeds/issues.atom"],
      ["application/feed+json", "https://clusters.example/news/feeds/issues.json"],
    ]);
  });
});
