import { join } from "node:path";
import { defineConfig } from "vitest/config";

/**
 * A test that takes so long hangs, and so does what it waits for. These limits are far above what the slowest machine
 * needs: no test may fail because its machine was busy.
 */
const HANGS_MS = 180_000;
const NEVER_COMES_MS = 30_000;

const source = { conditions: ["@clusterpost/source"] };

/** Makes the values of properties the same in each run. */
const PROPERTIES = { setupFiles: [join(import.meta.dirname, "packages/testkit/src/property-seed.ts")] };

function project(name: string, root: string, more: object = {}): object {
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
      ...more,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project("testkit", "packages/testkit"),
      project("core", "packages/core", PROPERTIES),
      project("seed-parser", "packages/seed-parser", PROPERTIES),
      project("planner", "packages/planner"),
      project("render", "packages/render"),
      project("feeds", "packages/feeds", PROPERTIES),
      project("archive", "packages/archive", PROPERTIES),
      project("mail", "packages/mail", PROPERTIES),
      project("clusterpost", "apps/clusterpost", PROPERTIES),
    ],
  },
});
