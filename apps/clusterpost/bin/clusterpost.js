#!/usr/bin/env node
const OLDEST = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  process.stderr.write(
    `error: Clusterpost needs Node.js ${OLDEST} or newer; this is ${process.versions.node}.\n  → In a checkout, \`npx -y pnpm@12 clusterpost …\` brings the right one.\n`,
  );
  process.exit(3);
}
const { Bundle } = await import("./bundle.js");
const { main } = new Bundle().require("./main.cjs");
process.exitCode = await main(process.argv.slice(2));
// Nothing waits to be written, and no server runs: Node.js need not tidy up its memory for a longer life.
if (process.getActiveResourcesInfo().every((kind) => kind === "TTYWrap")) process.exit();
