import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { slotMark } from "@clusterpost/core";
import { renderIssue } from "@clusterpost/render";
import { theme } from "@clusterpost/render/themes/eccp";
import { ISSUE_URL } from "../compose/mailing.ts";
import { runMeasured } from "../measure/run-measured.ts";
import { summarise, summariseRatios } from "../measure/statistics.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs, formatSpread, formatVerdict } from "../report/figures.ts";
import { sampleIssue } from "../samples/issues.ts";
import { DIGEST_MONTH } from "../samples/seed-files.ts";

const RECIPIENTS = 100_000;
const MAX_MEGABYTES = 200;
const PLAIN_TARGET = 100;
const SIGNED_TARGET = 10;
const RSA_TARGET = 0.65;

type Timings = Readonly<Record<string, readonly number[]>>;

const child = (name: string): string => fileURLToPath(new URL(`../compose/${name}.ts`, import.meta.url));

/** One line of the report: ours through a peer, and what it should be. */
interface Row {
  readonly label: string;
  readonly ours: string;
  readonly peer: string;
  readonly target?: number;
}

const ROWS: readonly Row[] = [
  {
    label: "unsigned, memory used again, beside MailComposer",
    ours: "plain",
    peer: "peer-plain",
    target: PLAIN_TARGET,
  },
  { label: "unsigned, memory of its own, beside MailComposer", ours: "plain-own", peer: "peer-plain" },
  {
    label: "with DKIM, memory used again, beside nodemailer with DKIM",
    ours: "signed",
    peer: "peer-signed",
    target: SIGNED_TARGET,
  },
  { label: "with DKIM, memory of its own, beside nodemailer with DKIM", ours: "signed-own", peer: "peer-signed" },
  {
    label: "with DKIM, memory used again, beside one bare RSA signature",
    ours: "signed",
    peer: "rsa",
    target: RSA_TARGET,
  },
  { label: "with DKIM, memory of its own, beside one bare RSA signature", ours: "signed-own", peer: "rsa" },
];

function tableRow(
  { label, ours, peer, target }: Row,
  timings: Timings,
): { readonly cells: string[]; readonly missed: string[] } {
  const [own = [], other = []] = [timings[ours], timings[peer]];
  const ratio = summariseRatios(other, own);
  const isMet = target === undefined ? undefined : ratio.median >= target;
  const goal = target === undefined ? "–" : `≥ ${formatFactor(target).replace(".0×", "×")}`;
  const cells = [
    label,
    formatMs(summarise(own).median),
    formatMs(summarise(other).median),
    formatFactor(ratio.median),
    formatSpread(ratio, formatFactor),
    goal,
    formatVerdict(isMet),
  ];
  return { cells, missed: isMet === false ? [`compose: ${label}: ${formatFactor(ratio.median)}, ${goal}`] : [] };
}

async function run(): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-bench-"));
  try {
    const marks = {
      viewUrl: slotMark("viewUrl"),
      unsubscribeUrl: slotMark("unsubscribeUrl"),
      greeting: `Dear ${slotMark("name")},`,
    };
    const { subject, html, text } = renderIssue(theme, sampleIssue(DIGEST_MONTH), { archiveUrl: ISSUE_URL, ...marks });
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const file = join(folder, "rendered.json");
    writeFileSync(
      file,
      JSON.stringify({ subject, html, text, privateKey: String(privateKey.export({ type: "pkcs8", format: "pem" })) }),
    );
    const timed = await runMeasured([child("time-child"), file]);
    const { sizeBytes, timings }: { readonly sizeBytes: number; readonly timings: Timings } = JSON.parse(timed.stdout);
    const rows = ROWS.map((row) => tableRow(row, timings));
    const streamed = await runMeasured([child("memory-child"), file, String(RECIPIENTS)]);
    const megabytes = Math.round(streamed.peakBytes / 1e6);
    const isSmall = megabytes < MAX_MEGABYTES;
    const notes = [
      `The sample newsletter's digest as a message of ${Math.round(sizeBytes / 1000)} kB, personalised in greeting, links and header. All contenders' messages say the same, which is checked before they are timed.`,
      "“Memory used again” is what a connection needs that sends one message after another; “memory of its own” is for messages that are kept. A ratio is the other's time through ours.",
      `${RECIPIENTS.toLocaleString("en")} recipients, each with a signed message of its own, take ${megabytes} MB of memory at most (target: below ${MAX_MEGABYTES} MB): ${formatVerdict(isSmall)}.`,
    ];
    const head = ["message", "ours", "other", "ratio", "middle half", "target", ""];
    const missed = [...rows.flatMap((row) => row.missed), ...(isSmall ? [] : [`compose: ${megabytes} MB of memory`])];
    return { title: "compose: one message", table: { head, rows: rows.map(({ cells }) => cells) }, notes, missed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Composing and signing beside nodemailer and beside RSA alone, and the memory of a large mailing. */
export const COMPOSE: Benchmark = { name: "compose", run };
