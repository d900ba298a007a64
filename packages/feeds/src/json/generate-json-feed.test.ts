import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import type { FeedSite } from "../site.ts";
import { articleOf, issueOf, sectionOf, TEST_SITE } from "../testing/build-issue.ts";
import { currentOf } from "../testing/feed-of.ts";
import { generateJsonFeed } from "./generate-json-feed.ts";

const span = { start: 0, end: 0 };
const jsonOf = (issue = SAMPLE_ISSUE, site: FeedSite = TEST_SITE): string =>
  generateJsonFeed(currentOf("items", [issue], site), site);

describe("JSON Feed 1.1", () => {
  it("stays as it is", async () => {
    const site = { ...TEST_SITE, hub: "https://hub.example/", image: "https://clusters.example/logo.png" };
    await expect(jsonOf(SAMPLE_ISSUE, site)).toMatchFileSnapshot("../__snapshots__/items.feed.json");
  });

  it("has a list of items, also an empty one", () => {
    expect(JSON.parse(jsonOf(issueOf("2026-09", [])))).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      items: [],
    });
  });

  it("has every file, and content where an item has no text", () => {
    const story = articleOf("a", "A", {
      attachments: [
        { name: "a.pdf", span },
        { name: "b.pdf", span },
      ],
    });
    const issue = issueOf("2026-09", [sectionOf("news", [story, articleOf("b", "B \ud800")])]);
    const site: FeedSite = {
      ...TEST_SITE,
      enclosureOf: (_issue, _story, { name }) => ({
        url: `https://a.example/${name}`,
        mediaType: "application/pdf",
        lengthBytes: 3,
      }),
    };
    expect(JSON.parse(jsonOf(issue, site))).toMatchObject({
      items: [
        {
          attachments: [
            { url: "https://a.example/a.pdf", mime_type: "application/pdf", size_in_bytes: 3 },
            { url: "https://a.example/b.pdf", mime_type: "application/pdf", size_in_bytes: 3 },
          ],
        },
        { title: "B \ufffd", content_text: "B \ufffd" },
      ],
    });
  });
});
