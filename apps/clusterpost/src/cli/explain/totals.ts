import { columnsOf } from "@clusterpost/core";
import { type ExplainedLine, PART_KINDS } from "@clusterpost/seed-parser/explain";
import type { Explanation } from "../../explain-submission.ts";
import { plural } from "../plural.ts";
import type { Terminal } from "../terminal.ts";
import { SEVERITY_STYLES } from "./findings.ts";
import { BAR, type Gutter } from "./gutter.ts";
import { PART_STYLES } from "./part-style.ts";

/** Says how many lines each part has, which is the legend too, and how many findings there are. */
export function totalLines({ lines, diagnostics }: Explanation, gutter: Gutter, terminal: Terminal): string[] {
  const counts = new Map<ExplainedLine["part"], number>();
  for (const { part } of lines) counts.set(part, (counts.get(part) ?? 0) + 1);
  const legend = PART_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    if (count === undefined) return [];
    const { label, mark } = PART_STYLES[kind];
    return [
      {
        plain: `${BAR} ${label} ${count}`,
        styled: `${terminal.style(mark, `${BAR} ${label}`, "out")} ${count}`,
      },
    ];
  });
  const rows: string[] = [];
  let row = "";
  let width = 0;
  for (const { plain, styled } of legend) {
    if (width > 0 && width + 3 + columnsOf(plain) > gutter.textColumns) {
      rows.push(row);
      row = "";
      width = 0;
    }
    row += `${width === 0 ? "" : "   "}${styled}`;
    width += (width === 0 ? 0 : 3) + columnsOf(plain);
  }
  if (row !== "") rows.push(row);
  const lost = counts.get("not-understood") ?? 0;
  // Long lines of a page are shown in parts.
  const noun = new Set(lines.map(({ line }) => line)).size === lines.length ? "line" : "part";
  const verdict =
    lost === 0
      ? terminal.style("green", `every ${noun} was understood`, "out")
      : terminal.style(["bold", "red"], `${plural(lost, noun)} not understood`, "out");
  const severities = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = diagnostics.filter((found) => found.severity === severity).length;
    const { noun: name, mark } = SEVERITY_STYLES[severity];
    return count === 0 ? [] : [terminal.style(mark, plural(count, name), "out")];
  });
  const findings = severities.length === 0 ? "no findings" : severities.join(", ");
  return [
    ...rows.map((text, index) => `${gutter.beforeFact(index === 0 ? plural(lines.length, noun) : "", "gray")}${text}`),
    ...(lines.length === 0 ? [] : [`${gutter.beforeFact("", "gray")}${verdict}`]),
    `${gutter.beforeFact("", "gray")}${findings}`,
  ];
}
