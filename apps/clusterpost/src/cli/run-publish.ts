import type { CalendarDate } from "@clusterpost/core";
import { type PublishRequest, type PublishResult, publish } from "../publish.ts";
import { ExitCode } from "./exit-code.ts";
import { formatPublication } from "./format-publish.ts";
import { formatSite } from "./format-site.ts";
import { nextSteps } from "./next-steps.ts";
import { createProgress } from "./progress.ts";
import { now } from "./stopwatch.ts";
import type { Terminal } from "./terminal.ts";

/** A publication as the command line asks for it. */
export interface PublishRun extends Omit<PublishRequest, "today"> {
  /** Day of the publication; today when absent. */
  readonly date?: CalendarDate;
  readonly asJson: boolean;
}

/** The day that the clock of this machine shows: the only place that asks it for one. */
function today(): CalendarDate {
  const date = new Date();
  const part = (number: number): string => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

function formatJson({ publication, built, historyPath, receipts = [] }: PublishResult): string {
  const { topics: _, ...site } = built.site ?? { topics: [] };
  return JSON.stringify(
    {
      published: publication.newIssues.map(({ id }) => id),
      changed: publication.changedIssues.map(({ id }) => id),
      history: historyPath,
      site,
      receipts,
    },
    undefined,
    2,
  );
}

/** Publishes, and prints what was done. */
export async function runPublish({ asJson, date, ...request }: PublishRun, terminal: Terminal): Promise<ExitCode> {
  const progress = createProgress(terminal);
  const wanted = { ...request, today: date ?? today() };
  const result = await publish(wanted, now, progress.update);
  progress.end();
  const { built, receipts = [] } = result;
  terminal.print(
    asJson
      ? formatJson(result)
      : [
          formatPublication(result, terminal),
          ...formatSite(built, request, terminal),
          ...nextSteps(result, wanted, terminal),
        ].join("\n"),
  );
  const hasErrors = built.diagnostics.some(({ severity }) => severity === "error");
  const isTold = receipts.every(({ outcome }) => outcome === "accepted");
  return hasErrors || !isTold ? ExitCode.findings : ExitCode.ok;
}
