import { defineConfig } from "vitest/config";

/**
 * A test that takes so long hangs, and so does what it waits for. These limits are far above what the slowest machine
 * needs: no test may fail because its machine was busy.
 */
const HANGS_MS = 180_000;
const NEVER_COMES_MS = 30_000;

const source = { conditions: ["@clusterpost/source"] };

/**
 * Properties try the same values in every run, so that a change fails by what it changed and not by chance. Other values
 * are for `pnpm fuzz`, or for a run with another `CLUSTERPOST_FUZZ_SEED`.
 */
const PROPERTY_SEED = Number(process.env["CLUSTERPOST_FUZZ_SEED"] ?? 20_261_122);
const sameProperties = {
  name: "same-properties",
  enforce: "pre",
  transform(code: string, id: string): { code: string; map: null } | undefined {
    const hasProperties = id.endsWith(".test.ts") && /^import fc from "fast-check";$/m.test(code);
    return hasProperties
      ? { code: `${code}\nfc.configureGlobal({ seed: ${PROPERTY_SEED} });\n`, map: null }
      : undefined;
  },
};

function project(name: string, root: string): object {
  return {
    plugins: [sameProperties],
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
