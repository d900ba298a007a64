import { Command } from "commander";
import { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

interface ExplainFlags {
  readonly newsletter?: string;
  readonly json?: boolean;
}

/** `clusterpost explain`: a submission beside what its lines were taken for. */
export function createExplainCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("explain")
    .summary("show how a submission was understood")
    .description(
      "Reads one submission as build would and shows it line by line, each beside what it was taken for: title, byline, text, event, deadline, furniture of the page, or not understood.",
    )
    .argument("<file>", "the submission")
    .option("--newsletter <file>", "newsletter.yaml whose words apply (default: the nearest one above the submission)")
    .option("--json", "print one JSON object instead: file, facts, lines, diagnostics")
    .action(async (file: string, flags: ExplainFlags) => {
      const { runExplain } = await import("./explain/run-explain.ts");
      const { newsletter, json: asJson = false } = flags;
      const request = { file, asJson, ...(newsletter === undefined ? {} : { newsletter }) };
      const { diagnostics } = await runExplain(request, terminal);
      const hasErrors = diagnostics.some(({ severity }) => severity === "error");
      finish(hasErrors ? ExitCode.findings : ExitCode.ok);
    });
}
