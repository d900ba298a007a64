import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { generateAtom } from "./atom/generate-atom.ts";
import { collectCalendar } from "./calendar/collect-calendar.ts";
import { generateCalendar } from "./calendar/generate-calendar.ts";
import { issueEntries } from "./entry/issue-entries.ts";
import { generateJsonFeed } from "./json/generate-json-feed.ts";
import { generateRss } from "./rss/generate-rss.ts";
import { TEST_SITE } from "./testing/build-issue.ts";
import { currentOf } from "./testing/feed-of.ts";
import { ask, hasJudge } from "./testing/judge.ts";
import { readCalendar } from "./testing/read-calendar.ts";
import { type ReadEntry, readAtom, readByFeedparser, readJson, readRss } from "./testing/read-feeds.ts";

const ENTRIES = issueEntries(SAMPLE_ISSUE, TEST_SITE);
const ITEMS = currentOf("items", [SAMPLE_ISSUE]);
const RSS = generateRss(ITEMS, TEST_SITE);
const ATOM = generateAtom(ITEMS, TEST_SITE);
const CALENDAR = collectCalendar([SAMPLE_ISSUE], TEST_SITE);

const EXPECTED: readonly ReadEntry[] = SAMPLE_ISSUE.sections
  .flatMap(({ items }) => items)
  .map(({ id, title }) => ({
    id: `tag:clusters.example,2026:issues/2026-09/${id}`,
    title,
    link: `https://clusters.example/news/issues/2026-09/${id}/`,
    publishedAt: Date.UTC(2026, 8, 1),
  }));

describe("every format of an issue", () => {
  it("has the same items with the same ids, titles, links and dates", () => {
    expect(EXPECTED).toHaveLength(14);
    expect(readRss(RSS)).toEqual(EXPECTED);
    expect(readAtom(ATOM)).toEqual(EXPECTED);
    expect(readJson(generateJsonFeed(ITEMS, TEST_SITE))).toEqual(EXPECTED);
  });

  it.skipIf(!hasJudge("feedparser"))("has them for a reader of another project, too", () => {
    for (const xml of [RSS, ATOM]) {
      const { entries } = readByFeedparser(xml);
      expect(entries.map(({ id, title, link, publishedAt }) => ({ id, title, link, publishedAt }))).toEqual(EXPECTED);
      expect(entries.map(({ content }) => content)).toEqual(ENTRIES.items.map(({ html }) => html));
    }
  });

  it.skipIf(!hasJudge("newsboat"))("shows every entry in newsboat, and `<IMPACT>` as text", () => {
    for (const [name, xml] of [
      ["items.rss", RSS],
      ["items.atom", ATOM],
    ] as const) {
      const files = { [name]: xml, urls: `"exec:cat ${name}"\n`, config: "" };
      const options = ["-u", "urls", "-C", "config", "-c", "cache.db", "-x", "reload", "print-unread"];
      let titles: unknown;
      const { output, complaints } = ask("newsboat", options, files, (folder) => {
        const cache = new DatabaseSync(join(folder, "cache.db"), { readOnly: true });
        titles = cache
          .prepare("SELECT title FROM rss_item ORDER BY title")
          .all()
          .map(({ title }) => title);
        cache.close();
      });
      expect(`${output}${complaints}`).toContain(`${EXPECTED.length} unread articles`);
      expect(titles).toEqual(EXPECTED.map(({ title }) => title).sort());
    }
  });

  it("has every day of every event and call in the calendar, on the item's page", () => {
    const days = SAMPLE_ISSUE.sections
      .flatMap(({ items }) => items)
      .flatMap((item) => {
        const link = `https://clusters.example/news/issues/2026-09/${item.id}/`;
        if (item.kind === "event") return item.when.map(({ start }) => ({ title: item.title, link, day: start }));
        if (item.kind !== "call") return [];
        return item.deadlines.map(({ date, note }) => ({
          title: `${note === "cut-off" ? "Cut-off date" : "Deadline"}: ${item.title}`,
          link,
          day: date,
        }));
      });
    expect(days).toHaveLength(9);
    const read = readCalendar(generateCalendar(CALENDAR, { name: "All", language: "en-GB" }));
    const found = read.map(({ summary, url, start }) => ({ title: summary, link: url, day: start.slice(0, 10) }));
    const byDay = <Day extends { day: string; title: string }>(list: readonly Day[]): Day[] =>
      [...list].sort((first, second) => `${first.day} ${first.title}`.localeCompare(`${second.day} ${second.title}`));
    expect(byDay(found)).toEqual(byDay(days));
  });

  it("names in the calendar the entries of the feeds", () => {
    const ids = new Set(EXPECTED.map(({ id }) => id));
    for (const { entryIds, uid } of CALENDAR) {
      expect(entryIds).toHaveLength(1);
      expect(ids).toContain(entryIds[0]);
      expect(entryIds[0]).toContain(uid.replace(/(?:\/\d+)?@clusters\.example$/, ""));
    }
  });
});

describe("`<IMPACT> Connected Car`", () => {
  it("is text in every format", () => {
    expect(RSS).toContain("<title><![CDATA[<IMPACT> Connected Car closes with 58 prototypes]]></title>");
    expect(ATOM).toContain('<title type="text"><![CDATA[<IMPACT> Connected Car closes with 58 prototypes]]></title>');
    expect(ENTRIES.issue.html).toContain("&lt;IMPACT&gt; Connected Car");
    expect(ENTRIES.issue.html).not.toContain("<IMPACT>");
  });
});
