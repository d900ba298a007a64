import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { build } from "../src/compose.ts";

const root = mkdtempSync(join(tmpdir(), "clusterpost-no-issues-"));
afterAll(() => rmSync(root, { recursive: true }));

it("a build that finds no issues leaves the site of an earlier one", async () => {
  const folder = join(root, "in");
  const out = join(root, "out");
  mkdirSync(folder);
  const story = join(folder, "ropes.txt");
  writeFileSync(
    story,
    "Ropes for the harbour\n\nSubmitted by Ana Maria on 16 May 2019\n\nThe harbour has new ropes.\n",
  );
  const page = join(out, "site/issues/2019-05/ropes-for-the-harbour/index.html");
  expect((await build({ folder, out }, () => 0)).issues).toHaveLength(1);
  expect(existsSync(page)).toBe(true);
  rmSync(story);
  expect((await build({ folder, out }, () => 0)).issues).toEqual([]);
  expect(existsSync(page)).toBe(true);
});
