import { HOSTILE_INPUTS } from "../hostile/hostile-inputs.ts";
import { HostileRunner } from "../hostile/hostile-runner.ts";
import { type Judgement, judge, MAX_GROWTH, MAX_MS, SIZES } from "../hostile/judge.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs } from "../report/figures.ts";

/** Markdown and plain text are read by different code. */
const ENDINGS = [".md", ".txt"];
const ROUNDS = 5;
/** What breaks a target is timed again, for longer, before it is believed. */
const ROUNDS_OF_DOUBT = 11;
const SHOWN_IN_SUMMARY = 10;

interface Judged extends Judgement {
  readonly name: string;
}

async function judgeOne(runner: HostileRunner, input: number, ending: string): Promise<Judged> {
  const name = `${HOSTILE_INPUTS[input]?.name ?? ""} (${ending})`;
  const first = judge(await runner.measure({ input, ending, sizes: SIZES, rounds: ROUNDS }));
  if (first.violations.length === 0 || first.growths.includes(undefined)) return { name, ...first };
  return { name, ...judge(await runner.measure({ input, ending, sizes: SIZES, rounds: ROUNDS_OF_DOUBT })) };
}

async function judgeAll(): Promise<Judged[]> {
  const runner = new HostileRunner();
  const judged: Judged[] = [];
  for (const input of HOSTILE_INPUTS.keys()) {
    for (const ending of ENDINGS) judged.push(await judgeOne(runner, input, ending));
    if (process.stderr.isTTY) process.stderr.write(`\rhostile ${input + 1}/${HOSTILE_INPUTS.length} `);
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  await runner.close();
  return judged;
}

const HEAD = ["input", "50 KB", "25 → 50 KB", "50 → 100 KB", ""];

function rowOf({ name, ms, growths, violations }: Judged): string[] {
  const figures = growths.map((growth) => (growth === undefined ? "–" : formatFactor(growth)));
  return [
    name,
    ms === undefined ? "–" : formatMs(ms),
    ...figures,
    violations.length === 0 ? "met" : `NOT MET: ${violations.join(", ")}`,
  ];
}

const timeOf = ({ ms }: Judged): number => ms ?? Number.POSITIVE_INFINITY;

async function run(): Promise<Report> {
  const judged = await judgeAll();
  const missed = judged.filter(({ violations }) => violations.length > 0);
  const slowest = judged
    .filter(({ violations }) => violations.length === 0)
    .toSorted((first, second) => timeOf(second) - timeOf(first));
  return {
    title: `hostile: ${judged.length} inputs, parsed warm`,
    table: { head: HEAD, rows: judged.map(rowOf) },
    summary: { head: HEAD, rows: [...missed, ...slowest.slice(0, SHOWN_IN_SUMMARY)].map(rowOf) },
    notes: [
      `${judged.length - missed.length} of ${judged.length} inputs meet the targets: below ${MAX_MS} ms at 50 KB, and at most ${MAX_GROWTH} times the time for twice the size. ${missed.length === 0 ? "The slowest" : "Those that miss them and the slowest of the others"}:`,
    ],
    missed: missed.map(({ name, violations }) => `hostile, ${name}: ${violations.join(", ")}`),
  };
}

/** Texts that are made to be slow, in four sizes, as Markdown and as plain text. */
export const HOSTILE: Benchmark = { name: "hostile", run };
