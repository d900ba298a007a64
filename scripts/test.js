// `pnpm test`: builds, checks types and style, then runs every test. Arguments go to vitest.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.js";

const checks = run("turbo", [
  "run",
  "build",
  "typecheck",
  "lint",
  "lint:root",
  "--output-logs=errors-only",
  "--log-prefix=none",
]);
if (checks !== 0) process.exit(checks);

const folder = mkdtempSync(join(tmpdir(), "clusterpost-test-"));
const report = join(folder, "report.json");
const code = run("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);

// One line that other programs can read, behind vitest's own summary.
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, "utf8"));
rmSync(folder, { recursive: true, force: true });
const skipped = numPendingTests + numTodoTests;
if (skipped > 0 && process.env.CLUSTERPOST_REQUIRE === "1") {
  process.stdout.write(`${skipped} tests were skipped that must run here.\n`);
  process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed, ${skipped} skipped\n`);
  process.exit(1);
}
process.stdout.write(
  `${numPassedTests} passed, ${numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
);
process.exitCode = code;
