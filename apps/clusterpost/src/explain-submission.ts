import { basename } from "node:path";
import type { CalendarMonth, Diagnostic, SeedDocument } from "@clusterpost/core";
import { planIssues } from "@clusterpost/planner";
import { type ExplainedLine, explainLines } from "@clusterpost/seed-parser/explain";
import { openSubmission } from "./project/open-submission.ts";
import { folderMonthOf, parseOptionsOf } from "./project/parse-options.ts";
import { readSubmission } from "./project/read-submission.ts";

/** How a submission was understood. */
export interface Explanation {
  /** Relative to the newsletter. */
  readonly file: string;
  /** Absent when the file could not be read. */
  readonly document?: SeedDocument;
  /** Month of the issue that it goes to; none when it is held or has no date. */
  readonly month?: CalendarMonth;
  readonly lines: readonly ExplainedLine[];
  readonly diagnostics: readonly Diagnostic[];
  /** Decoded text of each file that diagnostics name. */
  readonly texts: ReadonlyMap<string, string>;
  /** BCP 47 language tag of the newsletter. */
  readonly language: string;
}

/**
 * Reads one submission as `build` would, and says of each line what it was taken for.
 *
 * @param newsletterFile - path of a `newsletter.yaml`; by default the nearest one above the file
 * @throws ClusterpostError `USAGE` when there is no such file
 */
export async function explainSubmission(path: string, newsletterFile?: string): Promise<Explanation> {
  const project = await openSubmission(path, newsletterFile);
  const [file = ""] = project.files;
  const options = parseOptionsOf(project.newsletter);
  const parsed = await readSubmission(project.root, file, options);
  const { document } = parsed;
  const texts = new Map<string, string>();
  if (project.configuration !== undefined) texts.set(project.configuration.file, project.configuration.text);
  if (parsed.text !== undefined) texts.set(file, parsed.text);
  const folderMonth = folderMonthOf(`${basename(project.root)}/${file}`);
  const planned =
    document === undefined || parsed.held === true
      ? undefined
      : planIssues([folderMonth === undefined ? { document } : { document, folderMonth }], project.newsletter);
  const month = planned?.issues[0]?.period?.from;
  return {
    file,
    ...(document === undefined ? {} : { document }),
    ...(month === undefined ? {} : { month }),
    lines: explainLines(parsed, options),
    diagnostics: [...project.diagnostics, ...parsed.diagnostics, ...(planned?.diagnostics ?? [])],
    texts,
    language: project.newsletter.language,
  };
}
