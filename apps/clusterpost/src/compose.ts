import { join } from "node:path";
import type { Diagnostic, Issue } from "@clusterpost/core";
import { type RenderedIssue, renderIssue } from "@clusterpost/render";
import { assignIssueFiles, FILES_FOLDER, type IssueFile } from "./issue-files.ts";
import { locateDiagnostic } from "./locate-diagnostic.ts";
import { assertOwnOutput, noteOwner } from "./output/output-owner.ts";
import { type PlannedProject, type Progress, type ProjectRequest, planProject } from "./plan-project.ts";
import { chooseTheme } from "./project/choose-theme.ts";
import type { IssueFileSource } from "./project/issue-file-source.ts";
import type { Project } from "./project/open-project.ts";
import { writeWholeFile } from "./project/write-file.ts";
import type { BuiltSite } from "./site/build-site.ts";
import { mailLinks } from "./site/mail-links.ts";
import { siteBaseUrl } from "./site/site-address.ts";

/** What to build. */
export interface BuildRequest extends ProjectRequest {
  /** Only the newest of the issues. */
  readonly newest?: boolean;
  /** Only the mails of issues: HTML, text, JSON, files. */
  readonly only?: "mail";
  /** The site holds what was published, and nothing else. */
  readonly publishedOnly?: boolean;
}

/** What is known of the mail of an issue once it is written. */
export type MailFacts = Pick<RenderedIssue, "subject" | "sizes" | "diagnostics">;

/** An issue as it was built. */
export interface BuiltIssue {
  readonly issue: Issue;
  readonly rendered: MailFacts;
  /** Files of its mail, now or by an earlier build. */
  readonly outputs: readonly string[];
}

/** Milliseconds of each step. */
export interface BuildTimings {
  readonly readMs: number;
  readonly planMs: number;
  /** Making everything that is written. */
  readonly renderMs: number;
  /** Writing of mails, where it is told apart from making them. */
  readonly writeMs: number;
  readonly totalMs: number;
}

/** What a build made. */
export interface BuildResult {
  readonly project: Project;
  readonly issues: readonly BuiltIssue[];
  /** Files of the mails, and the report. */
  readonly outputs: readonly string[];
  /** Absent when only mails were asked for. */
  readonly site?: BuiltSite;
  readonly diagnostics: readonly Diagnostic[];
  /** Decoded text of each file, for the places and frames of diagnostics. */
  readonly texts: ReadonlyMap<string, string>;
  readonly timings: BuildTimings;
  /** Submissions that were parsed; the others were known from an earlier build. */
  readonly parsed: number;
}

/** The last issue that has a date, or the last one. */
function newestOf(issues: readonly Issue[]): readonly Issue[] {
  const newest = issues.findLast(({ period }) => period !== undefined) ?? issues.at(-1);
  return newest === undefined ? [] : [newest];
}

/** Whether a build makes some issues only; the site has all of them, so it is left as it is then. */
export function isPartial({ month, range, newest }: BuildRequest): boolean {
  return month !== undefined || range !== undefined || newest === true;
}

/**
 * Builds the issues of a folder: reads, plans, renders and writes.
 *
 * @param now - milliseconds of a monotonic clock, for the timings only; no output depends on it
 * @throws ClusterpostError when the folder, the theme or the output folder cannot be used, or holds another newsletter
 */
export async function build(
  request: BuildRequest,
  now: () => number,
  progress: Progress = () => undefined,
): Promise<BuildResult> {
  const startedAt = now();
  assertOwnOutput(request.out, request.folder);
  const planned = await planProject(request, now, progress);
  noteOwner(request.out, request.folder);
  const { project, texts, parsed, readMs, planMs } = planned;
  const makingAt = now();
  // A folder without issues is a mistake more often than a wish: the site of an earlier build stays.
  const isSiteLeft = isPartial(request) || planned.issues.length === 0;
  const made =
    request.only === "mail" || isSiteLeft
      ? await makeMails(request, planned, now)
      : await (await import("./site/build-site.ts")).buildSite(request, planned, progress);
  const diagnostics = [...planned.diagnostics, ...made.issues.flatMap(({ rendered }) => rendered.diagnostics)];
  const report = join(request.out, "diagnostics.json");
  writeWholeFile(report, formatDiagnostics(diagnostics, texts));
  const endedAt = now();
  const timings = {
    readMs,
    planMs,
    renderMs: endedAt - makingAt - made.writeMs,
    writeMs: made.writeMs,
    totalMs: endedAt - startedAt,
  };
  const outputs = [...made.issues.flatMap((built) => built.outputs), report];
  return { project, ...made, outputs, diagnostics, texts, timings, parsed };
}

/** What a build makes of the issues. */
export interface MadeIssues {
  readonly issues: readonly BuiltIssue[];
  readonly site?: BuiltSite;
  readonly writeMs: number;
}

async function makeMails(request: BuildRequest, planned: PlannedProject, now: () => number): Promise<MadeIssues> {
  const { project, source } = planned;
  const baseUrl = siteBaseUrl(project.newsletter);
  const theme = await chooseTheme(project.newsletter, project.root);
  const issues: BuiltIssue[] = [];
  let writeMs = 0;
  for (const plannedIssue of request.newest === true ? newestOf(planned.issues) : planned.issues) {
    const { issue, files } = assignIssueFiles(plannedIssue, source.has);
    const rendered = renderIssue(theme, issue, mailLinks(issue, baseUrl));
    const writingAt = now();
    const folder = join(request.out, mailFolder(issue));
    const outputs = [...writeMail(folder, issue, rendered), ...(await writeIssueFiles(folder, files, source))];
    issues.push({ issue, rendered, outputs });
    writeMs += now() - writingAt;
  }
  return { issues, writeMs };
}

/** Folder of the mail of an issue in the output folder. */
export function mailFolder({ id }: Issue): string {
  return join("issues", id);
}

/** The files of the mail of an issue, by their names in its folder. */
export function mailFiles(issue: Issue, { html, text }: RenderedIssue): readonly (readonly [string, string])[] {
  return [
    ["newsletter.html", html],
    ["newsletter.txt", text],
    ["issue.json", `${JSON.stringify(issue, undefined, 2)}\n`],
  ];
}

function writeMail(folder: string, issue: Issue, rendered: RenderedIssue): string[] {
  return mailFiles(issue, rendered).map(([name, content]) => {
    const path = join(folder, name);
    writeWholeFile(path, content);
    return path;
  });
}

/** Writes the files that belong to an issue beside it; one that has gone since it was seen is left out. */
async function writeIssueFiles(
  folder: string,
  files: readonly IssueFile[],
  source: IssueFileSource,
): Promise<string[]> {
  const written: string[] = [];
  for (const { submission, name, issueName } of files) {
    const bytes = await source.read(submission, name);
    if (bytes === undefined) continue;
    const path = join(folder, FILES_FOLDER, issueName);
    writeWholeFile(path, bytes);
    written.push(path);
  }
  return written;
}

function formatDiagnostics(diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>): string {
  const located = diagnostics.map((found) => locateDiagnostic(found, texts));
  return `${JSON.stringify({ diagnostics: located }, undefined, 2)}\n`;
}
