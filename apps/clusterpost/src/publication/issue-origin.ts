import type { Issue } from "@clusterpost/core";

/**
 * Says what an issue is made of, which stays when its name changes: `month 2026-09` for the submissions
 * of a month, `digest submissions/autumn.md` for a whole issue in one file.
 */
export function originOfIssue({ id, period, sections, sources }: Issue): string {
  // Sections of a digest have a place in its file; those of other issues are the planner's.
  const isDigest = sections.some(({ source }) => source !== undefined);
  if (isDigest) return `digest ${sources[0] ?? id}`;
  if (period === undefined) return `issue ${id}`;
  return period.from === period.to ? `month ${period.from}` : `months ${period.from} ${period.to}`;
}
