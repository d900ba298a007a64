import {
  collectFeeds,
  FEED_FORMATS,
  type Feed,
  type FeedFormat,
  type FeedSite,
  feedDocuments,
  generateAtom,
  generateJsonFeed,
  generateRss,
  issueEntries,
} from "@clusterpost/feeds";
import { parseFeed } from "feedsmith";
import { type InterleaveOptions, interleave } from "../measure/interleave.ts";
import { summarise, summariseRatios } from "../measure/statistics.ts";
import { type FeedWriter, feedPackageWriter, feedsmithWriter } from "../peers/feed-peers.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs, formatSpread } from "../report/figures.ts";
import { issueWithItems } from "../samples/feed-issue.ts";

const ITEMS = 1000;
const ROUNDS: InterleaveOptions = { rounds: 15, warmUp: 4, turnMs: 200 };
const NAMES: Readonly<Record<FeedFormat, string>> = { rss: "RSS 2.0", atom: "Atom 1.0", json: "JSON Feed 1.1" };

const SITE: FeedSite = {
  baseUrl: "https://clusters.example/",
  tag: { name: "clusters.example", date: "2026" },
  title: "Cluster Digest",
  publisher: "European Network of Clusters",
  language: "en-GB",
  pageSize: ITEMS,
};

function itemFeed(): Feed {
  const feed = collectFeeds([issueEntries(issueWithItems(ITEMS), SITE)], SITE).find(({ key }) => key === "items");
  if (feed?.entries.length !== ITEMS) throw new RangeError("The feed has not the items that it should have.");
  return feed;
}

function ourWriter(feed: Feed): FeedWriter {
  const [document] = feedDocuments(feed, SITE);
  if (document === undefined) throw new RangeError("The feed has no document.");
  return {
    rss: () => generateRss(document, SITE),
    atom: () => generateAtom(document, SITE),
    json: () => generateJsonFeed(document, SITE),
  };
}

/** Titles as a reader finds them. */
function titlesIn(text: string): string {
  const { feed } = parseFeed(text);
  const items: readonly { title?: string | { value?: string } }[] =
    "items" in feed ? (feed.items ?? []) : "entries" in feed ? (feed.entries ?? []) : [];
  return JSON.stringify(items.map(({ title }) => (typeof title === "string" ? title : title?.value)));
}

/** Fails when the contenders do not write the same items. */
function assertSameItems(feed: Feed, ...texts: readonly string[]): void {
  const expected = JSON.stringify(feed.entries.map(({ title }) => title));
  if (texts.some((text) => titlesIn(text) !== expected)) throw new RangeError("The feeds do not carry the same items.");
}

async function run(): Promise<Report> {
  const feed = itemFeed();
  const [ours, peer, feedsmith] = [ourWriter(feed), feedPackageWriter(feed), feedsmithWriter(feed)];
  const rows: string[][] = [];
  for (const format of FEED_FORMATS) {
    assertSameItems(feed, ours[format](), peer[format](), feedsmith[format]());
    const timings = await interleave(
      [
        { name: "ours", run: ours[format] },
        { name: "feed", run: peer[format] },
        { name: "feedsmith", run: feedsmith[format] },
      ],
      ROUNDS,
    );
    const timesOf = (name: string): readonly number[] => timings.get(name) ?? [];
    const cells = ["feed", "feedsmith"].flatMap((name) => {
      const speedUp = summariseRatios(timesOf(name), timesOf("ours"));
      return [
        formatMs(summarise(timesOf(name)).median),
        formatFactor(speedUp.median),
        formatSpread(speedUp, formatFactor),
      ];
    });
    rows.push([NAMES[format], formatMs(summarise(timesOf("ours")).median), ...cells]);
  }
  const head = [
    "format",
    "ours",
    "feed",
    "times as fast",
    "middle half",
    "feedsmith alone",
    "times as fast",
    "middle half",
  ];
  const notes = [
    `A document of ${ITEMS} items with full content, from entries that are ready. All carry the same items, which is checked before they are timed.`,
    "Ours writes RSS through `rss`, Atom and JSON Feed through `feedsmith`; what it takes longer than `feedsmith` alone is cleaning, stylesheet and links of the archive.",
  ];
  return { title: `feeds: ${ITEMS} items, warm`, table: { head, rows }, notes, missed: [] };
}

/** Our feeds beside the packages `feed` and `feedsmith`. */
export const FEEDS: Benchmark = { name: "feeds", run };
