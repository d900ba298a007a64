import { isCalendarMonth } from "@clusterpost/core";
import { Command, InvalidArgumentError, Option } from "commander";
import { type BuildRequest, type BuildResult, build } from "../compose.ts";
import { defaultFolder } from "../project/open-project.ts";
import { ExitCode } from "./exit-code.ts";
import { formatJson, formatSummary } from "./format-build.ts";
import { createProgress } from "./progress.ts";
import { now } from "./stopwatch.ts";
import type { Terminal } from "./terminal.ts";

/** Sources have no one file that tells a release from another, so that nothing is kept by them. */
const IS_BUNDLED = !import.meta.filename.endsWith(".ts");

/** What tells this program from other releases, for what is kept from build to build. */
export function cacheOfProgram(): Pick<BuildRequest, "cache"> {
  return IS_BUNDLED ? { cache: { programFolder: import.meta.dirname } } : {};
}

interface BuildFlags {
  readonly month?: string;
  readonly from?: string;
  readonly to?: string;
  readonly newest?: boolean;
  readonly only?: "mail";
  readonly out: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly cache: boolean;
}

function parseMonth(text: string): string {
  if (!isCalendarMonth(text))
    throw new InvalidArgumentError("It is not a month; write year-month, for example 2019-05.");
  return text;
}

function requestOf(folder: string, flags: BuildFlags, command: Command): BuildRequest {
  const { month, from, to, newest, only, out } = flags;
  if ((from === undefined) !== (to === undefined)) command.error("error: --from and --to go together.");
  if (month !== undefined && from !== undefined) command.error("error: --month does not go with --from and --to.");
  if (from !== undefined && to !== undefined && from > to)
    command.error("error: the month of --from is later than that of --to.");
  return {
    folder,
    out,
    ...(flags.cache ? cacheOfProgram() : {}),
    ...(month === undefined ? {} : { month }),
    ...(from === undefined || to === undefined ? {} : { range: { from, to } }),
    ...(newest === undefined ? {} : { newest }),
    ...(only === undefined ? {} : { only }),
  };
}

/** `clusterpost build`: the issues of a folder as mails, and the site with pages, feeds and calendars. */
export function createBuildCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("build")
    .summary("make the issues of a folder of submissions")
    .description(
      "Reads the submissions of FOLDER and writes each issue as HTML mail, plain text and JSON, and the site: pages, feeds, calendars and search. Only what has changed since the last build is made again.\nOne issue per month with submissions and one per digest; --from and --to make one issue of a range.\nThe site has all issues, so builds of some (--month, --from, --newest) leave it as it is.",
    )
    .argument("[folder]", "folder of the submissions; with a newsletter.yaml or without (default: the newsletter here)")
    .option("--month <yyyy-mm>", "only this month; submissions without a date count as this month's", parseMonth)
    .option("--from <yyyy-mm>", "first month of one issue of a range", parseMonth)
    .option("--to <yyyy-mm>", "last month of that range", parseMonth)
    .option("--newest", "only the newest issue")
    .addOption(new Option("--only <part>", "only the mails of issues, without the site").choices(["mail"]))
    .option("--out <dir>", "folder for what is made", "out")
    .option("--no-cache", "make everything anew, and keep nothing for the next build")
    .option("--verbose", "show every finding, notes and repeated ones too")
    .option("--json", "print one JSON object instead of the summary")
    .action(async (named: string | undefined, flags: BuildFlags, command: Command) => {
      const request = requestOf(named ?? defaultFolder(terminal.cwd), flags, command);
      const progress = createProgress(terminal);
      const result = await build(request, now, progress.update);
      progress.end();
      print(result, request, flags, terminal);
      finish(result.diagnostics.some(({ severity }) => severity === "error") ? ExitCode.findings : ExitCode.ok);
    });
}

function print(result: BuildResult, request: BuildRequest, flags: BuildFlags, terminal: Terminal): void {
  if (flags.json === true) {
    terminal.print(formatJson(result));
    return;
  }
  const { findings, summary } = formatSummary(result, request, { verbose: flags.verbose === true }, terminal);
  if (findings !== "") terminal.printError(findings);
  terminal.print(summary);
}
