import { COLD } from "./benchmarks/cold.ts";
import { COMPOSE } from "./benchmarks/compose.ts";
import { FEEDS } from "./benchmarks/feeds.ts";
import { HOSTILE } from "./benchmarks/hostile.ts";
import { INCREMENTAL } from "./benchmarks/incremental.ts";
import { PARSE } from "./benchmarks/parse.ts";
import { RENDER } from "./benchmarks/render.ts";
import { SERVE } from "./benchmarks/serve.ts";
import { SITE } from "./benchmarks/site.ts";
import { SMTP } from "./benchmarks/smtp.ts";
import type { Benchmark, Report } from "./report/benchmark.ts";
import { describeEnvironment } from "./report/environment.ts";
import { formatReadme, formatReport } from "./report/print-report.ts";

const BENCHMARKS: readonly Benchmark[] = [RENDER, FEEDS, COLD, PARSE, INCREMENTAL, SITE, SERVE, HOSTILE, COMPOSE, SMTP];

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

/** Runs the benchmarks that are named, or all; the exit code is 1 when a target is missed and 2 for a wrong name. */
async function main(names: readonly string[]): Promise<number> {
  const chosen = BENCHMARKS.filter(({ name }) => names.length === 0 || names.includes(name));
  const unknown = names.filter((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    print(
      `There is no benchmark \`${unknown.join("`, `")}\`; there are ${BENCHMARKS.map(({ name }) => name).join(", ")}.`,
    );
    return 2;
  }
  const reports: Report[] = [];
  for (const benchmark of chosen) {
    const report = await benchmark.run();
    print(formatReport(report));
    reports.push(report);
  }
  print(`For bench/README.md\n===================\n\n${formatReadme(reports, describeEnvironment(new Date()))}\n`);
  const missed = reports.flatMap((report) => report.missed);
  print(missed.length === 0 ? "All targets are met." : `Targets not met: ${missed.length}\n  ${missed.join("\n  ")}`);
  return missed.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
