import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { generateAtom } from "./atom/generate-atom.ts";
import { calendarFiles } from "./calendar/calendar-files.ts";
import { collectCalendar } from "./calendar/collect-calendar.ts";
import { feedFiles } from "./feed/feed-files.ts";
import { generateJsonFeed } from "./json/generate-json-feed.ts";
import { generateRss } from "./rss/generate-rss.ts";
import { articleOf, issueOf, paragraphOf, sectionOf, TEST_SITE } from "./testing/build-issue.ts";
import { currentOf, feedsOf } from "./testing/feed-of.ts";
import { readAtom, readJson, readRss } from "./testing/read-feeds.ts";

describe("the files of feeds and calendars", () => {
  it("have paths of their own, all below the archive's root", () => {
    const files = [
      ...feedFiles(feedsOf([SAMPLE_ISSUE], TEST_SITE), TEST_SITE),
      ...calendarFiles(collectCalendar([SAMPLE_ISSUE], TEST_SITE), TEST_SITE),
    ];
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !/^[a-z0-9-]+(?:[/.][a-z0-9-]+)*$/.test(path))).toEqual([]);
    expect(paths).toContain("feeds/section-news.atom");
    expect(paths).toContain("calendar.ics");
    expect(paths).toContain("issues/2026-09/fast-track/calendar-3.ics");
  });

  it("are the same in every time zone and locale", () => {
    const print = join(import.meta.dirname, "testing/print-digests.ts");
    const digests = [
      { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" },
      { TZ: "America/Los_Angeles", LC_ALL: "C" },
    ].map((environment) => {
      const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=@clusterpost/source", print], {
        env: { ...process.env, ...environment },
        encoding: "utf8",
      });
      return stdout === "" ? stderr : stdout;
    });
    expect(digests[0]).toMatch(/^[0-9a-f]{64} feeds\/issues\.rss\n/);
    expect(digests[1]).toBe(digests[0]);
  });

  it("hold ten thousand items", () => {
    const items = Array.from({ length: 10_000 }, (_, index) =>
      articleOf(`item-${index}`, `Item ${index}`, { body: [paragraphOf("Text & more")] }),
    );
    const site = { ...TEST_SITE, pageSize: 20_000 };
    const current = currentOf("items", [issueOf("2026-09", [sectionOf("news", items)])], site);
    expect(readRss(generateRss(current, site))).toHaveLength(10_000);
    expect(readAtom(generateAtom(current, site))).toHaveLength(10_000);
    expect(readJson(generateJsonFeed(current, site))).toHaveLength(10_000);
  });
});
