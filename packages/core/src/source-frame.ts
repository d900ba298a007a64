import type { Diagnostic } from "./diagnostic.ts";
import { positionAt, type Span } from "./span.ts";

const MAX_WIDTH = 96;
const LEAD = 24;

/**
 * Shows the line of a span with a caret below it.
 *
 * Long lines are cut to a window around the span, so that a page saved as a single line stays legible.
 *
 * @returns two lines, or an empty string when the span's line is empty
 */
export function sourceFrame(text: string, span: Span): string {
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const lineBreak = text.indexOf("\n", span.start);
  const lineEnd = lineBreak === -1 ? text.length : lineBreak;
  if (text.slice(lineStart, lineEnd).trim() === "") return "";
  const from = span.start - lineStart > MAX_WIDTH - LEAD ? span.start - LEAD : lineStart;
  const to = Math.min(lineEnd, from + MAX_WIDTH);
  const shown = `${from > lineStart ? "…" : ""}${text.slice(from, to)}${to < lineEnd ? "…" : ""}`.replace(/\t/g, " ");
  const { line } = positionAt(text, span.start);
  const gutter = String(line);
  const indent = span.start - from + (from > lineStart ? 1 : 0);
  const width = Math.max(1, Math.min(span.end, to) - span.start);
  return `  ${gutter} | ${shown}\n  ${" ".repeat(gutter.length)} | ${" ".repeat(indent)}${"^".repeat(width)}`;
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
