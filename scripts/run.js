// How the scripts of the root run other programs: quietly, with their output where it belongs.
import { spawnSync } from "node:child_process";

const environment = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").StdioOptions} [stdio]
 * @returns {number} exit code
 */
export function run(command, args, stdio = "inherit") {
  const { status, error } = spawnSync(command, args, { stdio, env: environment });
  if (error) throw error;
  return status ?? 1;
}

/** Builds what a command needs; everything that is printed goes to standard error. */
export function buildAll(filter = "clusterpost") {
  const code = run(
    "turbo",
    ["run", "build", `--filter=${filter}`, "--output-logs=errors-only", "--log-prefix=none", "--summarize=false"],
    ["ignore", 2, 2],
  );
  if (code !== 0) process.exit(code);
}
