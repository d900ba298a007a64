import { defineConfig } from "vitest/config";

const source = { conditions: ["@clusterpost/source"] };

function project(name: string, root: string): object {
  return {
    resolve: source,
    ssr: { resolve: source },
    test: {
      name,
      root,
      include: ["src/**/*.test.ts", "test/**/*.test.ts"],
      testTimeout: 30_000,
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
