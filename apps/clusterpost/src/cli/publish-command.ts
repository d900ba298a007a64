import { isCalendarDate, isCalendarMonth } from "@clusterpost/core";
import { Command, InvalidArgumentError } from "commander";
import { defaultFolder } from "../project/open-project.ts";
import { cacheOfProgram } from "./build-command.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

interface PublishFlags {
  readonly until?: string;
  readonly date?: string;
  readonly out: string;
  readonly ping: boolean;
  readonly json?: boolean;
}

const monthOf = (text: string): string => {
  if (isCalendarMonth(text)) return text;
  throw new InvalidArgumentError("It is not a month; write year-month, for example 2019-05.");
};

const dateOf = (text: string): string => {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError("It is not a day; write year-month-day, for example 2019-05-31.");
};

/** `clusterpost publish`: makes addresses and ids permanent, and the site of what is published. */
export function createPublishCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("publish")
    .summary("make the site of what is published, and its addresses permanent")
    .description(
      "Writes the addresses and ids of all issues and items into published.json beside newsletter.yaml, so that no later build changes them, and makes the site with what is published. Tells the feeds' hub, if there is one.\nUpload the site afterwards; where the hub should wait for that, publish with --no-ping, upload, publish again.",
    )
    .argument("[folder]", "folder with the newsletter.yaml (default: the newsletter here)")
    .option("--until <yyyy-mm>", "leave issues of later months off the site, unless they were published", monthOf)
    .option("--date <yyyy-mm-dd>", "day of the publication (default: today)", dateOf)
    .option("--out <dir>", "folder for what is made", "out")
    .option("--no-ping", "do not tell the hub")
    .option("--json", "print one JSON object instead: published, changed, site, receipts")
    .action(async (named: string | undefined, flags: PublishFlags) => {
      const { runPublish } = await import("./run-publish.ts");
      const { until, date, out, ping, json: asJson = false } = flags;
      const code = await runPublish(
        {
          folder: named ?? defaultFolder(terminal.cwd),
          out,
          ping,
          asJson,
          ...cacheOfProgram(),
          ...(until === undefined ? {} : { until }),
          ...(date === undefined ? {} : { date }),
        },
        terminal,
      );
      finish(code);
    });
}
