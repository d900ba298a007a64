import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { askOnce } from "../measure/ask-once.ts";
import { processorTimeMs } from "../measure/processor-time.ts";
import { type Load, runWrk } from "../measure/run-wrk.ts";
import { type ServerProcess, startServer } from "../measure/start-server.ts";
import { type Summary, summarise, summariseRatios } from "../measure/statistics.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatSpread, formatVerdict } from "../report/figures.ts";
import { createServedSite } from "../samples/served-site.ts";

const ROUNDS = 21;
const WARM_UP = 2;
const LOAD = { connections: 32, seconds: 1 };
const CLUSTERPOST = fileURLToPath(new URL("../../../apps/clusterpost/bin/clusterpost.js", import.meta.url));
const RAW = fileURLToPath(new URL("../peers/raw-http-peer.ts", import.meta.url));

interface ServeCase {
  readonly name: string;
  readonly path: string;
  readonly coding: "identity" | "br";
  readonly status: 200 | 304;
  /** Answers in a second, beside `node:http` alone. */
  readonly target: number;
}

const CASES: readonly ServeCase[] = [
  { name: "a page, plain: 200", path: "/", coding: "identity", status: 200, target: 0.9 },
  { name: "a feed, Brotli: 200", path: "/feeds/items.rss", coding: "br", status: 200, target: 0.9 },
  { name: "a feed, not modified: 304", path: "/feeds/items.rss", coding: "br", status: 304, target: 0.65 },
];

type Headers = Readonly<Record<string, string>>;

/** What a server did, round by round. */
interface Series {
  readonly perSecond: number[];
  /** Answers for a second of the server's own processor time. */
  readonly perProcessorSecond: number[];
}

interface Measured extends ServeCase {
  readonly bytes: number;
  readonly ours: Series;
  readonly raw: Series;
}

/** Starts `node:http` alone with the bytes that ours sends for a case. */
async function startRaw(one: ServeCase, folder: string, address: string): Promise<ServerProcess> {
  const { status, headers, content } = await askOnce(address, { "Accept-Encoding": one.coding });
  const { etag, "content-type": type, "content-encoding": coding } = headers;
  if (status !== 200 || etag === undefined || type === undefined || (coding ?? "identity") !== one.coding)
    throw new RangeError(`${one.name}: the server does not send what is to be measured.`);
  const file = join(folder, "sent");
  writeFileSync(file, content);
  return await startServer([RAW, file, type, etag, ...(coding === undefined ? [] : [coding])]);
}

/** Fails when the servers do not send the same; gives the length of what they send. */
async function assertSame(one: ServeCase, addresses: readonly string[], headers: Headers): Promise<number> {
  const answers = await Promise.all(addresses.map((address) => askOnce(address, headers)));
  const [first] = answers;
  const isSame = answers.every(({ status, content }) => status === one.status && first?.content.equals(content));
  if (first === undefined || !isSame) throw new RangeError(`${one.name}: the servers do not send the same.`);
  return first.content.length;
}

async function askRound(server: ServerProcess, load: Load, series: Series | undefined): Promise<void> {
  const before = processorTimeMs(server.pid);
  const { perSecond, answers } = await runWrk(load);
  const spentMs = processorTimeMs(server.pid) - before;
  series?.perSecond.push(perSecond);
  series?.perProcessorSecond.push((1000 * answers) / spentMs);
}

/** Measures one case: both servers run all the time, and are asked by turns, whose order alternates. */
async function measure(one: ServeCase, folder: string, server: ServerProcess): Promise<Measured> {
  const addressOf = ({ port }: ServerProcess): string => `http://127.0.0.1:${port}${one.path}`;
  const peer = await startRaw(one, folder, addressOf(server));
  const { etag = "" } = (await askOnce(addressOf(server), { "Accept-Encoding": one.coding })).headers;
  const headers = { "Accept-Encoding": one.coding, ...(one.status === 304 ? { "If-None-Match": etag } : {}) };
  const ours: Series = { perSecond: [], perProcessorSecond: [] };
  const raw: Series = { perSecond: [], perProcessorSecond: [] };
  const turns = [
    { process: server, series: ours },
    { process: peer, series: raw },
  ];
  try {
    const bytes = await assertSame(one, [addressOf(server), addressOf(peer)], headers);
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      for (const { process, series } of round % 2 === 0 ? turns : turns.toReversed())
        await askRound(process, { url: addressOf(process), headers, ...LOAD }, round < 0 ? undefined : series);
    }
    return { ...one, bytes, ours, raw };
  } finally {
    await peer.stop();
  }
}

const shareByTime = ({ ours, raw }: Measured): Summary => summariseRatios(ours.perSecond, raw.perSecond);

/** Where the system does not tell processor time, the time that passed has to do. */
function shareByWork(measured: Measured): Summary {
  const share = summariseRatios(measured.ours.perProcessorSecond, measured.raw.perProcessorSecond);
  return Number.isNaN(share.median) ? shareByTime(measured) : share;
}

const isMet = (measured: Measured): boolean => shareByWork(measured).median >= measured.target;

const formatShare = (share: Summary): string[] => [
  `${share.median.toFixed(2)}×`,
  formatSpread(share, (value) => `${value.toFixed(2)}×`),
];

function rowOf(measured: Measured): string[] {
  const { name, bytes, ours, raw, target } = measured;
  return [
    name,
    `${(bytes / 1000).toFixed(1)} kB`,
    ...[ours, raw].map(({ perSecond }) => `${summarise(perSecond).median.toFixed(0)}/s`),
    ...formatShare(shareByTime(measured)),
    ...formatShare(shareByWork(measured)),
    `≥ ${target}×`,
    formatVerdict(isMet(measured)),
  ];
}

async function run(): Promise<Report> {
  const site = createServedSite();
  const server = await startServer([CLUSTERPOST, "serve", site.folder, "--port", "0", "--json"]);
  try {
    const found: Measured[] = [];
    for (const one of CASES) found.push(await measure(one, site.folder, server));
    const head = [
      ...["answer", "content", "ours", "node:http", "of node:http", "middle half"],
      ...["of node:http, by processor time", "middle half", "target", ""],
    ];
    return {
      title: "serve: answers over HTTP, from memory",
      table: { head, rows: found.map(rowOf) },
      notes: [
        `Both servers send the same bytes, which is checked before; wrk asks through ${LOAD.connections} connections. “node:http” is a listener that compares one entity tag and sends one buffer with its type, length and tag; ours chooses site, file and coding, judges conditions, and sends fields for caches and security.`,
        "A server that has a processor to itself is limited by the processor time that an answer costs. The target is judged by it, so that other work on the machine does not count; where the system does not tell it, by answers in a second.",
      ],
      missed: found.filter((one) => !isMet(one)).map((one) => `serve, ${one.name}`),
    };
  } finally {
    await server.stop();
    site.remove();
  }
}

/** `clusterpost serve` beside `node:http` alone. */
export const SERVE: Benchmark = { name: "serve", run };
