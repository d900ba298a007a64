import { parseSeed, type Seed } from "@clusterpost/seed-parser";
import { compare } from "../measure/compare.ts";
import { renderByRemark } from "../peers/remark-peer.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatSpread, formatThroughput, formatVerdict } from "../report/figures.ts";
import { CORPUS_FOLDER, DIGEST_MONTH, readSampleSeeds, readSeeds } from "../samples/seed-files.ts";

const TARGET = 7;
/** The engine takes seconds to compile what a parser of many forms uses often. */
const ROUNDS = { rounds: 15, warmUp: 20, turnMs: 200 };

interface SeedSet {
  readonly name: string;
  readonly seeds: readonly Seed[];
  readonly target?: number;
}

function seedSets(): SeedSet[] {
  const sample = readSampleSeeds();
  const sets: SeedSet[] = [
    { name: "the sample newsletter", seeds: sample, target: TARGET },
    { name: "its digest", seeds: sample.filter(({ name }) => name.startsWith(`${DIGEST_MONTH}/`)) },
    {
      name: "its other Markdown",
      seeds: sample.filter(({ name }) => name.endsWith(".md") && !name.startsWith(`${DIGEST_MONTH}/`)),
    },
    { name: "its plain text", seeds: sample.filter(({ name }) => name.endsWith(".txt")) },
  ];
  sets.push({ name: "the parser's corpus", seeds: readSeeds(CORPUS_FOLDER, [".txt", ".md"]) });
  const real = process.env["CLUSTERPOST_CORPUS"];
  if (real !== undefined && real !== "") sets.push({ name: "CLUSTERPOST_CORPUS", seeds: readSeeds(real, [".txt"]) });
  return sets.filter(({ seeds }) => seeds.length > 0);
}

async function run(): Promise<Report> {
  const rows: string[][] = [];
  const missed: string[] = [];
  for (const { name, seeds, target } of seedSets()) {
    const bytes = seeds.reduce((sum, seed) => sum + seed.bytes.length, 0);
    const found = await compare(
      { name: "parseSeed", run: () => seeds.map((seed) => parseSeed(seed)) },
      { name: "remark", run: () => seeds.map((seed) => renderByRemark(seed.bytes)) },
      ROUNDS,
    );
    const isMet = target === undefined ? undefined : found.speedUp.median >= target;
    if (isMet === false) missed.push(`parse, ${name}: ${formatFactor(found.speedUp.median)}`);
    rows.push([
      `${name} (${seeds.length} × ${(bytes / seeds.length / 1000).toFixed(1)} kB)`,
      `${((seeds.length / found.ours.median) * 1000).toFixed(0)}/s`,
      formatThroughput(bytes, found.ours.median),
      formatThroughput(bytes, found.peer.median),
      formatFactor(found.speedUp.median),
      formatSpread(found.speedUp, formatFactor),
      target === undefined ? "–" : `≥ ${target}×`,
      formatVerdict(isMet),
    ]);
  }
  const head = [
    "submissions",
    "documents",
    "parseSeed",
    "remark + rehype",
    "times as fast",
    "middle half",
    "target",
    "",
  ];
  const notes = [
    "From the bytes of a file. Ours ends with the typed document and its diagnostics; the peer with sanitised HTML, which knows no dates, authors or attachments.",
    "Plain-text files are Markdown to the peer.",
  ];
  return { title: "parse: submissions, warm", table: { head, rows }, notes, missed };
}

/** `parseSeed` beside remark and rehype on the same bytes. */
export const PARSE: Benchmark = { name: "parse", run };
