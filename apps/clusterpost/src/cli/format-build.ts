import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { type Diagnostic, formatDiagnostic } from "@clusterpost/core";
import type { BuildRequest, BuildResult, BuiltIssue } from "../compose.ts";
import { locateDiagnostic } from "../locate-diagnostic.ts";
import type { Terminal } from "./terminal.ts";

/** Findings of one kind in one file that are shown in full; the rest is counted. */
const SHOWN_PER_KIND = 2;

/** The result as one JSON object: `{ issues, outputs, diagnostics, timings }`. */
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
  return JSON.stringify({ issues, outputs: result.outputs, diagnostics, timings: result.timings }, undefined, 2);
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What a person reads: findings with their places for standard error, what was made for standard output. */
export function formatSummary(
  result: BuildResult,
  request: BuildRequest,
  terminal: Terminal,
): { findings: string; summary: string } {
  return { findings: formatFindings(result, request, terminal), summary: formatMade(result, request, terminal) };
}

function formatFindings(result: BuildResult, request: BuildRequest, terminal: Terminal): string {
  const shown = new Map<string, Diagnostic[]>();
  const sources = new Set(result.issues.flatMap(({ issue }) => issue.sources));
  let elsewhere = 0;
  for (const found of result.diagnostics) {
    if (found.severity === "info") continue;
    if (found.severity === "warning" && result.project.files.includes(found.file) && !sources.has(found.file)) {
      elsewhere += 1;
      continue;
    }
    const key = `${found.file} ${found.code}`;
    shown.set(key, [...(shown.get(key) ?? []), found]);
  }
  const folder = relative(terminal.cwd, result.project.root);
  const parts = [...shown.values()].flatMap((group) => {
    const first = group
      .slice(0, group[0]?.severity === "error" ? group.length : SHOWN_PER_KIND)
      .map((found) => formatOne(found, folder, result, terminal));
    const more = group.length - first.length;
    return more > 0
      ? [
          ...first,
          terminal.style(
            "dim",
            `  … and ${more} more ${group[0]?.code} in ${join(folder, group[0]?.file ?? "")}`,
            "error",
          ),
        ]
      : first;
  });
  if (elsewhere > 0)
    parts.push(terminal.style("dim", `${plural(elsewhere, "warning")} in submissions of other issues`, "error"));
  if (result.diagnostics.length > 0)
    parts.push(terminal.style("dim", `All findings: ${join(request.out, "diagnostics.json")}`, "error"));
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

function formatOne(found: Diagnostic, folder: string, result: BuildResult, terminal: Terminal): string {
  const [head = "", ...rest] = formatDiagnostic(
    { ...found, file: join(folder, found.file) },
    result.texts.get(found.file),
  ).split("\n");
  const colour = found.severity === "error" ? "red" : "yellow";
  const marked = head.replace(
    `${found.severity} ${found.code}`,
    terminal.style(["bold", colour], `${found.severity} ${found.code}`, "error"),
  );
  return [marked, ...rest].join("\n");
}

function formatMade(result: BuildResult, request: BuildRequest, terminal: Terminal): string {
  const count = (severity: Diagnostic["severity"]): number =>
    result.diagnostics.filter((found) => found.severity === severity).length;
  const read = `${plural(result.project.files.length, "submission")} read in ${result.timings.totalMs.toFixed(0)} ms`;
  const findings = `${plural(count("error"), "error")}, ${plural(count("warning"), "warning")}, ${plural(count("info"), "note")}`;
  const lines = [`${terminal.style("bold", plural(result.issues.length, "issue"), "out")} made; ${read}; ${findings}`];
  if (result.issues.length === 0) lines.push(nothingMade(result, request));
  for (const built of result.issues) lines.push("", ...formatIssue(built, terminal));
  const newest = result.issues.at(-1)?.outputs[0];
  if (newest !== undefined) lines.push("", `Open ${pathToFileURL(newest).href}`);
  return lines.join("\n");
}

function nothingMade(result: BuildResult, request: BuildRequest): string {
  if (result.project.files.length === 0) return "There are no submissions in the folder: .txt and .md files are read.";
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
