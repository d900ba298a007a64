import type { PublicationHistory, PublishedIssue, PublishedItem } from "./history.ts";

/** Number of the file's form; a later form gets another one. */
export const HISTORY_VERSION = 1;

const itemLine = ({ id, ...item }: PublishedItem): string => `        ${JSON.stringify(id)}: ${JSON.stringify(item)}`;

function issueLines({ id, items, ...issue }: PublishedIssue): string {
  const fields = Object.entries(issue).map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const own = items.length === 0 ? "{}" : `{\n${items.map(itemLine).join(",\n")}\n      }`;
  return `    ${JSON.stringify(id)}: {\n${[...fields, `      "items": ${own}`].join(",\n")}\n    }`;
}

/**
 * Writes a history as JSON, each item on a line of its own, so that version control shows and joins
 * changes item by item.
 */
export function formatHistory({ tag, issues }: PublicationHistory): string {
  const own = issues.length === 0 ? "{}" : `{\n${issues.map(issueLines).join(",\n")}\n  }`;
  const head = `  "version": ${HISTORY_VERSION},\n  "ids": ${JSON.stringify(`${tag.name},${tag.date}`)}`;
  return `{\n${head},\n  "issues": ${own}\n}\n`;
}
