// `pnpm clusterpost …`: builds the command when its sources changed, then runs it.
import { buildAll, run } from "./run.js";

buildAll();
process.exitCode = run(process.execPath, ["apps/clusterpost/bin/clusterpost.js", ...process.argv.slice(2)]);
