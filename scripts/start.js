// `pnpm start`: builds everything and makes the sample newsletter.
import { buildCommand, run } from "./run.js";

await buildCommand();
const args = ["build", "seeds", "--out", "out"];
process.exitCode = run(process.execPath, ["apps/clusterpost/bin/clusterpost.js", ...args]);
