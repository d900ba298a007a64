import { Command, InvalidArgumentError } from "commander";
import { ExitCode } from "./exit-code.ts";
import { plural } from "./plural.ts";
import type { Terminal } from "./terminal.ts";

interface MailboxFlags {
  readonly port: number;
  readonly smtpPort: number;
  readonly dir?: string;
  readonly json?: boolean;
  readonly background?: number;
}

interface PlaceFlags {
  readonly dir?: string;
  readonly json?: boolean;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError("It is not a port; write 0 to 65535.");
  return port;
}

function parseMinutes(text: string): number {
  const minutes = Number(text);
  if (!(minutes > 0 && minutes < 100_000)) throw new InvalidArgumentError("It is not a number of minutes.");
  return minutes;
}

const DIR = ["--dir <dir>", "folder of the mails (default: .clusterpost/mailbox of the newsletter)"] as const;

/** `clusterpost mailbox`: an SMTP server that keeps test mails, and an inbox to look at them. */
export function createMailboxCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const command = new Command("mailbox")
    .summary("keep test mails on this machine and show them in an inbox")
    .description(
      "Takes mails by SMTP and shows them in a web inbox, both on this machine only.\nAny address is accepted, and nothing is sent on. Mails are kept until they are deleted, for 30 days at most.",
    )
    .argument("[folder]", "folder of the newsletter (default: the newsletter here)")
    .option("--port <port>", "port of the inbox; 0 for any that is free", parsePort, 8025)
    .option("--smtp-port <port>", "port for mails; 0 for any that is free", parsePort, 1025)
    .option(...DIR)
    .option("--background <minutes>", "end when nobody has used the mailbox for so long", parseMinutes)
    .option("--json", "print the addresses as one JSON object")
    .action(async (named: string | undefined, flags: MailboxFlags) => {
      const { serveMailbox } = await import("../mailbox/serve-mailbox.ts");
      finish(await serveMailbox(named, flags, terminal));
    });
  command
    .command("status")
    .summary("say whether the mailbox runs")
    .argument("[folder]", "folder of the newsletter")
    .option(...DIR)
    .option("--json", "print one JSON object")
    .action(async (named: string | undefined, _: PlaceFlags, self: Command) => {
      const flags = self.optsWithGlobals<PlaceFlags>();
      const { mailboxPlace } = await import("../mailbox/mailbox-folder.ts");
      const { findRunningMailbox } = await import("../mailbox/running-mailbox.ts");
      const found = await findRunningMailbox(mailboxPlace(terminal.cwd, named, flags.dir).folder);
      if (flags.json === true) {
        const { secret: _secret, ...shown } = found ?? { secret: "" };
        terminal.print(JSON.stringify({ isRunning: found !== undefined, ...shown }));
      } else if (found === undefined) terminal.print("No mailbox runs here.");
      else {
        const { smtp, total, url, pid } = found;
        terminal.print(`${url}  ${plural(total, "mail")}\nSMTP ${smtp.host}:${smtp.port}, process ${pid}`);
      }
      finish(found === undefined ? ExitCode.findings : ExitCode.ok);
    });
  command
    .command("stop")
    .summary("stop the mailbox; its mails stay")
    .argument("[folder]", "folder of the newsletter")
    .option(...DIR)
    .action(async (named: string | undefined, _: PlaceFlags, self: Command) => {
      const { mailboxPlace } = await import("../mailbox/mailbox-folder.ts");
      const { findRunningMailbox, stopMailbox } = await import("../mailbox/running-mailbox.ts");
      const { folder } = mailboxPlace(terminal.cwd, named, self.optsWithGlobals<PlaceFlags>().dir);
      const found = await findRunningMailbox(folder);
      if (found === undefined) terminal.print("No mailbox runs here.");
      else if (await stopMailbox(folder, found)) terminal.print("The mailbox has stopped. Its mails stay.");
      else {
        terminal.printError(`The mailbox did not stop; its process is ${found.pid}.`);
        finish(ExitCode.failure);
        return;
      }
      finish(ExitCode.ok);
    });
  return command;
}
