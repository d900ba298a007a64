// Runs the command and keeps what the engine compiled on the way.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bundle, COMPILED } from "../../bin/bundle.js";

const ROOT = join(import.meta.dirname, "../../../..");
/** A month with a digest, without settings; then the whole newsletter with them, once anew and once again. */
const SAMPLES = ["submissions/2026-11", ".", "."];

const ignore = () => {};
/** Nobody watches. */
const TERMINAL = {
  cwd: ROOT,
  isInteractive: false,
  columns: 80,
  print: ignore,
  printError: ignore,
  writeError: ignore,
  style: (_format, text) => text,
};

const bundle = new Bundle();
const { main } = bundle.require("./main.cjs");
const out = await mkdtemp(join(tmpdir(), "clusterpost-"));
try {
  // What a build keeps beside a newsletter is nobody's business here, and must not come from an older program.
  const seeds = join(out, "seeds");
  await cp(join(ROOT, "seeds"), seeds, { recursive: true, filter: (path) => !path.endsWith(".clusterpost") });
  for (const [index, sample] of SAMPLES.entries()) {
    const code = await main(
      ["build", join(seeds, sample), "--out", join(out, String(index)), "--only", "mail"],
      TERMINAL,
    );
    // Findings in the sample are no failure.
    if (code > 1) throw new RangeError(`${sample} could not be built: exit code ${code}.`);
  }
} finally {
  await rm(out, { recursive: true, force: true });
}
await mkdir(COMPILED, { recursive: true });
for (const [name, script] of bundle.scripts) await writeFile(join(COMPILED, name), script.createCachedData());
