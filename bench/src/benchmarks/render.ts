import { renderIssue } from "@clusterpost/render";
import { theme } from "@clusterpost/render/themes/eccp";
import { type InterleaveOptions, interleave } from "../measure/interleave.ts";
import { summarise, summariseRatios } from "../measure/statistics.ts";
import { createMjmlPeer } from "../peers/mjml-peer.ts";
import { visibleText } from "../peers/visible-text.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatMs, formatSpread, formatVerdict } from "../report/figures.ts";
import { sampleIssue } from "../samples/issues.ts";
import { DIGEST_MONTH, STORIES_MONTH } from "../samples/seed-files.ts";

const TARGET = 30;
const ROUNDS: InterleaveOptions = { rounds: 15, warmUp: 4, turnMs: 100 };
const ISSUES = [
  ["the digest", DIGEST_MONTH],
  ["a month of stories", STORIES_MONTH],
] as const;

const WHOLE = "renderIssue";
const TEMPLATE = "its template alone";

/** Fails when two mails do not say the same. */
function assertSameMail(...mails: readonly string[]): void {
  const said = new Set(mails.map(visibleText));
  if (said.size !== 1) throw new RangeError("MJML's mail does not say what ours says.");
}

async function rowsOf(name: string, month: string, missed: string[]): Promise<string[][]> {
  const issue = sampleIssue(month);
  const peer = await createMjmlPeer(issue);
  assertSameMail(renderIssue(theme, issue).html, peer.template(), await peer.fastest(), await peer.minified());
  const timings = await interleave(
    [
      { name: WHOLE, run: () => renderIssue(theme, issue) },
      { name: TEMPLATE, run: peer.template },
      { name: "fastest", run: peer.fastest },
      { name: "minified", run: peer.minified },
    ],
    ROUNDS,
  );
  const timesOf = (contender: string): readonly number[] => timings.get(contender) ?? [];
  return [WHOLE, TEMPLATE].map((ours) => {
    const fastest = summariseRatios(timesOf("fastest"), timesOf(ours));
    const minified = summariseRatios(timesOf("minified"), timesOf(ours));
    const isMet = ours === TEMPLATE ? minified.median >= TARGET : undefined;
    if (isMet === false) missed.push(`render, ${name}: ${formatFactor(minified.median)}`);
    return [
      `${name} (${month}): ${ours}`,
      formatMs(summarise(timesOf(ours)).median),
      formatMs(summarise(timesOf("fastest")).median),
      formatFactor(fastest.median),
      formatSpread(fastest, formatFactor),
      formatMs(summarise(timesOf("minified")).median),
      formatFactor(minified.median),
      formatSpread(minified, formatFactor),
      isMet === undefined ? "–" : `≥ ${TARGET}×`,
      formatVerdict(isMet),
    ];
  });
}

async function run(): Promise<Report> {
  const missed: string[] = [];
  const rows: string[][] = [];
  for (const [name, month] of ISSUES) rows.push(...(await rowsOf(name, month, missed)));
  const head = ["issue", "ours", "MJML, fastest", "times as fast", "middle half"];
  const more = ["MJML, minified", "times as fast", "middle half", "target", ""];
  const notes = [
    "MJML turns the theme's skeleton, filled with the issue by a precompiled Handlebars template from a view that is ready, into HTML. “Fastest” neither validates nor minifies; its mail is larger than ours. “Minified” gives a mail of our size, with the options that themes are compiled with.",
    "`renderIssue` does more: it builds the view, makes HTML and plain text, and fits the HTML to its limit. “Its template alone” makes the HTML from the same ready view, as the peer does; the target compares it with “minified”, which gives the same HTML.",
    "All mails say the same, which is checked before they are timed.",
  ];
  return { title: "render: an issue to HTML, warm", table: { head: [...head, ...more], rows }, notes, missed };
}

/** `renderIssue` with a compiled theme, beside MJML for the same issue. */
export const RENDER: Benchmark = { name: "render", run };
