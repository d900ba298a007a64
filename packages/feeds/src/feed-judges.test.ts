import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { type FeedFile, feedFiles } from "./feed/feed-files.ts";
import { TEST_SITE } from "./testing/build-issue.ts";
import { feedsOf } from "./testing/feed-of.ts";
import { HOSTILE_ISSUE } from "./testing/hostile-issue.ts";
import { ask, hasJudge } from "./testing/judge.ts";
import { readByFeedparser } from "./testing/read-feeds.ts";

const SCHEMA = readFileSync(join(import.meta.dirname, "testing/atom.rng"), "utf8");

const FILES_OF: readonly (readonly [string, readonly FeedFile[]])[] = [
  ["the sample issue", SAMPLE_ISSUE],
  ["a hostile issue", HOSTILE_ISSUE],
  ["an issue without anything", { ...HOSTILE_ISSUE, sections: [], introduction: [], title: "", social: [] }],
].map(([name, issue]) => {
  const site = {
    ...TEST_SITE,
    pageSize: 6,
    hub: "https://hub.example/?a=1&b=2",
    image: "https://clusters.example/logo.png",
  };
  const file = {
    url: 'https://clusters.example/a "file" <b>?a&b.pdf',
    mediaType: "application/pdf",
    lengthBytes: 12,
    title: "A & B",
  };
  return [name as string, [...feedFiles(feedsOf([issue as Issue], site), { ...site, enclosureOf: () => file })]];
});

/** Every tag that may stand in content: no attribute but these, no address but absolute ones. */
const ALLOWED =
  /^<(?:\/?(?:p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|strong|em|sup|sub|del|a)|ol start="\d+"|[bh]r \/|a href="(?:https?:\/\/|mailto:)[^"<>]*"|img src="https?:\/\/[^"<>]*" alt="[^"<>]*" \/)>$/;

const withEnding = (files: readonly FeedFile[], ...endings: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    files
      .filter(({ path }) => endings.some((ending) => path.endsWith(ending)))
      .map(({ path, text }) => [path.replaceAll("/", "-"), text]),
  );

describe.each(FILES_OF)("feeds of %s", (_, files) => {
  it.skipIf(!hasJudge("xmllint"))("are well-formed to xmllint", () => {
    const documents = withEnding(files, ".rss", ".atom", ".opml");
    expect(Object.keys(documents).length).toBeGreaterThan(3);
    expect(ask("xmllint", ["--noout", "--nonet", ...Object.keys(documents)], documents)).toMatchObject({
      accepted: true,
      complaints: "",
    });
  });

  it.skipIf(!hasJudge("xmllint"))("follow the schema of Atom (RFC 4287)", () => {
    const documents = withEnding(files, ".atom");
    const options = ["--noout", "--nonet", "--relaxng", "atom.rng", ...Object.keys(documents)];
    const { accepted, complaints } = ask("xmllint", options, { ...documents, "atom.rng": SCHEMA });
    expect(complaints.replaceAll(/^.* validates\n/gm, "")).toBe("");
    expect(accepted).toBe(true);
  });

  it.skipIf(!hasJudge("xmllint"))("have content that is well-formed XHTML", () => {
    const contents = withEnding(files, ".json");
    const html = Object.values(contents).flatMap((json) =>
      (JSON.parse(json) as { items: { content_html?: string }[] }).items.map((item) => item.content_html ?? ""),
    );
    const document = `<div>${html.join("\n")}</div>`;
    expect(ask("xmllint", ["--noout", "--nonet", "content.xml"], { "content.xml": document })).toMatchObject({
      accepted: true,
      complaints: "",
    });
    const tags = html.join("").match(/<[^>]*>?/g) ?? [];
    expect(tags.filter((tag) => !ALLOWED.test(tag))).toEqual([]);
  });

  it.skipIf(!hasJudge("feedparser"))("are read by feedparser without a complaint", () => {
    for (const [key, version] of [
      ["items.rss", "rss20"],
      ["items.atom", "atom10"],
      ["issues.rss", "rss20"],
      ["issues.atom", "atom10"],
    ] as const) {
      const xml = files.find(({ path }) => path === `feeds/${key}`)?.text ?? "";
      expect(readByFeedparser(xml)).toMatchObject({ bozo: false, why: "None", version });
    }
  });
});

describe("the judges", () => {
  it.skipIf(!hasJudge("xmllint"))(
    "refuse an Atom feed without an id, with a relative link, or with a plain date",
    () => {
      const feed = (FILES_OF[0]?.[1] ?? []).find(({ path }) => path === "feeds/items.atom")?.text ?? "";
      const broken = [
        feed.replace(/<id>[^<]*<\/id>/, ""),
        feed.replace(/href="https:[^"]*"/, 'href="items/"'),
        feed.replace(/<updated>[^<]*</, "<updated>2026-09-01<"),
        feed.replace("<entry>", "<entry><surprise/>"),
      ];
      for (const text of broken) {
        expect(text).not.toBe(feed);
        const files = { "feed.atom": text, "atom.rng": SCHEMA };
        expect(ask("xmllint", ["--noout", "--relaxng", "atom.rng", "feed.atom"], files).accepted).toBe(false);
      }
    },
  );

  it.skipIf(!hasJudge("feedparser"))("see a broken feed", () => {
    expect(readByFeedparser("<rss version='2.0'><channel><title>a & b</title>").bozo).toBe(true);
  });
});
