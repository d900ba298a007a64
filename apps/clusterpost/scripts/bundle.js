// One file starts faster than two hundred. What compiles themes stays a package of its own, for it is
// seldom needed and large.
import { rm } from "node:fs/promises";
import { build } from "rolldown";

await rm("dist", { recursive: true, force: true });
await build({
  input: "src/cli/main.ts",
  platform: "node",
  external: ["@clusterpost/render/compile"],
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "main.js",
    chunkFileNames: "[name].js",
    minify: false,
    sourcemap: true,
  },
  logLevel: "warn",
});
