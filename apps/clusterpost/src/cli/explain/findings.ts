import type { Diagnostic, Severity } from "@clusterpost/core";
import type { Terminal } from "../terminal.ts";
import type { Gutter } from "./gutter.ts";
import { wrapRows } from "./rows.ts";

type Format = Parameters<Terminal["style"]>[0];

/** How findings of a severity are named and coloured. */
export const SEVERITY_STYLES: Readonly<Record<Severity, { readonly noun: string; readonly mark: Format }>> = {
  error: { noun: "error", mark: ["bold", "red"] },
  warning: { noun: "warning", mark: ["bold", "yellow"] },
  info: { noun: "note", mark: ["bold", "blueBright"] },
};

const wrapped = (text: string, width: number): string[] =>
  wrapRows(text, width).map(({ start, end }) => text.slice(start, end).trimEnd());

/** Message and remedy of a finding, as rows of at most `width` columns. */
export function messageRows({ message, hint }: Diagnostic, width: number, terminal: Terminal): string[] {
  const remedy = wrapped(hint, width - 2);
  return [
    ...wrapped(message, width),
    ...remedy.map((row, index) => `${index === 0 ? terminal.style("gray", "→", "out") : " "} ${row}`),
  ];
}

/** A finding about the file as a whole: severity and code beside its words. */
export function findingLines(found: Diagnostic, gutter: Gutter, terminal: Terminal): string[] {
  const { noun, mark } = SEVERITY_STYLES[found.severity];
  const rows = messageRows(found, gutter.textColumns, terminal);
  return [
    `${gutter.beforeFact(noun, mark)}${terminal.style(mark, found.code, "out")}`,
    ...rows.map((row) => `${gutter.beforeFact("", mark)}${row}`),
  ];
}
