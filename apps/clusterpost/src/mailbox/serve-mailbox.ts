import { commandHere } from "../cli/command-here.ts";
import { ExitCode } from "../cli/exit-code.ts";
import { plural } from "../cli/plural.ts";
import type { Terminal } from "../cli/terminal.ts";
import { ignoreOwnFolder } from "../project/own-folder.ts";
import { makeFolder } from "../project/write-file.ts";
import { dkimKeysOf } from "./dkim-keys.ts";
import { mailboxPlace } from "./mailbox-folder.ts";
import { runMailbox } from "./run-mailbox.ts";
import { findRunningMailbox } from "./running-mailbox.ts";
import { withStartLock } from "./start-lock.ts";

/** What the command line asks for. */
export interface ServeRequest {
  readonly port: number;
  readonly smtpPort: number;
  readonly dir?: string;
  readonly json?: boolean;
  /** Minutes without use after which the mailbox ends. */
  readonly background?: number;
}

interface Addresses {
  readonly url: string;
  readonly smtp: { readonly host: string; readonly port: number };
}

function print({ url, smtp }: Addresses, folder: string, total: number, isJson: boolean, terminal: Terminal): void {
  if (isJson) {
    terminal.print(JSON.stringify({ url, smtp, folder }));
    return;
  }
  const bold = (text: string): string => terminal.style("bold", text, "out");
  terminal.print(
    [
      `Inbox  ${bold(url)}  ${plural(total, "mail")}`,
      `SMTP   ${bold(`${smtp.host}:${smtp.port}`)}  any address, no password; nothing is sent on`,
      `Mails  ${folder}`,
    ].join("\n"),
  );
}

/** Ends when the terminal or the system asks for it. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

/**
 * Runs a mailbox until it is stopped. Where one runs for this folder already, its addresses are printed.
 *
 * @throws ClusterpostError `ADDRESS_UNAVAILABLE`, `OUTPUT_UNWRITABLE`
 */
export async function serveMailbox(
  named: string | undefined,
  request: ServeRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const { folder, newsletter } = mailboxPlace(terminal.cwd, named, request.dir);
  const isJson = request.json === true;
  const { background } = request;
  makeFolder(folder);
  const mailbox = await withStartLock(folder, async () => {
    const found = await findRunningMailbox(folder);
    if (found !== undefined) return found;
    return runMailbox({
      folder,
      port: request.port,
      smtpPort: request.smtpPort,
      ...(background === undefined ? {} : { idleMs: background * 60_000, mayMove: true }),
      command: commandHere(),
      keys: () => dkimKeysOf(newsletter),
    });
  });
  if (!("stop" in mailbox)) {
    if (!isJson) terminal.printError("The mailbox runs already; `mailbox stop` ends it.");
    print(mailbox, folder, mailbox.total, isJson, terminal);
    return ExitCode.ok;
  }
  if (request.dir === undefined) ignoreOwnFolder(newsletter ?? terminal.cwd);
  print(mailbox.state, folder, mailbox.total(), isJson, terminal);
  if (!isJson && background === undefined) terminal.printError("Ctrl+C ends it. The mails stay.");
  await Promise.race([untilAsked(), mailbox.ended]);
  await mailbox.stop();
  return ExitCode.ok;
}
