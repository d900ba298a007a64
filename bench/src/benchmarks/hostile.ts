import { HOSTILE_INPUTS } from "../hostile/hostile-inputs.ts";
import { HostileRunner } from "../hostile/hostile-runner.ts";
import { type Judgement, judge, judgeAgain, MAX_GROWTH, MAX_MS, SIZES, SIZES_IN_DOUBT } from "../hostile/judge.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs } from "../report/figures.ts";

/** Markdown and plain text are read by different code. */
const ENDINGS = [".md", ".txt"];
const ROUNDS = 5;
/** What seems to break a target is timed again, for longer and larger, before it is believed. */
const ROUNDS_IN_DOUBT = 7;
/** Noise spoils one attempt or two; a parser that is too slow spoils all of them. */
const ATTEMPTS = 3;
const SHOWN_IN_SUMMARY = 10;

interface Judged extends Judgement {
  readonly name: string;
}

function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

interface Case {
  readonly input: number;
  readonly ending: string;
}

/** Judges an input in doubt: its first attempt without a violation counts, or else the last one. */
async function judgeInDoubt(runner: HostileRunner, { input, ending }: Case): Promise<Judgement> {
  for (let attempt = 1; ; attempt += 1) {
    const judgement = judgeAgain(
      await runner.measure({ input, ending, sizes: SIZES_IN_DOUBT, rounds: ROUNDS_IN_DOUBT }),
    );
    if (judgement.violations.length === 0 || attempt === ATTEMPTS) return judgement;
  }
}

/** Judges every input, then those in doubt again. */
async function judgeAll(runner: HostileRunner): Promise<Judged[]> {
  const cases = HOSTILE_INPUTS.flatMap(({ name }, input) => ENDINGS.map((ending) => ({ name, input, ending })));
  const judged: Judged[] = [];
  for (const { name, input, ending } of cases) {
    showProgress(`hostile ${judged.length + 1} of ${cases.length}`);
    judged.push({
      name: `${name} (${ending})`,
      ...judge(await runner.measure({ input, ending, sizes: SIZES, rounds: ROUNDS })),
    });
  }
  for (const [index, one] of cases.entries()) {
    const first = judged[index];
    if (first === undefined || first.violations.length === 0 || first.growths.includes(undefined)) continue;
    showProgress(`hostile, again: ${first.name}`);
    judged[index] = { name: first.name, ...(await judgeInDoubt(runner, one)) };
  }
  showProgress("");
  runner.close();
  return judged;
}

const HEAD = ["input", "50 KB", "25 → 50 KB", "50 → 100 KB", "200 → 400 KB", ""];

function rowOf({ name, ms, growths, further, violations }: Judged): string[] {
  const figures = [...growths, further].map((growth) => (growth === undefined ? "–" : formatFactor(growth)));
  return [
    name,
    ms === undefined ? "–" : formatMs(ms),
    ...figures,
    violations.length === 0 ? "met" : `NOT MET: ${violations.join(", ")}`,
  ];
}

const timeOf = ({ ms }: Judged): number => ms ?? Number.POSITIVE_INFINITY;

async function run(): Promise<Report> {
  const judged = await judgeAll(new HostileRunner());
  const missed = judged.filter(({ violations }) => violations.length > 0);
  const slowest = judged
    .filter(({ violations }) => violations.length === 0)
    .toSorted((first, second) => timeOf(second) - timeOf(first));
  return {
    title: `hostile: ${judged.length} inputs, parsed warm`,
    table: { head: HEAD, rows: judged.map(rowOf) },
    summary: { head: HEAD, rows: [...missed, ...slowest.slice(0, SHOWN_IN_SUMMARY)].map(rowOf) },
    notes: [
      `${judged.length - missed.length} of ${judged.length} inputs meet the targets: below ${MAX_MS} ms at 50 KB, and at most ${MAX_GROWTH} times the time for twice the size.`,
      "Growth is not judged where both times are below 3 ms. Where a doubling costs more, the input is timed again, and its growth from 200 to 400 KB decides.",
      missed.length === 0 ? "The slowest are:" : "Those that miss a target, and the slowest of the others:",
    ],
    missed: missed.map(({ name, violations }) => `hostile, ${name}: ${violations.join(", ")}`),
  };
}

/** Texts that are made to be slow, in four sizes, as Markdown and as plain text. */
export const HOSTILE: Benchmark = { name: "hostile", run };
