import { compareDates } from "@clusterpost/core";
import type { IssueSummary } from "../issue-summary.ts";
import { UNDATED } from "../page/paths.ts";

/** Orders issues from the newest to the oldest; those that nothing dates come last. */
export function newestFirst(issues: Iterable<IssueSummary>): readonly IssueSummary[] {
  const keyOf = ({ day, id }: IssueSummary): string => `${day ?? ""} ${id}`;
  return [...issues].sort((first, second) => compareDates(keyOf(second), keyOf(first)));
}

/** The year on whose page an issue is. */
export function yearOf({ day }: IssueSummary): string {
  return day?.slice(0, 4) ?? UNDATED;
}

/** Puts values under their keys; keys and values keep their order. */
export function groupBy<Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
