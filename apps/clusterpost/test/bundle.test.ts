import { globSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Bundle, COMPILED } from "../bin/bundle.js";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();

describe("the bundle", () => {
  it("loads the code that was compiled when it was made", () => {
    const bundle = new Bundle();
    for (const name of globSync("*.cjs", { cwd: COMPILED })) bundle.require(`./${name}`);
    const refused = Array.from(bundle.scripts).filter(([, script]) => script.cachedDataRejected !== false);
    expect(bundle.scripts.size).toBeGreaterThan(3);
    expect(refused.map(([name]) => name)).toEqual([]);
  });

  it("runs where the engine refuses that code", async () => {
    const { code, stdout } = await runCli(["--version"], { NODE_OPTIONS: "--jitless" });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+$/m);
  });

  it("names the release of Node.js that it needs", async () => {
    const older = join(folder, "older.cjs");
    writeFileSync(older, 'Object.defineProperty(process.versions, "node", { value: "22.20.0" });');
    const { code, stderr } = await runCli(["--version"], { NODE_OPTIONS: `--require ${older}` });
    expect(code).toBe(3);
    expect(stderr).toMatchInlineSnapshot(`
      "error: Clusterpost needs Node.js 24 or newer; this is 22.20.0.
        → In a checkout, \`npx -y pnpm@12 clusterpost …\` brings the right one.
      "
    `);
  });
});
