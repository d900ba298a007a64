import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { type Diagnostic, formatDiagnostic, type Severity } from "@clusterpost/core";
import type { BuildRequest, BuildResult, BuiltIssue } from "../compose.ts";
import { locateDiagnostic } from "../locate-diagnostic.ts";
import { formatSite } from "./format-site.ts";
import { plural } from "./plural.ts";
import type { Terminal } from "./terminal.ts";

/** Findings of one code in one file that are shown in full; the rest is counted. */
const SHOWN_PER_GROUP: Readonly<Record<Severity, number>> = { error: 10, warning: 2, info: 2 };
const COLOURS = { error: "red", warning: "yellow", info: "blue" } as const satisfies Record<Severity, string>;

/** So many issues are not listed one by one, but the newest of them. */
const MANY_ISSUES = 12;
const SHOWN_OF_MANY = 3;

/** How much a summary says. */
export interface BuildView {
  /** Every finding, notes too. */
  readonly verbose: boolean;
}

/** The result as one JSON object: `{ issues, outputs, ...(result.site === undefined ? {} : { site }), diagnostics, parsed, timings }`. */
export function formatJson(result: BuildResult): string {
  const issues = result.issues.map(({ issue, rendered, outputs }) => ({
    id: issue.id,
    title: issue.title,
    subject: rendered.subject,
    ...(issue.period === undefined ? {} : { period: issue.period }),
    items: issue.sections.flatMap(({ items }) => items).length,
    sources: issue.sources,
    ...rendered.sizes,
    outputs,
  }));
  const diagnostics = result.diagnostics.map((found) => locateDiagnostic(found, result.texts));
  const { outputs, parsed, timings } = result;
  const { topics: _, ...site } = result.site ?? { topics: [] };
  return JSON.stringify(
    { issues, outputs, ...(result.site === undefined ? {} : { site }), diagnostics, parsed, timings },
    undefined,
    2,
  );
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** What a person reads: findings with their places for standard error, what was made for standard output. */
export function formatSummary(
  result: BuildResult,
  request: BuildRequest,
  view: BuildView,
  terminal: Terminal,
): { findings: string; summary: string } {
  return { findings: formatFindings(result, request, view, terminal), summary: formatMade(result, request, terminal) };
}

function formatFindings(result: BuildResult, request: BuildRequest, view: BuildView, terminal: Terminal): string {
  const { shown, elsewhere, notes } = chooseFindings(result, view);
  const folder = relative(terminal.cwd, result.project.root);
  const quiet = (text: string): string => terminal.style("dim", text, "error");
  const parts = [...groupFindings(shown).values()].flatMap((group) => {
    const [first] = group;
    const limit = view.verbose ? group.length : SHOWN_PER_GROUP[first.severity];
    const told = group.slice(0, limit).map((found) => formatOne(found, folder, result, terminal));
    if (group.length <= limit) return told;
    const place = isAboutIssues(first) ? "" : ` in ${join(folder, first.file)}`;
    return [...told, quiet(`  … and ${group.length - limit} more of ${first.code}${place}`)];
  });
  const hidden = [
    ...(elsewhere > 0 ? [`${plural(elsewhere, "warning")} in submissions of other issues`] : []),
    ...(notes > 0 ? [plural(notes, "note")] : []),
  ];
  if (hidden.length > 0) parts.push(quiet(`Not shown: ${hidden.join(", ")}. --verbose shows everything.`));
  if (result.diagnostics.length > 0) parts.push(quiet(`All findings: ${join(request.out, "diagnostics.json")}`));
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

/** The findings that are shown, and how many others there are. */
interface ChosenFindings {
  readonly shown: readonly Diagnostic[];
  /** Warnings about submissions that are in none of the issues made. */
  readonly elsewhere: number;
  readonly notes: number;
}

function chooseFindings(result: BuildResult, view: BuildView): ChosenFindings {
  if (view.verbose) return { shown: result.diagnostics, elsewhere: 0, notes: 0 };
  const sources = new Set(result.issues.flatMap(({ issue }) => issue.sources));
  const files = new Set(result.project.files);
  const shown: Diagnostic[] = [];
  let elsewhere = 0;
  let notes = 0;
  for (const found of result.diagnostics) {
    if (found.severity === "info") notes += 1;
    else if (found.severity === "warning" && files.has(found.file) && !sources.has(found.file)) elsewhere += 1;
    else shown.push(found);
  }
  return { shown, elsewhere, notes };
}

/** Whether a finding speaks of an issue, whose stories come from many files. */
const isAboutIssues = ({ code }: Diagnostic): boolean => code === "ITEM_SHORTENED";

type Group = [Diagnostic, ...Diagnostic[]];

/** Puts the findings of one code in one file together, in the order of the first of each. */
function groupFindings(findings: readonly Diagnostic[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const found of findings) {
    const key = isAboutIssues(found) ? found.code : `${found.file} ${found.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [found]);
    else group.push(found);
  }
  return groups;
}

function formatOne(found: Diagnostic, folder: string, result: BuildResult, terminal: Terminal): string {
  const [head = "", ...rest] = formatDiagnostic(
    { ...found, file: join(folder, found.file) },
    result.texts.get(found.file),
  ).split("\n");
  const kind = `${found.severity} ${found.code}`;
  const marked = head.replace(kind, terminal.style(["bold", COLOURS[found.severity]], kind, "error"));
  return [marked, ...rest].join("\n");
}

function formatMade(result: BuildResult, request: BuildRequest, terminal: Terminal): string {
  const count = (severity: Diagnostic["severity"]): number =>
    result.diagnostics.filter((found) => found.severity === severity).length;
  const submissions = result.project.files.length;
  const known = submissions === result.parsed ? "" : ` (${result.parsed} new or changed)`;
  const read = `${plural(submissions, "submission")}${known} read in ${result.timings.totalMs.toFixed(0)} ms`;
  const findings = `${plural(count("error"), "error")}, ${plural(count("warning"), "warning")}, ${plural(count("info"), "note")}`;
  const lines = [`${terminal.style("bold", plural(result.issues.length, "issue"), "out")} made; ${read}; ${findings}`];
  if (result.issues.length === 0) lines.push(nothingMade(result, request));
  const shown = result.issues.length > MANY_ISSUES ? result.issues.slice(-SHOWN_OF_MANY) : result.issues;
  const others = result.issues.length - shown.length;
  if (others > 0) lines.push("", terminal.style("dim", `… ${plural(others, "issue")} before these`, "out"));
  for (const built of shown) lines.push("", ...formatIssue(built, terminal));
  lines.push(...formatSite(result, request, terminal));
  const newest = result.issues.at(-1)?.outputs[0];
  if (newest !== undefined) lines.push("", `Open ${pathToFileURL(newest).href}`);
  return lines.join("\n");
}

function nothingMade(result: BuildResult, request: BuildRequest): string {
  if (result.project.files.length === 0)
    return "There are no submissions in the folder. Texts, Word files, mails, saved pages and feeds are read: .txt, .md, .docx, .eml, .html, .rss and others.";
  return request.month === undefined && request.range === undefined
    ? "No submission has a date or is a digest."
    : "No submission belongs to the months that were asked for.";
}

function formatIssue({ issue, rendered, outputs }: BuiltIssue, terminal: Terminal): string[] {
  const items = issue.sections.flatMap((section) => section.items).length;
  const sizes = [kilobytes(rendered.sizes.htmlBytes), kilobytes(rendered.sizes.textBytes)];
  const head = `${terminal.style(["bold", "cyan"], issue.title, "out")}  ${terminal.style("dim", `${plural(items, "item")} from ${plural(issue.sources.length, "submission")}`, "out")}`;
  return [head, ...outputs.map((path, index) => `  ${(sizes[index] ?? "").padStart(8)}  ${path}`)];
}
