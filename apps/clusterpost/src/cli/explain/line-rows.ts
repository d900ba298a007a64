import { type Diagnostic, expandTabs, showLine } from "@clusterpost/core";
import type { ExplainedLine, LineDate } from "@clusterpost/seed-parser/explain";
import type { Terminal } from "../terminal.ts";
import { messageRows, SEVERITY_STYLES } from "./findings.ts";
import type { Gutter } from "./gutter.ts";
import { DATE_STYLES, PART_STYLES } from "./part-style.ts";
import { type Row, wrapRows } from "./rows.ts";

/** A line with more rows is shown from its beginning; rows with findings stay. */
const MAX_ROWS = 12;
/** Longer lines are not laid out beyond this many characters. */
const MAX_LENGTH = 20_000;
/** Findings of one code that are told in full; later ones have their code only. */
const TOLD = 2;

/** What the rows of all lines share. */
export interface SourceView {
  readonly gutter: Gutter;
  readonly terminal: Terminal;
  /** How often each code was told so far; counted on. */
  readonly told: Map<string, number>;
  /** Number of the line that an offset of the text stands in. */
  readonly lineAt: (offset: number) => number;
}

/**
 * Shows a line of the source beside its part: as many rows as it needs, each with carets below what
 * findings are about, and the findings' words at the end.
 *
 * @param isFurtherPart - whether a part of the same line was shown before; its number is not shown again
 */
export function sourceRows(
  line: ExplainedLine,
  findings: readonly Diagnostic[],
  isFurtherPart: boolean,
  view: SourceView,
): string[] {
  const { gutter, terminal, told } = view;
  if (line.part === "blank" && findings.length === 0) return [gutter.beforeBlank(line.line)];
  const style = line.part === "blank" ? PART_STYLES.marks : PART_STYLES[line.part];
  const rows = wrapRows(line.text.slice(0, MAX_LENGTH).trimEnd(), gutter.textColumns);
  const shown: string[] = [];
  let hidden = 0;
  const showHidden = (): void => {
    if (hidden > 0)
      shown.push(`${gutter.beforeRow(style.mark)}${terminal.style("gray", `⋯ ${hidden} more characters`, "out")}`);
    hidden = 0;
  };
  for (const [index, row] of rows.entries()) {
    const carets = findings.filter((found) => beginsIn(found, line, row, index === rows.length - 1));
    if (rows.length > MAX_ROWS && index >= MAX_ROWS / 2 && carets.length === 0) {
      hidden += row.end - row.start;
      continue;
    }
    showHidden();
    const before =
      index === 0
        ? gutter.beforeLine(style.label, style.mark, isFurtherPart ? undefined : line.line)
        : gutter.beforeRow(style.mark);
    shown.push(before + styledRow(line, row, style.text, terminal));
    for (const found of carets) shown.push(gutter.beforeRow(style.mark) + caretRow(found, line, row, view));
  }
  hidden += Math.max(0, line.text.length - MAX_LENGTH);
  showHidden();
  for (const found of findings) {
    const count = told.get(found.code) ?? 0;
    told.set(found.code, count + 1);
    if (count >= TOLD) continue;
    const words = messageRows(found, gutter.textColumns, terminal);
    const bar = gutter.beforeFinding(SEVERITY_STYLES[found.severity].mark);
    shown.push(...words.map((row) => bar + row));
  }
  return shown;
}

/** Where a finding begins in the line. */
const startIn = ({ span }: Diagnostic, line: ExplainedLine): number =>
  Math.max(0, Math.min(span.start - line.start, line.text.length));

function beginsIn(found: Diagnostic, line: ExplainedLine, row: Row, isLast: boolean): boolean {
  const start = startIn(found, line);
  return start >= row.start && (start < row.end || isLast);
}

function caretRow(found: Diagnostic, line: ExplainedLine, row: Row, view: SourceView): string {
  const { gutter, terminal } = view;
  const start = Math.min(startIn(found, line), row.end);
  const end = Math.min(found.span.end - line.start, row.end);
  const text = line.text.slice(row.start, row.end).trimEnd();
  const { indent, width } = showLine(text, start - row.start, Math.max(start, end) - row.start);
  const { noun, mark } = SEVERITY_STYLES[found.severity];
  const carets = "^".repeat(Math.max(1, Math.min(width, gutter.textColumns - indent)));
  const last = view.lineAt(found.span.end - 1);
  const name = last > line.line ? `${noun} ${found.code} to line ${last}` : `${noun} ${found.code}`;
  if (indent + carets.length + 1 + name.length <= gutter.textColumns)
    return `${" ".repeat(indent)}${terminal.style(mark, `${carets} ${name}`, "out")}`;
  return indent > name.length
    ? `${" ".repeat(indent - name.length - 1)}${terminal.style(mark, `${name} ${carets}`, "out")}`
    : terminal.style(mark, `${carets.slice(0, Math.max(1, gutter.textColumns - name.length - 1))} ${name}`, "out");
}

/** The text of a row in the colour of its part, its dates marked. */
function styledRow(
  line: ExplainedLine,
  row: Row,
  format: Parameters<Terminal["style"]>[0],
  terminal: Terminal,
): string {
  const end = row.start + line.text.slice(row.start, row.end).trimEnd().length;
  let styled = "";
  let plain = "";
  const add = (until: number, at: number, one: typeof format): void => {
    const text = expandTabs(`${plain}${line.text.slice(at, until)}`).slice(expandTabs(plain).length);
    plain += line.text.slice(at, until);
    if (text !== "") styled += format === "reset" && one === format ? text : terminal.style(one, text, "out");
  };
  let at = row.start;
  for (const date of line.dates.filter((one: LineDate) => one.end > row.start && one.start < end)) {
    const start = Math.max(at, date.start);
    add(start, at, format);
    at = Math.min(end, date.end);
    add(at, start, DATE_STYLES[date.use]);
  }
  add(end, at, format);
  return styled;
}
