// Makes the command: few files that start at once, and what the engine compiles of them.
import { cp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { build } from "rolldown";
import { lateExpressions } from "./bundle/late-expressions.js";
import { lateModules, YAML_FILE } from "./bundle/late-modules.js";
import { isTableLazy, lazyTable } from "./bundle/lazy-table.js";
import { PACKAGES, packageImports } from "./bundle/package-imports.js";
import { startChunk } from "./bundle/start-chunk.js";

const COMMON = {
  format: "cjs",
  // Engines keep a file with a single letter beyond Latin-1 at two bytes a character, and decode all of
  // it at every start. The words of 24 languages are escaped.
  charset: "ascii",
  // Names stay as they are, for stack traces; comments and white space would only be read.
  minify: { mangle: false, compress: false, codegen: { removeWhitespace: true, legalComments: "none" } },
  sourcemap: true,
};

await rm("dist", { recursive: true, force: true });
await build({
  input: "src/cli/main.ts",
  platform: "node",
  external: PACKAGES,
  plugins: [lateModules, lateExpressions, lazyTable, packageImports],
  output: {
    ...COMMON,
    dir: "dist",
    entryFileNames: "main.cjs",
    chunkFileNames: "[name].cjs",
    // What other chunks share with the start stays in its file, for each further file costs time at the start.
    codeSplitting: { groups: [{ name: startChunk, debugName: "start" }] },
  },
  logLevel: "warn",
});
await build({
  input: createRequire(import.meta.url).resolve("yaml"),
  platform: "node",
  output: { ...COMMON, file: `dist/${YAML_FILE}` },
  logLevel: "warn",
});
if (!isTableLazy()) {
  process.stderr.write(
    "The packages entities or htmlparser2 have changed: their table is no longer made lazy. Look at scripts/bundle/lazy-table.js.\n",
  );
  process.exit(1);
}
// What the inbox shows in browsers is served as it is written.
await cp("src/mailbox/inbox-files", "dist/inbox-files", { recursive: true });
await import("./bundle/compile-bundle.js");
