import { plainLine } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateAtom } from "./atom/generate-atom.ts";
import { generateJsonFeed } from "./json/generate-json-feed.ts";
import { generateRss } from "./rss/generate-rss.ts";
import { articleOf, inlinesOf, issueOf, linkOf, paragraphOf, sectionOf, TEST_SITE } from "./testing/build-issue.ts";
import { currentOf } from "./testing/feed-of.ts";
import { readAtom, readJson, readRss } from "./testing/read-feeds.ts";

/** Any characters, and often those that mean something to XML. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom("]", "]", ">", "<", "!", "[", "&", ";", "amp", "CDATA", "\u0000", "\ud83d", "a", " ", "\n"),
  }),
);

describe("feeds of any text", () => {
  it("give readers the title that they were given, in every format", () => {
    fc.assert(
      fc.property(text, text, text, (title, body, name) => {
        const story = articleOf("a", title, {
          author: { name, truncated: false },
          body: [paragraphOf([...inlinesOf(body), linkOf(`https://a.example/${name}`, title)])],
        });
        const site = { ...TEST_SITE, title: name, description: body, publisher: title };
        const current = currentOf("items", [issueOf("2026-09", [sectionOf("news", [story], { title: body })])], site);
        const titles = [plainLine(title) || "Untitled"];
        expect(readRss(generateRss(current, site)).map((entry) => entry.title)).toEqual(titles);
        expect(readAtom(generateAtom(current, site)).map((entry) => entry.title)).toEqual(titles);
        expect(readJson(generateJsonFeed(current, site)).map((entry) => entry.title)).toEqual(titles);
      }),
      { numRuns: 500 },
    );
  });
});
