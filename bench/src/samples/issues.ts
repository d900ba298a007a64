import { DEFAULT_NEWSLETTER, type Issue } from "@clusterpost/core";
import { planIssues } from "@clusterpost/planner";
import { parseSeed } from "@clusterpost/seed-parser";
import { readSampleSeeds } from "./seed-files.ts";

/** Plans the issue of a month of the sample newsletter. */
export function sampleIssue(month: string): Issue {
  const documents = readSampleSeeds()
    .filter(({ name }) => name.startsWith(`${month}/`))
    .flatMap((seed) => parseSeed(seed).document ?? []);
  const planned = documents.map((document) => ({ document, folderMonth: month }));
  const [issue] = planIssues(planned, DEFAULT_NEWSLETTER, { month }).issues;
  if (issue === undefined) throw new RangeError(`There are no submissions of ${month} in the sample newsletter.`);
  return issue;
}
