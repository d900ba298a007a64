// `pnpm clusterpost …`: builds the command when its sources changed, then runs it.
import { buildCommand, run } from "./run.js";

await buildCommand();
process.exitCode = run(process.execPath, ["apps/clusterpost/bin/clusterpost.js", ...process.argv.slice(2)]);
