import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateAtom } from "../atom/generate-atom.ts";
import { generateJsonFeed } from "../json/generate-json-feed.ts";
import { generateRss } from "../rss/generate-rss.ts";
import { articleOf, issueOf, sectionOf, TEST_SITE } from "../testing/build-issue.ts";
import { feedOf } from "../testing/feed-of.ts";
import { type FeedDocument, feedDocuments } from "./feed-document.ts";

const SITE = { ...TEST_SITE, pageSize: 4 };
const GENERATORS = [generateRss, generateAtom, generateJsonFeed];

/** Issues of the months from January, with so many items each. */
const issuesWith = (counts: readonly number[]) =>
  counts.map((count, month) => {
    const items = Array.from({ length: count }, (_, index) => articleOf(`item-${index}`, `Item ${index}`));
    return issueOf(`2026-${String(month + 1).padStart(2, "0")}`, [sectionOf("news", items)]);
  });

const documentsOf = (counts: readonly number[]): readonly FeedDocument[] =>
  feedDocuments(feedOf("items", issuesWith(counts), SITE), SITE);
const archivesOf = (counts: readonly number[]): readonly FeedDocument[] =>
  documentsOf(counts).filter(({ archive }) => archive !== undefined);

describe("the documents of a feed (RFC 5005 §4)", () => {
  it("are one as long as it holds everything", () => {
    expect(documentsOf([4]).map(({ archive, previous }) => [archive, previous])).toEqual([[undefined, undefined]]);
  });

  it("lead from the current one back to the oldest", () => {
    expect(documentsOf([3, 3, 3]).map(({ archive, previous, entries }) => [archive, previous, entries.length])).toEqual(
      [
        [undefined, 2, 4],
        [2, 1, 4],
        [1, undefined, 4],
      ],
    );
  });

  it("hold fewer whole issues than items", () => {
    const site = { ...TEST_SITE, pageSize: 10 };
    const documents = feedDocuments(feedOf("issues", issuesWith([1, 1, 1, 1, 1]), site), site);
    expect(documents.map(({ entries }) => entries.length)).toEqual([2, 2, 2]);
  });

  it("hold every entry, newest first, and archive documents each entry once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 9 }), (counts) => {
        const feed = feedOf("items", issuesWith(counts), SITE);
        const [current, ...archives] = feedDocuments(feed, SITE);
        const archived = archives.flatMap(({ entries }) => entries);
        expect(new Set(archived).size).toBe(archived.length);
        expect(new Set([...(current?.entries ?? []), ...archived])).toEqual(new Set(feed.entries));
        expect(archived).toEqual(feed.entries.slice(feed.entries.length - archived.length));
      }),
    );
  });

  it("keep every byte of archive documents when issues are added", () => {
    const count = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 1, maxLength: 6 }),
        fc.array(count, { maxLength: 5 }),
        (before, added) => {
          const older = archivesOf(before);
          const newer = archivesOf([...before, ...added]);
          for (const document of older) {
            const same = newer.find(({ archive }) => archive === document.archive);
            for (const generate of GENERATORS) expect(same && generate(same, SITE)).toBe(generate(document, SITE));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it("are linked in each format, and archive documents marked", () => {
    const [current, newest, oldest] = documentsOf([3, 3, 3]).map((document) =>
      GENERATORS.map((generate) => generate(document, SITE)),
    );
    const base = "https://clusters.example/news/feeds/items";
    expect(current?.[0]).toContain(
      `<atom:link rel="prev-archive" href="${base}/archive-2.rss" type="application/rss+xml"/>`,
    );
    expect(newest?.[0]).toContain(
      `<atom:link rel="prev-archive" href="${base}/archive-1.rss" type="application/rss+xml"/>`,
    );
    expect(newest?.[0]).toContain(`<atom:link rel="current" href="${base}.rss" type="application/rss+xml"/>`);
    expect(newest?.[0]).toContain(`<atom:link href="${base}/archive-2.rss" rel="self" type="application/rss+xml"/>`);
    expect(newest?.[1]).toContain(
      `<link href="${base}/archive-1.atom" rel="prev-archive" type="application/atom+xml"/>`,
    );
    expect(newest?.[1]).toContain(`<link href="${base}.atom" rel="current" type="application/atom+xml"/>`);
    expect(newest?.[2]).toContain(`"next_url": "${base}/archive-1.json"`);
    for (const format of [0, 1]) {
      expect(current?.[format]).not.toContain("<fh:archive");
      expect(newest?.[format]).toContain("<fh:archive");
      expect(oldest?.[format]).toContain("<fh:archive");
      expect(oldest?.[format]).not.toContain("prev-archive");
      expect(oldest?.[format]).toContain('href="../feed.css"');
    }
  });
});
