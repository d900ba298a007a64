// `pnpm start`: builds everything and makes the newest issue of the sample newsletter.
import { buildCommand, run } from "./run.js";

await buildCommand();
const args = ["build", "seeds", "--newest", "--out", "out"];
process.exitCode = run(process.execPath, ["apps/clusterpost/bin/clusterpost.js", ...args]);
