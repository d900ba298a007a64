import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { parseOpml } from "feedsmith";
import { describe, expect, it } from "vitest";
import { TEST_SITE } from "../testing/build-issue.ts";
import { feedsOf } from "../testing/feed-of.ts";
import { generateOpml } from "./generate-opml.ts";

describe("OPML 2.0", () => {
  it("lists every feed with its address", () => {
    const feeds = feedsOf([SAMPLE_ISSUE], TEST_SITE);
    const { head, body } = parseOpml(generateOpml(feeds, TEST_SITE));
    expect(head).toMatchObject({ title: "Cluster Digest", dateModified: "Tue, 01 Sep 2026 00:00:00 GMT" });
    expect(body?.outlines?.map(({ type, text, xmlUrl }) => [type, text, xmlUrl])).toEqual(
      feeds.map(({ key, title }) => ["rss", title, `https://clusters.example/news/feeds/${key}.rss`]),
    );
  });

  it("escapes what a newsletter is called", () => {
    const site = { ...TEST_SITE, title: 'A <b> & "c" ]]>\u0000' };
    const { head, body } = parseOpml(generateOpml(feedsOf([SAMPLE_ISSUE], site), site));
    expect([head?.title, body?.outlines?.[0]?.text]).toEqual(['A <b> & "c" ]]>', 'A <b> & "c" ]]>: issues']);
  });
});
