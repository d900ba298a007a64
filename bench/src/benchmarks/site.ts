import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type MeasuredRun, runMeasured } from "../measure/run-measured.ts";
import { summarise, summariseRatios } from "../measure/statistics.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs, formatSpread, formatVerdict } from "../report/figures.ts";
import { createIncrementalWorkspace } from "../samples/incremental-workspace.ts";

const CLUSTERPOST = fileURLToPath(new URL("../../../apps/clusterpost/bin/clusterpost.js", import.meta.url));
const ISSUES = 120;
/** Submissions of a month; what they announce makes 5,040 items of the whole. */
const PER_MONTH = 30;
const LEAST_ITEMS = 5000;
const TARGET = 30;
const ROUNDS = 2;
/** The cache believes the times of a file only when they are older than the coarsest clock. */
const SETTLE_MS = 2500;

const SCENARIOS = ["everything", "one changed", "nothing changed"] as const;
type Scenario = (typeof SCENARIOS)[number];

interface BuildJson {
  readonly issues: readonly { readonly items: number }[];
  readonly site: { readonly pages: number; readonly files: { readonly written: number; readonly kept: number } };
  readonly parsed: number;
}

interface Measured {
  readonly run: MeasuredRun;
  readonly written: number;
}

/** Builds the whole newsletter, and fails when it is not what it should be. */
async function build(folder: string, out: string, parsed: number): Promise<Measured> {
  const run = await runMeasured([CLUSTERPOST, "build", folder, "--out", out, "--json"], [0, 1]);
  const made = JSON.parse(run.stdout) as BuildJson;
  const items = made.issues.reduce((sum, issue) => sum + issue.items, 0);
  if (made.issues.length !== ISSUES || items < LEAST_ITEMS || made.parsed !== parsed)
    throw new RangeError(
      `${made.issues.length} issues, ${items} items, ${made.parsed} parsed: not what was asked for.`,
    );
  return { run, written: made.site.files.written };
}

async function measure(): Promise<ReadonlyMap<Scenario, readonly Measured[]>> {
  const count = ISSUES * PER_MONTH;
  const { folder, out, ...workspace } = createIncrementalWorkspace(count, Date.now(), PER_MONTH);
  const measured = new Map<Scenario, Measured[]>(SCENARIOS.map((scenario) => [scenario, []]));
  const add = (scenario: Scenario, one: Measured): void => void measured.get(scenario)?.push(one);
  try {
    await sleep(SETTLE_MS);
    for (let round = 0; round < ROUNDS; round += 1) {
      workspace.forget();
      rmSync(out, { recursive: true, force: true });
      add("everything", await build(folder, out, count));
      workspace.changeOne(round);
      add("one changed", await build(folder, out, 1));
      await sleep(SETTLE_MS);
      await build(folder, out, 0);
      add("nothing changed", await build(folder, out, 0));
    }
  } finally {
    workspace.remove();
  }
  return measured;
}

async function run(): Promise<Report> {
  if (!existsSync(join(dirname(dirname(CLUSTERPOST)), "dist", "main.js")))
    throw new RangeError("apps/clusterpost is not built: run `pnpm build` first.");
  const measured = await measure();
  const timesOf = (scenario: Scenario): number[] =>
    (measured.get(scenario) ?? []).map(({ run: { elapsedMs } }) => elapsedMs);
  const everything = timesOf("everything");
  const missed: string[] = [];
  const rows = SCENARIOS.map((scenario) => {
    const times = timesOf(scenario);
    const speedUp = summariseRatios(everything, times);
    const isMet = scenario === "one changed" ? speedUp.median >= TARGET : undefined;
    if (isMet === false) missed.push(`site, ${scenario}: ${formatFactor(speedUp.median)}`);
    const runs = measured.get(scenario) ?? [];
    return [
      scenario,
      formatMs(summarise(times).median),
      formatSpread(summarise(times), formatMs),
      formatFactor(speedUp.median),
      formatSpread(speedUp, formatFactor),
      String(Math.round(summarise(runs.map(({ written }) => written)).median)),
      `${(summarise(runs.map(({ run: { peakBytes } }) => peakBytes)).median / 1e6).toFixed(0)} MB`,
      isMet === undefined ? "–" : `≥ ${TARGET}×`,
      formatVerdict(isMet),
    ];
  });
  const head = [
    "build of",
    "time",
    "middle half",
    "times as fast",
    "middle half",
    "files written",
    "peak memory",
    "target",
    "",
  ];
  return {
    title: `site: ${ISSUES} issues with ${LEAST_ITEMS.toLocaleString("en-GB")} items, the whole command`,
    table: { head, rows },
    notes: [
      "Mails, pages, feeds, calendars, search, and what a server sends compressed. The change is one submission in the middle of all.",
      "Peak memory is that of the command itself; the search is made by a process of its own beside it.",
    ],
    missed,
  };
}

/** `clusterpost build` of a whole site, and after one change. */
export const SITE: Benchmark = { name: "site", run };
