import { ClusterpostError, type Issue } from "@clusterpost/core";

/** Ids that a message names. */
const NAMED_IDS = 5;

/** The last issue that has a date, or the last one. */
export function newestIssue(issues: readonly Issue[]): Issue | undefined {
  return issues.findLast(({ period }) => period !== undefined) ?? issues.at(-1);
}

/**
 * Chooses the issue that is sent: the newest, or that of a month.
 *
 * @throws ClusterpostError `USAGE` when there is none
 */
export function chooseIssue(issues: readonly Issue[], month: string | undefined): Issue {
  const found =
    month === undefined
      ? newestIssue(issues)
      : (issues.find(({ id }) => id === month) ??
        issues.find(({ period }) => period !== undefined && period.from <= month && month <= period.to));
  if (found !== undefined) return found;
  const ids = issues.slice(-NAMED_IDS).map(({ id }) => id);
  const what = month === undefined ? "There is no issue to send." : `There is no issue of ${month}.`;
  const remedy =
    month === undefined ? "Put submissions into the folder." : "Name another month, or none for the newest issue.";
  throw new ClusterpostError("USAGE", what, {
    hint: ids.length === 0 ? remedy : `The last ones are ${ids.join(", ")}.`,
  });
}
