// `pnpm start`: builds everything and makes the newest issue of the sample newsletter.
import { pathToFileURL } from "node:url";
import { buildAll, run } from "./run.js";

buildAll();
process.exitCode = run(process.execPath, [
  "apps/clusterpost/bin/clusterpost.js",
  "build",
  "seeds",
  "--newest",
  "--out",
  "out",
]);
process.stdout.write(`\nOpen the newsletter in a browser: files lie below ${pathToFileURL("out/issues/").href}\n`);
