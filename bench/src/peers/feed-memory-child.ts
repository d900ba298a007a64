// A process that writes one feed in one format and ends, so that its memory can be measured.
import { FEED_FORMATS, type FeedFormat } from "@clusterpost/feeds";
import { FEED_WRITERS, type FeedWriterName, itemFeed } from "./feed-writers.ts";

const isWriter = (name: string): name is FeedWriterName => Object.hasOwn(FEED_WRITERS, name);
const isFormat = (name: string): name is FeedFormat => FEED_FORMATS.some((format) => format === name);

const [writer = "", format = ""] = process.argv.slice(2);
if (!isWriter(writer) || !isFormat(format)) throw new RangeError(`Nobody writes ${format} as ${writer}.`);
process.stdout.write(`${FEED_WRITERS[writer](itemFeed())[format]().length}\n`);
