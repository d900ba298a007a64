import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type MeasuredRun, runMeasured } from "../measure/run-measured.ts";
import { summarise, summariseRatios } from "../measure/statistics.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs, formatSpread, formatVerdict } from "../report/figures.ts";
import { createIncrementalWorkspace, type IncrementalWorkspace } from "../samples/incremental-workspace.ts";

const CLUSTERPOST = fileURLToPath(new URL("../../../apps/clusterpost/bin/clusterpost.js", import.meta.url));
const COUNTS = [1_000, 10_000] as const;
const ROUNDS = 5;
/** A change costs the change: reading again takes at most this part of reading everything. */
const TARGET = 0.25;
/** Ten times the submissions take at most so many times the time. */
const GROWTH_TARGET = 12;
/** Older than the file system's coarsest step, so that the times of the files count. */
const SETTLE_MS = 2_100;

const SCENARIOS = ["everything parsed", "first build", "nothing changed", "one changed"] as const;
type Scenario = (typeof SCENARIOS)[number];

interface Measured {
  readonly readMs: number;
  readonly run: MeasuredRun;
}

interface BuildJson {
  readonly parsed: number;
  readonly timings: { readonly readMs: number };
}

/** Builds one month of many, so that reading is nearly all there is to do. */
async function build(workspace: IncrementalWorkspace, parsed: number, ...flags: string[]): Promise<Measured> {
  const { folder, out, month } = workspace;
  const run = await runMeasured(
    [CLUSTERPOST, "build", folder, "--month", month, "--out", out, "--json", ...flags],
    [0, 1],
  );
  const made = JSON.parse(run.stdout) as BuildJson;
  if (made.parsed !== parsed) throw new RangeError(`${made.parsed} submissions were parsed, not ${parsed}.`);
  return { readMs: made.timings.readMs, run };
}

async function measure(count: number): Promise<ReadonlyMap<Scenario, readonly Measured[]>> {
  const workspace = createIncrementalWorkspace(count, Date.now());
  const measured = new Map<Scenario, Measured[]>(SCENARIOS.map((scenario) => [scenario, []]));
  const add = (scenario: Scenario, one: Measured): void => void measured.get(scenario)?.push(one);
  try {
    await sleep(SETTLE_MS);
    for (let round = 0; round < ROUNDS; round += 1) {
      add("everything parsed", await build(workspace, count, "--no-cache"));
      workspace.forget();
      add("first build", await build(workspace, count));
      add("nothing changed", await build(workspace, 0));
      workspace.changeOne(round);
      add("one changed", await build(workspace, 1));
    }
  } finally {
    workspace.remove();
  }
  return measured;
}

const times = (measured: readonly Measured[] = []): number[] => measured.map(({ readMs }) => readMs);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

async function run(): Promise<Report> {
  const rows: string[][] = [];
  const missed: string[] = [];
  const byCount = new Map<number, ReadonlyMap<Scenario, readonly Measured[]>>();
  for (const count of COUNTS) byCount.set(count, await measure(count));
  for (const [count, measured] of byCount) {
    const everything = times(measured.get("everything parsed"));
    const fewer = COUNTS[COUNTS.indexOf(count as (typeof COUNTS)[number]) - 1];
    for (const scenario of SCENARIOS) {
      const own = measured.get(scenario) ?? [];
      const spent = times(own);
      const ratio = summariseRatios(spent, everything);
      const isJudged = scenario === "one changed" || scenario === "nothing changed";
      const isMet = isJudged ? ratio.median <= TARGET : undefined;
      const growth =
        fewer === undefined ? undefined : summariseRatios(spent, times(byCount.get(fewer)?.get(scenario))).median;
      if (isMet === false) missed.push(`incremental, ${count}, ${scenario}: ${formatFactor(ratio.median)}`);
      if (growth !== undefined && growth > GROWTH_TARGET)
        missed.push(`incremental, ${scenario}: ${formatFactor(growth)} for ten times the submissions`);
      rows.push([
        `${count} submissions, ${scenario}`,
        formatMs(summarise(spent).median),
        formatSpread(summarise(spent), formatMs),
        `${Math.round((count / summarise(spent).median) * 1000)}`,
        formatFactor(ratio.median),
        growth === undefined ? "–" : formatFactor(growth),
        megabytes(summarise(own.map((one) => one.run.peakBytes)).median),
        formatMs(summarise(own.map((one) => one.run.elapsedMs)).median),
        isJudged ? `≤ ${TARGET}×` : "–",
        formatVerdict(isMet),
      ]);
    }
  }
  const head = [
    "build",
    "reading",
    "middle half",
    "per second",
    "of everything",
    "growth",
    "peak memory",
    "command",
    "target",
    "",
  ];
  return {
    title: "incremental: reading many submissions again",
    table: { head, rows },
    notes: [
      `One month of all is built. “Reading” is from the start of the build until all submissions are documents; “growth” is the time for ten times the submissions, at most ${GROWTH_TARGET} times as much.`,
      "“Everything parsed” is with --no-cache; “first build” parses everything and keeps it.",
    ],
    missed,
  };
}

/** `clusterpost build` of a folder that it has built before. */
export const INCREMENTAL: Benchmark = { name: "incremental", run };
