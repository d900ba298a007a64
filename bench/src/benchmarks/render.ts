import { type RenderedIssue, renderIssue } from "@clusterpost/render";
import { theme } from "@clusterpost/render/themes/eccp";
import { compare } from "../measure/compare.ts";
import { createMjmlPeer } from "../peers/mjml-peer.ts";
import { visibleText } from "../peers/visible-text.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs, formatSpread, formatVerdict } from "../report/figures.ts";
import { sampleIssue } from "../samples/issues.ts";
import { DIGEST_MONTH, STORIES_MONTH } from "../samples/seed-files.ts";

const TARGET = 30;
const ROUNDS = { rounds: 15, warmUp: 4, turnMs: 150 };
const ISSUES = [
  ["the digest", DIGEST_MONTH],
  ["a month of stories", STORIES_MONTH],
] as const;

/** Fails when the two do not do the same job. */
function assertSameMail(ours: RenderedIssue, peer: string): void {
  if (visibleText(ours.html) !== visibleText(peer)) throw new RangeError("MJML's mail does not say what ours says.");
}

async function run(): Promise<Report> {
  const rows: string[][] = [];
  const missed: string[] = [];
  for (const [name, month] of ISSUES) {
    const issue = sampleIssue(month);
    const peer = await createMjmlPeer(issue);
    assertSameMail(renderIssue(theme, issue), await peer.html());
    const found = await compare(
      { name: "renderIssue", run: () => renderIssue(theme, issue) },
      { name: "mjml2html", run: peer.html },
      ROUNDS,
    );
    const isMet = found.speedUp.median >= TARGET;
    if (!isMet) missed.push(`render, ${name}: ${formatFactor(found.speedUp.median)}`);
    rows.push([
      `${name} (${month})`,
      formatMs(found.ours.median),
      formatMs(found.peer.median),
      formatFactor(found.speedUp.median),
      formatSpread(found.speedUp, formatFactor),
      `≥ ${TARGET}×`,
      formatVerdict(isMet),
    ]);
  }
  const head = ["issue", "renderIssue", "Handlebars + mjml2html", "times as fast", "middle half", "target", ""];
  const notes = [
    "Ours is the whole of `renderIssue`: HTML, plain text and sizes. The peer makes the HTML only, from a view that is ready, with a precompiled template, without validation and without minification.",
    "Both mails say the same, which is checked before they are timed.",
  ];
  return { title: "render: an issue to HTML, warm", table: { head, rows }, notes, missed };
}

/** `renderIssue` with a compiled theme, beside MJML for the same issue. */
export const RENDER: Benchmark = { name: "render", run };
