import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const BIN = join(import.meta.dirname, "../bin/clusterpost.js");

/** What a run of the command gave. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a process of its own. */
export function runCli(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  cwd?: string,
): Promise<CliRun> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: "1", ...environment };
    execFile(process.execPath, [BIN, ...args], { env, cwd, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** Makes a folder that is removed after the tests of a file, also where a program is about to end in it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

/** Content of every file below a folder, by its path there; what the program keeps for itself aside. */
export function readTree(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(folder, name);
    if (name.startsWith(".clusterpost")) continue;
    if (statSync(path).isFile()) tree[name] = readFileSync(path, "utf8");
  }
  return tree;
}
