import type { Issue } from "@clusterpost/core";
import type { PingReceipt } from "../publication/ping-hub.ts";
import type { PublishResult } from "../publish.ts";
import { commandHere } from "./command-here.ts";
import { plural } from "./plural.ts";
import type { Terminal } from "./terminal.ts";

/** Issues and refusals that are shown one by one; the rest is counted. */
const SHOWN = 6;

function namesOf(issues: readonly Issue[]): string {
  const shown = issues.slice(-SHOWN).map(({ id }) => id);
  return `${plural(issues.length, "issue")} (${issues.length > SHOWN ? "… " : ""}${shown.join(", ")})`;
}

function receiptLine(receipt: PingReceipt): string {
  const { topic, detail } = { detail: "", ...receipt };
  const words = detail === "" ? "" : `: ${detail}`;
  if (receipt.outcome === "unreachable") return `  ${topic}: no answer${words}`;
  return `  ${topic}: ${receipt.status}${words}`;
}

function hubLines(receipts: readonly PingReceipt[], hub: string): string[] {
  const failed = receipts.filter(({ outcome }) => outcome !== "accepted");
  const accepted = receipts.length - failed.length;
  const lines = [`Hub ${hub}: told of ${plural(accepted, "feed")}.`];
  if (failed.length === 0) return lines;
  return [
    ...lines,
    ...failed.slice(0, SHOWN).map(receiptLine),
    `  Everything is published; run ${commandHere()} publish again to tell the hub once more.`,
  ];
}

/** Says why the exit code is that of findings, for nothing else of a publication shows them. */
function errorLines({ built }: PublishResult): string[] {
  const errors = built.diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return [];
  return [
    `${plural(errors, "error")} in submissions or newsletter.yaml; \`${commandHere()} build\` shows ${errors === 1 ? "it" : "them"}.`,
  ];
}

/** Says what was published, what the hub said, and how many errors there are. */
export function formatPublication(result: PublishResult, terminal: Terminal): string {
  const { publication, historyPath, receipts, built } = result;
  const { newIssues, changedIssues } = publication;
  const parts = [
    ...(newIssues.length > 0 ? [`${namesOf(newIssues)} for the first time`] : []),
    ...(changedIssues.length > 0 ? [`changes of ${namesOf(changedIssues)}`] : []),
  ];
  const what = parts.length === 0 ? "nothing new; everything was published before" : parts.join("; ");
  const { hub } = built.project.newsletter.feeds;
  return [
    `${terminal.style("bold", "Published", "out")}: ${what}`,
    `Addresses and ids are kept in ${historyPath}; keep it under version control.`,
    ...(receipts === undefined || hub === undefined ? [] : hubLines(receipts, hub)),
    ...errorLines(result),
  ].join("\n");
}
