import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { watchFile } from "./watch-file.ts";

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Watches `site.json` in a folder; says how often it was told of a change, the start included. */
function watchSite(): { readonly folder: string; readonly changes: () => number } {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-watch-"));
  const control = new AbortController();
  let changes = 0;
  const watching = watchFile(folder, "site.json", () => (changes += 1), control.signal);
  ends.push(async () => {
    control.abort();
    await watching;
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, changes: () => changes };
}

/** Puts a file into its place as a whole, as builds do. */
function replace(folder: string, name: string): void {
  writeFileSync(join(folder, `${name}.1.tmp`), "{}");
  renameSync(join(folder, `${name}.1.tmp`), join(folder, name));
}

describe("watchFile", () => {
  it("tells of its file, and of nothing that a build writes before it", async () => {
    const { folder, changes } = watchSite();
    await expect.poll(changes).toBe(1);
    for (const name of ["diagnostics.json", "outputs.json", "site.json.bak"]) replace(folder, name);
    mkdirSync(join(folder, "site"));
    // The system tells of changes in their order: once this one is known, those before were passed over.
    replace(folder, "site.json");
    await expect.poll(changes).toBeGreaterThan(1);
    expect(changes()).toBe(2);
  });

  it("tells when its folder goes, and when there is one again", async () => {
    const { folder, changes } = watchSite();
    await expect.poll(changes).toBe(1);
    rmSync(folder, { recursive: true });
    await expect.poll(changes).toBeGreaterThan(1);
    const before = changes();
    mkdirSync(folder);
    await expect.poll(changes).toBeGreaterThan(before);
  });
});
