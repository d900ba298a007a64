#!/usr/bin/env node
// Code that was compiled once starts faster the next time.
process.getBuiltinModule("node:module").enableCompileCache();
const { main } = await import("../dist/main.js");
process.exitCode = await main(process.argv.slice(2));
