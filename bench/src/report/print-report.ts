import type { Report } from "./benchmark.ts";
import { formatMarkdownTable, formatTextTable } from "./table.ts";

/** A report for the terminal: every row. */
export function formatReport({ title, table, notes }: Report): string {
  return [title, "=".repeat(title.length), "", formatTextTable(table), "", ...notes, ""].join("\n");
}

/** Reports as Markdown for a README, with what they were measured with. */
export function formatReadme(reports: readonly Report[], environment: readonly string[]): string {
  const parts = reports.map(({ title, table, summary, notes }) =>
    [`### ${title}`, ...notes, formatMarkdownTable(summary ?? table)].join("\n\n"),
  );
  return [environment.join("\n"), ...parts].join("\n\n");
}
