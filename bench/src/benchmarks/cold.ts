import { existsSync, globSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Contender, interleave, type Timings } from "../measure/interleave.ts";
import { type NodeCommand, runNode } from "../measure/run-process.ts";
import { summarise, summariseRatios } from "../measure/statistics.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs, formatSpread, formatVerdict } from "../report/figures.ts";
import { type ColdWorkspace, createColdWorkspace } from "../samples/cold-workspace.ts";

const TARGET = 0.2;
const ROUNDS = { rounds: 15, warmUp: 2, turnMs: 0 };
const OURS = "clusterpost build --only mail";
const PEER = "mjml CLI";
const CLUSTERPOST = fileURLToPath(new URL("../../../apps/clusterpost/bin/clusterpost.js", import.meta.url));
/** An engine with another set of flags refuses code that was compiled before. */
const REFUSING = "--no-flush-bytecode";
/** The fastest that MJML's command has. */
const FASTEST = ["--config.validationLevel", "skip", "--config.beautify", "false", "--config.minify", "false"];

function mjmlCommand(): string {
  const path = findPackageJSON("mjml", import.meta.url);
  if (path === undefined) throw new RangeError("The package mjml is not installed.");
  return join(dirname(path), "bin", "mjml");
}

function contenders(workspace: ColdWorkspace): Contender[] {
  const { folder, project, out, mjmlFile, htmlFile, cache } = workspace;
  // Findings are no failure: the digest has some on purpose.
  const build = (from: string, ...options: string[]): NodeCommand => ({
    arguments: [CLUSTERPOST, "build", from, "--out", out, ...options],
    accepted: [0, 1],
  });
  const mailOf = (from: string): NodeCommand => build(from, "--only", "mail");
  const mjml: NodeCommand = { arguments: [mjmlCommand(), mjmlFile, "-o", htmlFile] };
  const withOptions = (...options: string[]): NodeCommand => ({ arguments: [...mjml.arguments, ...options] });
  const commands: [string, NodeCommand, string][] = [
    [OURS, mailOf(folder), join(out, "issues", "*", "newsletter.html")],
    [`${OURS}, with newsletter.yaml`, mailOf(project), join(out, "issues", "*", "newsletter.html")],
    [
      `${OURS}, compiled anew`,
      { ...mailOf(folder), arguments: [REFUSING, ...mailOf(folder).arguments] },
      join(out, "issues", "*", "newsletter.html"),
    ],
    ["clusterpost build, with the site", build(folder), join(out, "issues", "*", "newsletter.html")],
    [PEER, mjml, htmlFile],
    [`${PEER}, fastest options`, withOptions(...FASTEST), htmlFile],
    [`${PEER}, minified as ours`, withOptions("--config.minify", "true"), htmlFile],
    [
      `${PEER}, with Node's compile cache`,
      { ...mjml, environment: { NODE_COMPILE_CACHE: join(cache, "peer") } },
      htmlFile,
    ],
    ["node -e 0", { arguments: ["-e", "0"] }, out],
  ];
  return commands.map(([name, command, output]) => ({
    name,
    prepare: workspace.empty,
    run: async () => {
      await runNode(command);
      if (globSync(output).length !== 1 || !existsSync(out)) throw new RangeError(`${name} has not written ${output}.`);
    },
  }));
}

function reportOf(timings: Timings): Report {
  const peer = timings.get(PEER) ?? [];
  const ratioOf = (name: string) => summariseRatios(timings.get(name) ?? [], peer);
  const isMet = ratioOf(OURS).median <= TARGET;
  const rows = Array.from(timings, ([name, spent]) => {
    const ratio = ratioOf(name);
    const judged = name === OURS ? [`≤ ${TARGET}×`, formatVerdict(isMet)] : ["–", formatVerdict(undefined)];
    const spread = formatSpread(summarise(spent), formatMs);
    return [
      name,
      formatMs(summarise(spent).median),
      spread,
      formatFactor(ratio.median),
      formatSpread(ratio, formatFactor),
      ...judged,
    ];
  });
  return {
    title: "cold: a digest to HTML, from the start of the process to its end",
    table: { head: ["command", "time", "middle half", "of the MJML CLI", "middle half", "target", ""], rows },
    notes: [
      "Ours reads, checks and plans the digest and writes HTML, plain text, the issue and the findings; MJML's command turns ready MJML into HTML: as it comes, with its fastest options (no validation, no beautifying), and minified, which gives HTML of our size.",
      "Files are in the cache of the operating system. Our command comes with its code compiled, for this release of Node.js; the row beside it shows what that makes, and Node's own cache is tried with the peer.",
    ],
    missed: isMet ? [] : [`cold: ${formatFactor(ratioOf(OURS).median)} of the MJML CLI`],
  };
}

async function run(): Promise<Report> {
  if (!existsSync(join(dirname(dirname(CLUSTERPOST)), "dist", "main.cjs")))
    throw new RangeError("apps/clusterpost is not built: run `pnpm build` first.");
  const workspace = await createColdWorkspace();
  try {
    return reportOf(await interleave(contenders(workspace), ROUNDS));
  } finally {
    workspace.remove();
  }
}

/** `clusterpost build` beside the official `mjml` command, as processes. */
export const COLD: Benchmark = { name: "cold", run };
