import type { Diagnostic } from "@clusterpost/core";
import type { ExplainedLine } from "@clusterpost/seed-parser/explain";
import type { Explanation } from "../../explain-submission.ts";
import { locateDiagnostic } from "../../locate-diagnostic.ts";
import type { Terminal } from "../terminal.ts";
import { describeFacts, describeSubmission } from "./describe-facts.ts";
import { findingLines } from "./findings.ts";
import { createGutter, type Gutter } from "./gutter.ts";
import { sourceRows } from "./line-rows.ts";
import { type FindingsByLine, runsOfLines, skippedRow } from "./marks-run.ts";
import { wrapRows } from "./rows.ts";
import { submissionFacts } from "./submission-facts.ts";
import { totalLines } from "./totals.ts";

/** Before the further rows of a fact. */
const HANG = "  ";

/** The explanation as one JSON object: `{ file, facts, lines, diagnostics }`. */
export function formatExplanationJson(explanation: Explanation): string {
  const { file, lines, diagnostics, texts } = explanation;
  const facts = submissionFacts(explanation);
  const shown = {
    file,
    ...(facts === undefined ? {} : { facts }),
    lines: lines.map(({ line, part, text, itemId, dates }) => ({
      line,
      part,
      text,
      ...(itemId === undefined ? {} : { itemId }),
      ...(dates.length === 0 ? {} : { dates }),
    })),
    diagnostics: diagnostics.map((found) => locateDiagnostic(found, texts)),
  };
  return JSON.stringify(shown, undefined, 2);
}

/** The explanation for people: facts, then every line beside its part with its findings below, then totals. */
export function formatExplanation(explanation: Explanation, terminal: Terminal): string {
  const { lines, file, diagnostics } = explanation;
  const gutter = createGutter(lines.at(-1)?.line ?? 0, terminal);
  const findings = findingsByLine(explanation);
  const shown = [
    ...headLines(explanation, gutter, terminal),
    ...diagnostics
      .filter((found) => found.file !== file || found.span.end === 0 || lines.length === 0)
      .flatMap((found) => ["", ...findingLines(found, gutter, terminal)]),
    "",
  ];
  const view = {
    gutter,
    terminal,
    told: new Map<string, number>(),
    lineAt: (offset: number) => lineAt(lines, offset)?.line ?? 1,
  };
  let before: ExplainedLine | undefined;
  for (const run of runsOfLines(lines, findings)) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (run.length > 1) shown.push(skippedRow(first, last, gutter, terminal));
    else shown.push(...sourceRows(first, findings.get(first) ?? [], before?.line === first.line, view));
    before = last;
  }
  return [...shown, ...(lines.length === 0 ? [] : [""]), ...totalLines(explanation, gutter, terminal)].join("\n");
}

/** The line, or part of one, that an offset stands in. */
function lineAt(lines: readonly ExplainedLine[], offset: number): ExplainedLine | undefined {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function headLines(explanation: Explanation, gutter: Gutter, terminal: Terminal): string[] {
  const { file, language } = explanation;
  const facts = submissionFacts(explanation);
  const name = terminal.style("bold", file, "out");
  if (facts === undefined) return [`${gutter.beforeFact("", "reset")}${name}`];
  const described = terminal.style("gray", describeSubmission(facts, language), "out");
  const table = describeFacts(facts, language).flatMap(({ label, words }, index, all) => {
    const head = all[index - 1]?.label === label ? "" : label;
    return wrapRows(words, gutter.textColumns - HANG.length).map(({ start, end }, row) => {
      const text = words.slice(start, end).trimEnd();
      return row === 0 ? gutter.beforeFact(head, "gray") + text : gutter.beforeFact("", "gray") + HANG + text;
    });
  });
  return [`${gutter.beforeFact("", "reset")}${name}`, `${gutter.beforeFact("", "reset")}${described}`, "", ...table];
}

/** The findings of each line, in the order of their places. */
function findingsByLine({ file, diagnostics, lines, texts }: Explanation): FindingsByLine {
  const byLine = new Map<ExplainedLine, Diagnostic[]>();
  for (const found of diagnostics) {
    if (found.file !== file || found.span.end === 0) continue;
    const text = texts.get(file) ?? "";
    const blank = /^\s*/.exec(text.slice(found.span.start, found.span.end))?.[0].length ?? 0;
    const line = lineAt(lines, found.span.start + blank);
    if (line !== undefined) byLine.set(line, [...(byLine.get(line) ?? []), found]);
  }
  return byLine;
}
