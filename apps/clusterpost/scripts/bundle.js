// One file starts faster than two hundred. What compiles themes stays a package of its own, for it is
// seldom needed and large.
import { rm } from "node:fs/promises";
import { build } from "rolldown";

/**
 * Modules of Node that dependencies import and this command does not need at its start. An import of
 * `node:process` opens the standard streams, one of `node:child_process` loads the network stack.
 */
const LATE = {
  "node:process": "export default process;",
  "node:child_process":
    'export default { spawn: (...args) => process.getBuiltinModule("node:child_process").spawn(...args) };',
};

const lateModules = {
  name: "late-modules",
  resolveId: (source) => (Object.hasOwn(LATE, source) ? `\0${source}` : null),
  load: (id) => (id.startsWith("\0node:") ? LATE[id.slice(1)] : null),
};

await rm("dist", { recursive: true, force: true });
await build({
  input: "src/cli/main.ts",
  platform: "node",
  external: ["@clusterpost/render/compile"],
  plugins: [lateModules],
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
