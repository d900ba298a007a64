// How the scripts of the root run other programs: quietly, with their output where it belongs.
import { spawn, spawnSync } from "node:child_process";
import { requirePnpm } from "./require-pnpm.js";

requirePnpm();

const environment = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
const QUIET_MS = 1500;

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {number} exit code
 */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: "inherit", env: environment });
  if (error) throw error;
  return status ?? 1;
}

/**
 * Builds the command and what it needs, where sources changed. Prints only when that takes long or
 * fails, and only to standard error, so that standard output belongs to the command.
 */
export async function buildCommand() {
  const args = ["run", "build", "--filter=clusterpost", "--output-logs=errors-only", "--log-prefix=none"];
  const child = spawn("turbo", args, { stdio: ["ignore", "pipe", "pipe"], env: environment });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => printed.push(data));
  const notice = setTimeout(() => process.stderr.write("Building the packages …\n"), QUIET_MS);
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  clearTimeout(notice);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(printed));
  process.exit(3);
}
