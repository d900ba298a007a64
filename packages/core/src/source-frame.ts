import { columnsOf } from "./columns.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { positionAt, type Span } from "./span.ts";

const MAX_WIDTH = 96;
const LEAD = 24;
const TAB_STOP = 4;

/** A line as it is shown, without tabs, and where a part of it stands there. */
export interface ShownLine {
  readonly text: string;
  /** Columns before the part. */
  readonly indent: number;
  /** Columns of the part, at least 1. */
  readonly width: number;
}

/** Puts spaces in the place of tabs, up to the next column that is a multiple of four. */
export function expandTabs(text: string, column = 0): string {
  if (!text.includes("\t")) return text;
  let shown = "";
  for (const [index, part] of text.split("\t").entries()) {
    if (index > 0) shown += " ".repeat(TAB_STOP - ((column + columnsOf(shown)) % TAB_STOP));
    shown += part;
  }
  return shown;
}

/** Shows a line, and says in columns where the characters from `start` to `end` stand. */
export function showLine(line: string, start: number, end: number): ShownLine {
  const before = expandTabs(line.slice(0, start));
  const indent = columnsOf(before);
  const part = expandTabs(line.slice(start, end), indent);
  const width = columnsOf(part);
  return { text: before + part + expandTabs(line.slice(end), indent + width), indent, width: Math.max(1, width) };
}

/** Moves an offset that parts a pair of surrogates in front of it. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/**
 * Shows the first line of a span with a caret below it, and the number of its last line when it has
 * several.
 *
 * Long lines are cut to a window around the span, so that a page saved as a single line stays
 * legible. The caret stands right below wide letters, emoji, combining marks and tabs too.
 *
 * @returns two or three lines, or an empty string when the span holds white space on a blank line
 */
export function sourceFrame(text: string, span: Span): string {
  const spanEnd = Math.min(span.end, text.length);
  const skipped = /^\s*\n/.exec(text.slice(span.start, spanEnd))?.[0].length ?? 0;
  const start = Math.min(span.start + skipped, text.length);
  const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const lineBreak = text.indexOf("\n", start);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak;
  if (text.slice(lineStart, lineEnd).trim() === "") return "";
  const from = start - lineStart > MAX_WIDTH - LEAD ? wholeCharacter(text, start - LEAD) : lineStart;
  const to = Math.min(lineEnd, wholeCharacter(text, Math.min(lineEnd, from + MAX_WIDTH)));
  const lead = from > lineStart ? "…" : "";
  const shown = showLine(
    lead + text.slice(from, to),
    lead.length + start - from,
    lead.length + Math.max(start, Math.min(spanEnd, to)) - from,
  );
  const number = String(positionAt(text, start).line);
  const gutter = " ".repeat(number.length);
  const frame = [
    `  ${number} | ${shown.text}${to < lineEnd ? "…" : ""}`,
    `  ${gutter} | ${" ".repeat(shown.indent)}${"^".repeat(shown.width)}`,
  ];
  const last = lastLineOf(text, start, spanEnd, lineEnd);
  if (last !== undefined) frame.push(`  ${gutter} | … to line ${last}`);
  return frame.join("\n");
}

function lastLineOf(text: string, start: number, end: number, lineEnd: number): number | undefined {
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return trimmed > lineEnd ? positionAt(text, trimmed).line : undefined;
}

/**
 * Writes a diagnostic for a terminal: place, severity, code, message, frame and hint.
 *
 * @param text - decoded text of the file, when it could be read
 */
export function formatDiagnostic(found: Diagnostic, text?: string): string {
  const position = text === undefined ? undefined : positionAt(text, found.span.start);
  const place = position === undefined ? found.file : `${found.file}:${position.line}:${position.column}`;
  const frame = text === undefined || found.span.end === 0 ? "" : sourceFrame(text, found.span);
  const lines = [`${place}: ${found.severity} ${found.code}: ${found.message}`];
  if (frame !== "") lines.push(frame);
  lines.push(`  → ${found.hint}`);
  return lines.join("\n");
}
