import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import type { FeedSite } from "../site.ts";
import { articleOf, issueOf, sectionOf, TEST_SITE } from "../testing/build-issue.ts";
import { currentOf } from "../testing/feed-of.ts";
import { readAtom } from "../testing/read-feeds.ts";
import { generateAtom } from "./generate-atom.ts";

const span = { start: 0, end: 0 };
const atomOf = (issue = SAMPLE_ISSUE, site: FeedSite = TEST_SITE): string =>
  generateAtom(currentOf("items", [issue], site), site);

describe("Atom 1.0 (RFC 4287)", () => {
  it("stays as it is", async () => {
    const site = { ...TEST_SITE, hub: "https://hub.example/", image: "https://clusters.example/logo.png" };
    await expect(atomOf(SAMPLE_ISSUE, site)).toMatchFileSnapshot("../__snapshots__/items.atom.xml");
  });

  it("puts no white space into texts for looks", () => {
    const titles = ["]]>", "a < b", "a ]]> b <c>", "a & b"];
    const items = titles.map((title, index) =>
      articleOf(`a${index}`, title, { author: { name: `${title} & <x>`, truncated: false } }),
    );
    const xml = atomOf(issueOf("2026-09", [sectionOf("news", items)]));
    expect(readAtom(xml).map(({ title }) => title)).toEqual(titles);
    expect(xml).not.toMatch(/\n\s*<!\[CDATA\[/);
    expect(xml).toContain("<name><![CDATA[a < b & <x>]]></name>");
  });

  it("names files with size and type, the language where it differs, and when something changed", () => {
    const story = articleOf("a", "A", { url: "https://b.example/?x&y", attachments: [{ name: "a.pdf", span }] });
    const issue = issueOf("2026-09", [sectionOf("news", [story])], { language: "de" });
    const xml = atomOf(issue, {
      ...TEST_SITE,
      enclosureOf: () => ({
        url: "https://a.example/a.pdf",
        mediaType: "application/pdf",
        lengthBytes: 12,
        title: "A & B",
      }),
      revisionOf: () => ({ sequence: 2, date: "2026-10-03" }),
    });
    expect(xml).toContain('<entry xml:lang="de">');
    expect(xml).toContain('<link href="https://b.example/?x&amp;y" rel="related"/>');
    expect(xml).toContain(
      '<link href="https://a.example/a.pdf" rel="enclosure" type="application/pdf" title="A &amp; B" length="12"/>',
    );
    expect(xml).toContain("<published>2026-09-01T00:00:00.000Z</published>");
    expect(xml.match(/<updated>2026-10-03T00:00:00.000Z<\/updated>/g)).toHaveLength(2);
  });

  it("has content even where an item has no text (§4.1.2)", () => {
    expect(atomOf(issueOf("2026-09", [sectionOf("news", [articleOf("a", "Only a title")])]))).toContain(
      '<content type="text">Only a title</content>',
    );
  });
});
