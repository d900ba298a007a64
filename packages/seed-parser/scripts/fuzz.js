// Reads submissions that chance makes, for ten minutes, and looks for broken promises: a crash, a hang, slow
// reading, lost words, growing memory. `--minutes N`, `--seed N`, `--case N` for a single one.
import { fork } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { readCorpusDocuments } from "../src/testing/corpus/read-documents.ts";
import { checkCase } from "../src/testing/fuzz/check.ts";
import { makeCase } from "../src/testing/fuzz/make-case.ts";

const HANG_MS = 30_000;
const CASES_BETWEEN_SAMPLES = 1_000;
const MAX_FAULTS = 20;
/** Faults of one kind are reported this often; one cause shows in many cases. */
const MAX_ALIKE = 2;

// An interrupted run takes its child with it.
process.once("SIGINT", () => process.exit(130));

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    case: { type: "string" },
    first: { type: "string", default: "0" },
    clock: { type: "string" },
  },
});
const seed = Number(values.seed);
const originals = readCorpusDocuments().documents;

/** The child: reads case after case, writes the number of each into a file first. */
async function work() {
  const file = openSync(values.clock, "r+");
  for (let index = Number(values.first); ; index += 1) {
    writeSync(file, String(index).padEnd(12), 0);
    const faults = await checkCase(makeCase(seed, index, originals));
    if (faults.length > 0) process.send({ index, faults });
    if (index % CASES_BETWEEN_SAMPLES === 0) {
      globalThis.gc();
      process.send({ heapBytes: process.memoryUsage().heapUsed });
    }
  }
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

/** Writes a failing input where it can be looked at. */
function keep(index) {
  const input = makeCase(seed, index, originals);
  const path = join(tmpdir(), `clusterpost-fuzz-${seed}-${index}${extname(input.name)}`);
  writeFileSync(path, input.bytes);
  return { path, input };
}

function report(index, faults) {
  const { path, input } = keep(index);
  print(`case ${index} (${input.origin.slice(0, 100)}, ${input.name}):`);
  for (const fault of faults) print(`  ${fault}`);
  print(`  input: ${path}; again: pnpm fuzz --seed ${seed} --case ${index}`);
}

const alike = new Map();

/** Whether faults are not yet known: the same words, figures aside, about a case of the same make. */
function isNews(index, faults) {
  const [make] = makeCase(seed, index, originals).origin.split(/ (?=["\w./]*[".\d])/);
  const kind = `${make}: ${faults.map((fault) => fault.replace(/\d+|lost: .*/g, "")).join()}`;
  const count = (alike.get(kind) ?? 0) + 1;
  alike.set(kind, count);
  return count <= MAX_ALIKE;
}

/** Least heap of a part of the samples: what stays however the collector is timed. */
const least = (samples) => Math.min(...samples) / 2 ** 20;

async function run(minutes) {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-fuzz-"));
  const clock = join(folder, "clock");
  const ends = Date.now() + minutes * 60_000;
  const started = Date.now();
  let found = 0;
  let first = 0;
  let count = 0;
  let heap = [];
  print(`seed ${seed}, ${minutes} minutes, ${originals.length} documents of the corpus`);
  while (Date.now() < ends && found < MAX_FAULTS) {
    closeSync(openSync(clock, "w"));
    const samples = [];
    const child = fork(import.meta.filename, ["--seed", String(seed), "--first", String(first), "--clock", clock], {
      execArgv: [...process.execArgv, "--expose-gc", "--max-old-space-size=512"],
    });
    process.once("exit", () => child.kill("SIGKILL"));
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.on("message", ({ index, faults, heapBytes }) => {
      if (heapBytes !== undefined) samples.push(heapBytes);
      else {
        if (!isNews(index, faults)) return;
        found += 1;
        report(index, faults);
        if (found >= MAX_FAULTS) child.kill("SIGKILL");
      }
    });
    const at = () => Number(readFileSync(clock, "latin1").trim() || first);
    let last = { index: -1, since: Date.now() };
    let end;
    const watch = setInterval(() => {
      const index = at();
      if (index !== last.index) last = { index, since: Date.now() };
      if (Date.now() > ends) end = "time";
      else if (Date.now() - last.since > HANG_MS) end = "hang";
      if (end !== undefined) child.kill("SIGKILL");
    }, 200);
    await exited;
    clearInterval(watch);
    const index = at();
    if (end === undefined && found < MAX_FAULTS) end = "crash";
    if (end === "hang" || end === "crash") {
      found += 1;
      report(index, [end === "hang" ? `no answer within ${HANG_MS / 1000} s` : "the process ended"]);
    }
    count += index - first;
    first = index + 1;
    if (samples.length > heap.length) heap = samples;
  }
  rmSync(folder, { recursive: true, force: true });
  const seconds = (Date.now() - started) / 1000;
  const steady = heap.slice(Math.ceil(heap.length / 4));
  if (steady.length >= 8) {
    const half = Math.floor(steady.length / 2);
    const [before, after] = [least(steady.slice(0, half)), least(steady.slice(half))];
    print(`heap: ${before.toFixed(1)} MB in the first half, ${after.toFixed(1)} MB in the second`);
    if (after > before * 1.2 + 4) {
      found += 1;
      print("  the memory grows");
    }
  } else print("heap: too few samples; let it run longer");
  const hidden = [...alike].filter(([, times]) => times > MAX_ALIKE);
  for (const [kind, times] of hidden) print(`${times} times: ${kind}`);
  print(`${count} cases in ${Math.round(seconds)} s, ${found} faults, seed ${seed}`);
  process.exitCode = found > 0 ? 1 : 0;
}

if (values.clock !== undefined) await work();
else if (values.case !== undefined) {
  const index = Number(values.case);
  const faults = await checkCase(makeCase(seed, index, originals));
  if (faults.length > 0) report(index, faults);
  else print(`case ${index}: no fault`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} else await run(Number(values.minutes));
