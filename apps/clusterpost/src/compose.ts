import { basename, join } from "node:path";
import type { Diagnostic, Issue } from "@clusterpost/core";
import { type PlannedDocument, type PlanRequest, planIssues } from "@clusterpost/planner";
import { type RenderedIssue, renderIssue } from "@clusterpost/render";
import { assignIssueFiles, FILES_FOLDER, type IssueFile } from "./issue-files.ts";
import { locateDiagnostic } from "./locate-diagnostic.ts";
import { chooseTheme } from "./project/choose-theme.ts";
import { createFilesBeside } from "./project/files-beside.ts";
import { createIssueFileSource, type IssueFileSource } from "./project/issue-file-source.ts";
import { joinSubmissions, type SubmissionReading } from "./project/join-submissions.ts";
import { openProject, type Project } from "./project/open-project.ts";
import { folderMonthOf, parseOptionsOf } from "./project/parse-options.ts";
import { readSubmission } from "./project/read-submission.ts";
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
  const options = parseOptionsOf(project.newsletter);
  const beside = createFilesBeside(project.root, project);
  const source = createIssueFileSource(project.root, beside, (file) => readSubmission(project.root, file, options));
  const reader = await openSubmissionReader(project, options, request.out, request.cache);
  const readings: SubmissionReading[] = [];
  for (const [index, file] of project.files.entries()) {
    const { media, ...parsed } = await reader.read(file);
    source.note(file, media);
    if (parsed.text !== undefined) texts.set(file, parsed.text);
    readings.push({ file, parsed });
    progress(index + 1, project.files.length);
  }
  reader.close();
  const joined = joinSubmissions(readings, beside);
  diagnostics.push(...joined.diagnostics);
  const documents = joined.documents.map((document): PlannedDocument => {
    const folderMonth = folderMonthOf(`${basename(project.root)}/${document.file}`);
    return { document, ...(folderMonth === undefined ? {} : { folderMonth }) };
  });
  diagnostics.push(...beside.report());
  const readAt = now();
  const planned = planIssues(documents, project.newsletter, request);
  diagnostics.push(...planned.diagnostics);
  const plannedAt = now();
  const theme = await chooseTheme(project.newsletter, project.root);
  const issues: BuiltIssue[] = [];
  let writeMs = 0;
  for (const plannedIssue of request.newest === true ? newestOf(planned.issues) : planned.issues) {
    const { issue, files } = assignIssueFiles(plannedIssue, source.has);
    const archiveUrl = archiveUrlOf(issue);
    const rendered = renderIssue(theme, issue, archiveUrl === undefined ? {} : { archiveUrl });
    diagnostics.push(...rendered.diagnostics);
    const writingAt = now();
    const outputs = [
      ...writeIssue(request.out, issue, rendered),
      ...(await writeIssueFiles(request.out, issue, files, source)),
    ];
    issues.push({ issue, rendered, outputs });
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

/** Writes the files that belong to an issue beside it; one that has gone since it was seen is left out. */
async function writeIssueFiles(
  out: string,
  issue: Issue,
  files: readonly IssueFile[],
  source: IssueFileSource,
): Promise<string[]> {
  const written: string[] = [];
  for (const { submission, name, issueName } of files) {
    const bytes = await source.read(submission, name);
    if (bytes === undefined) continue;
    const path = join(out, "issues", issue.id, FILES_FOLDER, issueName);
    writeWholeFile(path, bytes);
    written.push(path);
  }
  return written;
}

function formatDiagnostics(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): string {
  const located = diagnostics.map((found) => locateDiagnostic(found, texts));
  return `${JSON.stringify({ diagnostics: located }, undefined, 2)}\n`;
}
