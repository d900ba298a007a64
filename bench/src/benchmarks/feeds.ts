import { fileURLToPath } from "node:url";
import { FEED_FORMATS, type Feed, type FeedFormat } from "@clusterpost/feeds";
import { parseFeed } from "feedsmith";
import { type InterleaveOptions, interleave } from "../measure/interleave.ts";
import { runMeasured } from "../measure/run-measured.ts";
import { summarise, summariseRatios } from "../measure/statistics.ts";
import { FEED_ITEMS, FEED_WRITERS, itemFeed } from "../peers/feed-writers.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs, formatSpread } from "../report/figures.ts";

const ROUNDS: InterleaveOptions = { rounds: 15, warmUp: 4, turnMs: 200 };
const MEMORY_ROUNDS = 3;
const NAMES: Readonly<Record<FeedFormat, string>> = { rss: "RSS 2.0", atom: "Atom 1.0", json: "JSON Feed 1.1" };
const MEMORY_CHILD = fileURLToPath(new URL("../peers/feed-memory-child.ts", import.meta.url));

/** Peak memory of a process that writes the feed once, in megabytes: the median of some. */
async function peakMegabytes(writer: string, format: FeedFormat): Promise<string> {
  const peaks: number[] = [];
  for (let round = 0; round < MEMORY_ROUNDS; round += 1)
    peaks.push((await runMeasured([MEMORY_CHILD, writer, format])).peakBytes);
  return (summarise(peaks).median / 1e6).toFixed(0);
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
  const [ours, peer, feedsmith] = [FEED_WRITERS.ours(feed), FEED_WRITERS.feed(feed), FEED_WRITERS.feedsmith(feed)];
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
    const memory: string[] = [];
    for (const writer of Object.keys(FEED_WRITERS)) memory.push(await peakMegabytes(writer, format));
    rows.push([NAMES[format], formatMs(summarise(timesOf("ours")).median), ...cells, `${memory.join(" / ")} MB`]);
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
    "peak memory: ours / feed / feedsmith",
  ];
  const notes = [
    `A document of ${FEED_ITEMS} items with full content, from entries that are ready. All carry the same items, which is checked before they are timed.`,
    "Ours writes RSS through `rss`, Atom and JSON Feed through `feedsmith`; what it takes longer than `feedsmith` alone is cleaning, stylesheet and links of the archive.",
    "Peak memory is that of a process that makes the entries and writes the document once.",
  ];
  return { title: `feeds: ${FEED_ITEMS} items, warm`, table: { head, rows }, notes, missed: [] };
}

/** Our feeds beside the packages `feed` and `feedsmith`. */
export const FEEDS: Benchmark = { name: "feeds", run };
