import { basename, join } from "node:path";
import type { Diagnostic, Issue } from "@clusterpost/core";
import { type PlannedDocument, type PlanRequest, planIssues } from "@clusterpost/planner";
import { type RenderedIssue, renderIssue } from "@clusterpost/render";
import { locateDiagnostic } from "./locate-diagnostic.ts";
import { chooseTheme } from "./project/choose-theme.ts";
import { openProject, type Project } from "./project/open-project.ts";
import { folderMonthOf, parseOptionsOf } from "./project/parse-options.ts";
import { type CacheRequest, openSubmissionReader } from "./project/submission-reader.ts";
import { writeWholeFile } from "./project/write-file.ts";

/** What to build. */
export interface BuildRequest extends PlanRequest {
  readonly folder: string;
  readonly out: string;
  /** Only the newest of the issues. */
  readonly newest?: boolean;
  /** Absent when every submission is to be parsed, whatever earlier builds have kept. */
  readonly cache?: CacheRequest;
}

/** An issue as it was built. */
export interface BuiltIssue {
  readonly issue: Issue;
  readonly rendered: RenderedIssue;
  /** Files written for it. */
  readonly outputs: readonly string[];
}

/** Milliseconds of each step. */
export interface BuildTimings {
  readonly readMs: number;
  readonly planMs: number;
  readonly renderMs: number;
  readonly writeMs: number;
  readonly totalMs: number;
}

/** What a build made. */
export interface BuildResult {
  readonly project: Project;
  readonly issues: readonly BuiltIssue[];
  readonly outputs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Decoded text of each file, for the places and frames of diagnostics. */
  readonly texts: ReadonlyMap<string, string>;
  readonly timings: BuildTimings;
  /** Submissions that were parsed; the others were known from an earlier build. */
  readonly parsed: number;
}

/** Told of the progress of a long build. */
export type Progress = (done: number, total: number) => void;

/** The last issue that has a date, or the last one. */
function newestOf(issues: readonly Issue[]): readonly Issue[] {
  const newest = issues.findLast(({ period }) => period !== undefined) ?? issues.at(-1);
  return newest === undefined ? [] : [newest];
}

/** Address of an issue in the archive; none as long as the newsletter has no address. */
function archiveUrlOf(issue: Issue): string | undefined {
  return issue.publication.url === undefined
    ? undefined
    : new URL(`issues/${issue.id}/`, `${issue.publication.url.replace(/\/*$/, "")}/`).href;
}

/**
 * Builds the issues of a folder: reads, plans, renders and writes.
 *
 * @param now - milliseconds of a monotonic clock, for the timings only; no output depends on it
 * @throws ClusterpostError when the folder, the theme or the output folder cannot be used
 */
export async function build(
  request: BuildRequest,
  now: () => number,
  progress: Progress = () => undefined,
): Promise<BuildResult> {
  const startedAt = now();
  const project = await openProject(request.folder, request.out);
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  const texts = new Map<string, string>();
  if (project.configuration !== undefined) texts.set(project.configuration.file, project.configuration.text);
  const documents: PlannedDocument[] = [];
  const options = parseOptionsOf(project.newsletter);
  const reader = await openSubmissionReader(project, options, request.cache);
  for (const [index, file] of project.files.entries()) {
    const parsed = await reader.read(file);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.text !== undefined) texts.set(file, parsed.text);
    const folderMonth = folderMonthOf(`${basename(project.root)}/${file}`);
    if (parsed.document !== undefined && parsed.held !== true)
      documents.push({ document: parsed.document, ...(folderMonth === undefined ? {} : { folderMonth }) });
    progress(index + 1, project.files.length);
  }
  reader.close();
  const readAt = now();
  const planned = planIssues(documents, project.newsletter, request);
  diagnostics.push(...planned.diagnostics);
  const plannedAt = now();
  const theme = await chooseTheme(project.newsletter, project.root);
  const issues: BuiltIssue[] = [];
  let writeMs = 0;
  for (const issue of request.newest === true ? newestOf(planned.issues) : planned.issues) {
    const archiveUrl = archiveUrlOf(issue);
    const rendered = renderIssue(theme, issue, archiveUrl === undefined ? {} : { archiveUrl });
    diagnostics.push(...rendered.diagnostics);
    const writingAt = now();
    issues.push({ issue, rendered, outputs: writeIssue(request.out, issue, rendered) });
    writeMs += now() - writingAt;
  }
  const report = join(request.out, "diagnostics.json");
  writeWholeFile(report, formatDiagnostics(diagnostics, texts));
  const endedAt = now();
  const timings = {
    readMs: readAt - startedAt,
    planMs: plannedAt - readAt,
    renderMs: endedAt - plannedAt - writeMs,
    writeMs,
    totalMs: endedAt - startedAt,
  };
  const outputs = [...issues.flatMap((built) => built.outputs), report];
  return { project, issues, outputs, diagnostics, texts, timings, parsed: reader.parsed() };
}

function writeIssue(out: string, issue: Issue, rendered: RenderedIssue): string[] {
  const folder = join(out, "issues", issue.id);
  const files: [string, string][] = [
    ["newsletter.html", rendered.html],
    ["newsletter.txt", rendered.text],
    ["issue.json", `${JSON.stringify(issue, undefined, 2)}\n`],
  ];
  return files.map(([name, content]) => {
    const path = join(folder, name);
    writeWholeFile(path, content);
    return path;
  });
}

function formatDiagnostics(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): string {
  const located = diagnostics.map((found) => locateDiagnostic(found, texts));
  return `${JSON.stringify({ diagnostics: located }, undefined, 2)}\n`;
}
