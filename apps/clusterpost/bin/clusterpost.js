#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Code that was compiled once starts faster the next time.
enableCompileCache();
const { main } = await import("../dist/main.js");
process.exitCode = await main(process.argv.slice(2));
