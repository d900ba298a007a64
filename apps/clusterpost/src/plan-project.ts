import { basename } from "node:path";
import type { Diagnostic, Issue } from "@clusterpost/core";
import { type PlannedDocument, type PlanRequest, planIssues } from "@clusterpost/planner";
import { createFilesBeside } from "./project/files-beside.ts";
import { createIssueFileSource, type IssueFileSource } from "./project/issue-file-source.ts";
import { joinSubmissions, type SubmissionReading } from "./project/join-submissions.ts";
import { openProject, type Project } from "./project/open-project.ts";
import { folderMonthOf, parseOptionsOf } from "./project/parse-options.ts";
import { readSubmission } from "./project/read-submission.ts";
import { type CacheRequest, openSubmissionReader } from "./project/submission-reader.ts";
import type { PublicationHistory } from "./publication/history.ts";
import type { PinnedIssues } from "./publication/pin-issues.ts";

/** Which submissions are read, and which issues are wanted. */
export interface ProjectRequest extends PlanRequest {
  readonly folder: string;
  readonly out: string;
  /** Absent when every submission is to be parsed, whatever earlier builds have kept. */
  readonly cache?: CacheRequest;
}

/** What a long build is doing. */
export type BuildStep = "read" | "make" | "search";

/** Told of the progress of a long build. */
export type Progress = (done: number, total: number, step: BuildStep) => void;

/** A project as read and planned. */
export interface PlannedProject {
  readonly project: Project;
  /** Under the addresses and ids that were published. */
  readonly issues: readonly Issue[];
  /** What was published; absent when nothing was. */
  readonly history?: PublicationHistory;
  readonly pinned?: PinnedIssues;
  readonly source: IssueFileSource;
  readonly diagnostics: readonly Diagnostic[];
  /** Decoded text of each file, for the places and frames of diagnostics. */
  readonly texts: ReadonlyMap<string, string>;
  /** Submissions that were parsed; the others were known from an earlier build. */
  readonly parsed: number;
  readonly readMs: number;
  readonly planMs: number;
}

/** What is known of publications: only a folder with a `newsletter.yaml` can have published anything. */
async function pin(
  project: Project,
  issues: readonly Issue[],
): Promise<Pick<PlannedProject, "issues" | "history" | "pinned">> {
  if (!project.hasHistory) return { issues };
  const { readHistory } = await import("./publication/history-file.ts");
  const { pinIssues } = await import("./publication/pin-issues.ts");
  const history = readHistory(project.root);
  if (history === undefined) return { issues };
  const pinned = pinIssues(issues, history);
  return { issues: pinned.issues, history, pinned };
}

/**
 * Reads the submissions of a folder and plans its issues.
 *
 * @param now - milliseconds of a monotonic clock, for the timings only
 * @throws ClusterpostError when the folder or its configuration cannot be used
 */
export async function planProject(
  request: ProjectRequest,
  now: () => number,
  progress: Progress,
): Promise<PlannedProject> {
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
    progress(index + 1, project.files.length, "read");
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
  return {
    project,
    ...(await pin(project, planned.issues)),
    source,
    diagnostics,
    texts,
    parsed: reader.parsed(),
    readMs: readAt - startedAt,
    planMs: now() - readAt,
  };
}
