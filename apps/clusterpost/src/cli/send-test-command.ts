import { isCalendarMonth, isSlotName } from "@clusterpost/core";
import { Command, InvalidArgumentError } from "commander";
import { defaultFolder } from "../project/open-project.ts";
import { ExitCode } from "./exit-code.ts";
import { createProgress } from "./progress.ts";
import { now } from "./stopwatch.ts";
import type { Terminal } from "./terminal.ts";

/** Sources have no one file that tells a release from another, so that nothing is kept by them. */
const IS_BUNDLED = !import.meta.filename.endsWith(".ts");

interface SendTestFlags {
  readonly to?: readonly string[];
  readonly month?: string;
  readonly newest?: boolean;
  readonly exact?: boolean;
  readonly yes?: boolean;
  readonly divert?: string;
  readonly mailbox?: boolean;
  readonly field?: Readonly<Record<string, string>>;
  readonly dryRun?: boolean;
  readonly out: string;
  readonly json?: boolean;
}

function parseMonth(text: string): string {
  if (!isCalendarMonth(text))
    throw new InvalidArgumentError("It is not a month; write year-month, for example 2019-05.");
  return text;
}

function addTo(text: string, known: readonly string[] = []): readonly string[] {
  return [...known, text];
}

function addField(text: string, known: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const equals = text.indexOf("=");
  const name = text.slice(0, Math.max(equals, 0));
  if (!isSlotName(name)) throw new InvalidArgumentError("Write name=value, for example name=Ana.");
  return { ...known, [name]: text.slice(equals + 1) };
}

/** `clusterpost send-test`: an issue as test mails, into the embedded mailbox or through a mail server. */
export function createSendTestCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("send-test")
    .summary("send an issue as test mails, to the mailbox of this machine by default")
    .description(
      "Makes the newest issue of FOLDER as build does, composes and signs it as for a subscriber, and sends it.\nWithout mail.smtp in newsletter.yaml it goes to the embedded mailbox, which starts by itself and sends nothing on.",
    )
    .argument("[folder]", "folder of the newsletter (default: the newsletter here)")
    .option("--to <addresses>", "who gets the mail, with commas between them (default: mail.test.addresses)", addTo)
    .option("--month <yyyy-mm>", "the issue of this month", parseMonth)
    .option("--newest", "the newest issue, as without --month")
    .option("--exact", "leave the subject and the ids as subscribers will get them, without [Test]")
    .option("--yes", "send to addresses that are not in mail.test.addresses")
    .option("--divert <address>", "send every mail to this address instead")
    .option("--field <name=value>", "value of a field such as name, for all; may be repeated", addField)
    .option("--mailbox", "use the embedded mailbox, also when a mail server is configured")
    .option("--dry-run", "write .eml files and send nothing")
    .option("--out <dir>", "folder for the files of --dry-run", "out/test-mails")
    .option("--json", "print one JSON object")
    .action(async (named: string | undefined, flags: SendTestFlags, command: Command) => {
      if (flags.month !== undefined && flags.newest === true)
        command.error("error: --month does not go with --newest.");
      const folder = named ?? defaultFolder(terminal.cwd);
      const [{ sendTest }, { formatReceipt, formatSendTest, sendTestJson }] = await Promise.all([
        import("../mailing/send-test.ts"),
        import("./format-send-test.ts"),
      ]);
      const { month, divert } = flags;
      const progress = createProgress(terminal);
      const isJson = flags.json === true;
      const result = await sendTest(
        {
          folder,
          out: "out",
          ...(IS_BUNDLED ? { cache: { programFolder: import.meta.dirname } } : {}),
          ...(month === undefined ? {} : { month }),
          to: flags.to ?? [],
          ...(divert === undefined ? {} : { divert }),
          isExact: flags.exact === true,
          isSure: flags.yes === true,
          toMailbox: flags.mailbox === true,
          ...(flags.dryRun === true ? { dryRunFolder: flags.out } : {}),
          fields: flags.field ?? {},
          cwd: terminal.cwd,
          date: `${new Date().toISOString().slice(0, 19)}Z`,
        },
        now,
        progress.update,
        (receipt) => {
          progress.end();
          if (!isJson) terminal.print(formatReceipt(receipt, terminal));
        },
      );
      if (isJson) terminal.print(sendTestJson(result));
      else terminal.print(formatSendTest(result, terminal));
      const isClean =
        result.receipts.every(({ receipt }) => receipt.outcome === "accepted") &&
        !result.diagnostics.some(({ severity }) => severity === "error");
      finish(isClean ? ExitCode.ok : ExitCode.findings);
    });
}
