import { defineConfig } from "vitest/config";

/**
 * A test that takes so long hangs, and so does what it waits for. These limits are far above what the slowest machine
 * needs: no test may fail because its machine was busy.
 */
const HANGS_MS = 180_000;
const NEVER_COMES_MS = 30_000;

const source = { conditions: ["@clusterpost/source"] };

function project(name: string, root: string): object {
  return {
    resolve: source,
    ssr: { resolve: source },
    test: {
      name,
      root,
      include: ["src/**/*.test.ts", "test/**/*.test.ts"],
      testTimeout: HANGS_MS,
      hookTimeout: HANGS_MS,
      expect: { poll: { timeout: NEVER_COMES_MS } },
      typecheck: { enabled: false },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project("testkit", "packages/testkit"),
      project("core", "packages/core"),
      project("seed-parser", "packages/seed-parser"),
      project("planner", "packages/planner"),
      project("render", "packages/render"),
      project("feeds", "packages/feeds"),
      project("archive", "packages/archive"),
      project("mail", "packages/mail"),
      project("clusterpost", "apps/clusterpost"),
    ],
  },
});
