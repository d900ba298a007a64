import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FeedSite } from "../site.ts";
import { articleOf, issueOf, paragraphOf, sectionOf, TEST_SITE } from "../testing/build-issue.ts";
import { currentOf } from "../testing/feed-of.ts";
import { readRss } from "../testing/read-feeds.ts";
import { generateRss } from "./generate-rss.ts";

const span = { start: 0, end: 0 };
const ISSUE = issueOf("2026-09", [
  sectionOf("news", [articleOf("a", 'A <b> & "c"', { body: [paragraphOf("1 < 2 & 3")] })]),
]);
const rssOf = (issue = ISSUE, site: FeedSite = TEST_SITE): string =>
  generateRss(currentOf("items", [issue], site), site);

afterEach(() => vi.useRealTimers());

describe("RSS 2.0", () => {
  it("stays as it is", async () => {
    const site = {
      ...TEST_SITE,
      hub: "https://hub.example/",
      image: "https://clusters.example/logo.png",
      ttlMinutes: 60,
    };
    await expect(rssOf(SAMPLE_ISSUE, site)).toMatchFileSnapshot("../__snapshots__/items.rss.xml");
  });

  it("says when its newest entry changed, not what the clock says", () => {
    vi.useFakeTimers({ now: Date.UTC(2031, 4, 5) });
    const later = rssOf();
    vi.setSystemTime(Date.UTC(2042, 4, 5));
    expect(rssOf()).toBe(later);
    expect(later).toContain("<lastBuildDate>Tue, 01 Sep 2026 00:00:00 GMT</lastBuildDate>");
    expect(later).not.toMatch(/20[34]\d/);
  });

  it.each(["]]></description><lastBuildDate>x</lastBuildDate>", "<lastBuildDate>", "]]>"])(
    "finds that date whatever the channel says: %s",
    (description) => {
      const site = { ...TEST_SITE, description, title: description };
      const xml = rssOf(ISSUE, site);
      expect(xml.match(/<lastBuildDate>Tue, 01 Sep 2026 00:00:00 GMT<\/lastBuildDate>/g)).toHaveLength(1);
      expect(readRss(xml)).toHaveLength(1);
    },
  );

  it("has no dates where nothing dates the issue", () => {
    const { period: _, ...undated } = ISSUE;
    expect(rssOf(undated)).not.toMatch(/pubDate|lastBuildDate/);
  });

  it("has plain titles and summaries in HTML, as readers take them", () => {
    const xml = rssOf();
    expect(xml).toContain('<title><![CDATA[A <b> & "c"]]></title>');
    expect(xml).toContain("<description><![CDATA[1 &lt; 2 &amp; 3]]></description>");
    expect(xml).toContain("<content:encoded><![CDATA[<p>1 &lt; 2 &amp; 3</p>]]></content:encoded>");
  });

  it("has permanent ids that are no addresses, and addresses of itself and of the archive", () => {
    const xml = rssOf();
    expect(xml).toContain('<guid isPermaLink="false">tag:clusters.example,2026:issues/2026-09/a</guid>');
    expect(xml).toContain(
      '<atom:link href="https://clusters.example/news/feeds/items.rss" rel="self" type="application/rss+xml"/>',
    );
    expect(xml).toContain("<link>https://clusters.example/news/</link>");
    expect(xml).not.toContain('rel="hub"');
  });

  it("has the first file with its size and type; a size that is not known is 0", () => {
    const story = articleOf("a", "A", {
      attachments: [
        { name: "a.pdf", span },
        { name: "b.zip", span },
      ],
    });
    const issue = issueOf("2026-09", [sectionOf("news", [story])]);
    const site: FeedSite = {
      ...TEST_SITE,
      enclosureOf: (_issue, _story, { name }) => ({
        url: `https://a.example/${name}?x&y`,
        mediaType: "application/pdf",
      }),
    };
    const xml = rssOf(issue, site);
    expect(xml.match(/<enclosure .*/g)).toEqual([
      '<enclosure url="https://a.example/a.pdf?x&amp;y" length="0" type="application/pdf"/>',
    ]);
    expect(xml).toContain('<a href="https://a.example/b.zip?x&amp;y">b.zip</a>');
  });
});
