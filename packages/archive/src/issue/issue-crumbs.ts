import type { Issue } from "@clusterpost/core";
import type { Crumb } from "../page/breadcrumbs.ts";
import { HOME_PATH, UNDATED, yearPath } from "../page/paths.ts";
import { issueDay } from "./issue-title.ts";

/** The pages above those of an issue. */
export function issueCrumbs(
  issue: Issue,
  words: { readonly home: string; readonly undated: string },
): readonly Crumb[] {
  const year = issueDay(issue)?.slice(0, 4);
  return [
    { title: words.home, path: HOME_PATH },
    { title: year ?? words.undated, path: yearPath(year ?? UNDATED) },
  ];
}
