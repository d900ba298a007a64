import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { askOnce } from "../measure/ask-once.ts";
import { runWrk } from "../measure/run-wrk.ts";
import { type ServerProcess, startServer } from "../measure/start-server.ts";
import { summarise, summariseRatios } from "../measure/statistics.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatSpread, formatVerdict } from "../report/figures.ts";
import { createServedSite } from "../samples/served-site.ts";

const ROUNDS = 21;
const WARM_UP = 2;
const LOAD = { connections: 32, seconds: 2 };
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

interface Measured extends ServeCase {
  readonly bytes: number;
  readonly ours: readonly number[];
  readonly raw: readonly number[];
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

/** Measures one case: both servers are asked at the same time, so that whatever else the machine does strikes both. */
async function measure(one: ServeCase, folder: string, port: number): Promise<Measured> {
  const ours = `http://127.0.0.1:${port}${one.path}`;
  const peer = await startRaw(one, folder, ours);
  const addresses = { ours, raw: `http://127.0.0.1:${peer.port}${one.path}` };
  const { etag = "" } = (await askOnce(ours, { "Accept-Encoding": one.coding })).headers;
  const headers = { "Accept-Encoding": one.coding, ...(one.status === 304 ? { "If-None-Match": etag } : {}) };
  const found = { ours: [] as number[], raw: [] as number[] };
  try {
    const bytes = await assertSame(one, Object.values(addresses), headers);
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const asked = [addresses.ours, addresses.raw].map((url) => runWrk({ url, headers, ...LOAD }));
      const [own = Number.NaN, other = Number.NaN] = await Promise.all(asked);
      if (round < 0) continue;
      found.ours.push(own);
      found.raw.push(other);
    }
    return { ...one, bytes, ...found };
  } finally {
    await peer.stop();
  }
}

const isMet = ({ ours, raw, target }: Measured): boolean => summariseRatios(ours, raw).median >= target;

function rowOf(measured: Measured): string[] {
  const { name, bytes, ours, raw, target } = measured;
  const share = summariseRatios(ours, raw);
  return [
    name,
    `${(bytes / 1000).toFixed(1)} kB`,
    ...[ours, raw].map((perSecond) => `${summarise(perSecond).median.toFixed(0)}/s`),
    formatFactor(share.median),
    formatSpread(share, formatFactor),
    `≥ ${target}×`,
    formatVerdict(isMet(measured)),
  ];
}

async function run(): Promise<Report> {
  const site = createServedSite();
  const server = await startServer([CLUSTERPOST, "serve", site.folder, "--port", "0", "--json"]);
  try {
    const found: Measured[] = [];
    for (const one of CASES) found.push(await measure(one, site.folder, server.port));
    const head = ["answer", "content", "ours", "node:http", "of node:http", "middle half", "target", ""];
    return {
      title: "serve: answers over HTTP, from memory",
      table: { head, rows: found.map(rowOf) },
      notes: [
        `Both servers send the same bytes, which is checked before; two of wrk ask them at the same time, each through ${LOAD.connections} connections. “node:http” is a listener that compares one entity tag and sends one buffer with its type, length and tag; ours chooses site, file and coding, judges conditions, and sends fields for caches and security.`,
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
