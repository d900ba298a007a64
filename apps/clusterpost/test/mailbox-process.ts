import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll } from "vitest";

const BIN = join(import.meta.dirname, "../bin/clusterpost.js");

/** A mailbox that a test runs in the foreground. */
export interface MailboxProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly smtp: { readonly host: string; readonly port: number };
  /** Ends it by a signal; gives the exit code. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts `clusterpost mailbox` on free ports and waits for its addresses. */
export async function startMailbox(folder: string, ...more: readonly string[]): Promise<MailboxProcess> {
  const args = [BIN, "mailbox", "--dir", folder, "--port", "0", "--smtp-port", "0", "--json", ...more];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  running.push(child);
  let printed = "";
  for await (const data of child.stdout) {
    printed += String(data);
    if (printed.includes("\n")) break;
  }
  const { url, smtp } = JSON.parse(printed) as Pick<MailboxProcess, "url" | "smtp">;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ended = child.exitCode === null ? once(child, "exit") : Promise.resolve();
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return { child, url, smtp, end };
}
