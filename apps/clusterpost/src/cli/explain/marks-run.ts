import type { Diagnostic } from "@clusterpost/core";
import type { ExplainedLine } from "@clusterpost/seed-parser/explain";
import type { Terminal } from "../terminal.ts";
import type { Gutter } from "./gutter.ts";
import { PART_STYLES } from "./part-style.ts";

/** So many lines of marks alone, such as the head of an HTML page, are shown as one row. */
const MARKS_RUN = 6;

/** What was found in each line that something was found in. */
export type FindingsByLine = ReadonlyMap<ExplainedLine, readonly Diagnostic[]>;

/** Parts lines into those that have rows of their own and runs of marks that share one. */
export function runsOfLines(
  lines: readonly ExplainedLine[],
  findings: FindingsByLine,
): readonly (readonly ExplainedLine[])[] {
  const runs: (readonly ExplainedLine[])[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    let following = at;
    for (let line = lines[at]; line !== undefined && !findings.has(line); line = lines[following]) {
      if (line.part !== "marks" && (line.part !== "blank" || following === at)) break;
      following += 1;
      if (line.part === "marks") end = following;
    }
    const isRun = end - at >= MARKS_RUN;
    runs.push(lines.slice(at, isRun ? end : at + 1));
    at = isRun ? end : at + 1;
  }
  return runs;
}

/** Shows a run of marks as one row. */
export function skippedRow(first: ExplainedLine, last: ExplainedLine, gutter: Gutter, terminal: Terminal): string {
  const { label, mark } = PART_STYLES.marks;
  return gutter.beforeLine(label, mark, first.line) + terminal.style("gray", `⋯ to line ${last.line}`, "out");
}
