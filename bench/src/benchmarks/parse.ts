import { parseRichText, parseSeed, type Seed } from "@clusterpost/seed-parser";
import { compare } from "../measure/compare.ts";
import { readByRemark, renderByRemark } from "../peers/remark-peer.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatSpread, formatThroughput, formatVerdict } from "../report/figures.ts";
import { CORPUS_FOLDER, DIGEST_MONTH, readSampleSeeds, readSeeds } from "../samples/seed-files.ts";

const TARGET = 7;
/** The engine takes seconds to compile what a parser of many forms uses often. */
const ROUNDS = { rounds: 15, warmUp: 20, turnMs: 200 };

interface SeedSet {
  readonly name: string;
  readonly seeds: readonly Seed[];
  /** True for texts that are difficult on purpose, in many languages and encodings: the ratio is watched. */
  readonly isDifficult?: boolean;
}

function seedSets(): SeedSet[] {
  const sample = readSampleSeeds();
  const sets: SeedSet[] = [
    { name: "the sample newsletter", seeds: sample },
    { name: "its digest", seeds: sample.filter(({ name }) => name.startsWith(`${DIGEST_MONTH}/`)) },
    {
      name: "its other Markdown",
      seeds: sample.filter(({ name }) => name.endsWith(".md") && !name.startsWith(`${DIGEST_MONTH}/`)),
    },
    { name: "its plain text", seeds: sample.filter(({ name }) => name.endsWith(".txt")) },
  ];
  sets.push({ name: "the parser's corpus", seeds: readSeeds(CORPUS_FOLDER, [".txt", ".md"]), isDifficult: true });
  const real = process.env["CLUSTERPOST_CORPUS"];
  if (real !== undefined && real !== "") sets.push({ name: "CLUSTERPOST_CORPUS", seeds: readSeeds(real, [".txt"]) });
  return sets.filter(({ seeds }) => seeds.length > 0);
}

/** How far a submission is read, and what the peer does meanwhile. */
interface Step {
  readonly name: string;
  readonly ours: (seed: Seed) => unknown;
  readonly peer: (seed: Seed) => unknown;
  readonly target?: number;
}

const STEPS: readonly Step[] = [
  { name: "safe tree", ours: (seed) => parseRichText(seed), peer: ({ bytes }) => readByRemark(bytes), target: TARGET },
  { name: "understood", ours: (seed) => parseSeed(seed), peer: ({ bytes }) => renderByRemark(bytes) },
];

async function run(): Promise<Report> {
  const rows: string[][] = [];
  const missed: string[] = [];
  for (const { name, seeds, isDifficult = false } of seedSets()) {
    const bytes = seeds.reduce((sum, seed) => sum + seed.bytes.length, 0);
    const label = `${name} (${seeds.length} × ${(bytes / seeds.length / 1000).toFixed(1)} kB)`;
    for (const { name: step, ours, peer, target: wanted } of STEPS) {
      const target = isDifficult ? undefined : wanted;
      const found = await compare(
        { name: "ours", run: () => seeds.map(ours) },
        { name: "remark", run: () => seeds.map(peer) },
        ROUNDS,
      );
      const isMet = target === undefined ? undefined : found.speedUp.median >= target;
      if (isMet === false) missed.push(`parse, ${step}, ${name}: ${formatFactor(found.speedUp.median)}`);
      rows.push([
        label,
        step,
        `${((seeds.length / found.ours.median) * 1000).toFixed(0)}/s`,
        formatThroughput(bytes, found.ours.median),
        formatThroughput(bytes, found.peer.median),
        formatFactor(found.speedUp.median),
        formatSpread(found.speedUp, formatFactor),
        target === undefined ? "–" : `≥ ${target}×`,
        formatVerdict(isMet),
      ]);
    }
  }
  const head = [
    "submissions",
    "read into",
    "documents",
    "ours",
    "remark + rehype",
    "times as fast",
    "middle half",
    "target",
    "",
  ];
  const notes = [
    "“Safe tree” is the same work on both sides: from the bytes of a file to a tree that holds nothing dangerous.",
    "“Understood” is the whole of parseSeed, which ends with title, author, dates, events, calls, attachments and diagnostics; the peer ends with sanitised HTML and knows none of these.",
    "Plain-text files are Markdown to the peer.",
  ];
  return { title: "parse: submissions, warm", table: { head, rows }, notes, missed };
}

/** `parseRichText` and `parseSeed` beside remark and rehype on the same bytes. */
export const PARSE: Benchmark = { name: "parse", run };
