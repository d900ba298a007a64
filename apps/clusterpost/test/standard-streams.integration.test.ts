import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "./run-cli.ts";

const CLUSTERPOST = join(import.meta.dirname, "../bin/clusterpost.js");
/** A pipe of Linux holds this much before its writer waits. */
const PIPE_BYTES = 65_536;
const SUBMISSIONS = 400;

const folder = temporaryFolder();

beforeAll(() => {
  mkdirSync(join(folder, "in"));
  for (let index = 0; index < SUBMISSIONS; index += 1)
    writeFileSync(join(folder, "in", `${index}.txt`), `Story ${index}\n\nSome words without a date.\n`);
});

/** Runs `clusterpost build --json` in a pipeline of the shell. */
async function buildInto(reader: string): Promise<{ stdout: string; stderr: string }> {
  const command = `"$0" "$1" build "$2" --out "$3" --json | ${reader}`;
  const args = ["-c", command, process.execPath, CLUSTERPOST, join(folder, "in"), join(folder, "out")];
  return await promisify(execFile)("sh", args, { maxBuffer: 2 ** 26 });
}

describe("standard output", () => {
  it("reaches a slow reader whole, though it is longer than a pipe holds", async () => {
    const { stdout } = await buildInto("(sleep 1; cat)");
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(PIPE_BYTES);
    const printed = JSON.parse(stdout) as { diagnostics: { code: string }[] };
    expect(printed.diagnostics.filter(({ code }) => code === "DATE_MISSING")).toHaveLength(SUBMISSIONS);
  });

  it("may be closed by its reader before the end", async () => {
    const { stdout, stderr } = await buildInto("head -c 100");
    expect(stdout).toHaveLength(100);
    expect(stderr).not.toMatch(/EPIPE|Error/);
  });
});
