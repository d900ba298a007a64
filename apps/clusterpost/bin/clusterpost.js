#!/usr/bin/env node
import { Bundle } from "./bundle.js";

const { main } = new Bundle().require("./main.cjs");
process.exitCode = await main(process.argv.slice(2));
// Nothing waits to be written, and no server runs: Node.js need not tidy up its memory for a longer life.
if (process.getActiveResourcesInfo().every((kind) => kind === "TTYWrap")) process.exit();
