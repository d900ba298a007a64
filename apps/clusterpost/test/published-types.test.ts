import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const tsc = join(import.meta.dirname, "../../../node_modules/.bin/tsc");

describe("the published packages", () => {
  it("have types that hold for a strict user of what was built", async () => {
    const run = promisify(execFile)(tsc, ["-p", join(import.meta.dirname, "consumer")]);
    await expect(run).resolves.toMatchObject({ stdout: "" });
  });
});
