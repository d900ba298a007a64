import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writePrivateFile } from "./private-file.ts";

/** What a running mailbox leaves in its folder, so that other commands find it. */
export interface MailboxState {
  readonly pid: number;
  /** Address of the inbox: `http://127.0.0.1:8025`. */
  readonly url: string;
  readonly smtp: { readonly host: string; readonly port: number };
  /** Whoever can read it may stop the mailbox. */
  readonly secret: string;
  /** Ends by itself when nobody uses it. */
  readonly isBackground: boolean;
}

const FILE = "running.json";

function isState(value: unknown): value is MailboxState {
  if (typeof value !== "object" || value === null || !("smtp" in value)) return false;
  const { pid, url, secret, isBackground, smtp } = value as Partial<Record<keyof MailboxState, unknown>>;
  return (
    typeof pid === "number" &&
    typeof url === "string" &&
    /^http:\/\/127\.0\.0\.1:\d+$/.test(url) &&
    typeof secret === "string" &&
    typeof isBackground === "boolean" &&
    typeof smtp === "object" &&
    smtp !== null &&
    "host" in smtp &&
    "port" in smtp &&
    typeof smtp.host === "string" &&
    typeof smtp.port === "number"
  );
}

/** What a mailbox left in a folder, whether it still runs or not. */
export function readState(folder: string): MailboxState | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, FILE), "utf8"));
    return isState(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Leaves word of a running mailbox, readable for its owner only. */
export function writeState(folder: string, state: MailboxState): void {
  writePrivateFile(join(folder, FILE), `${JSON.stringify(state, undefined, 2)}\n`);
}

/** Takes back what this mailbox has left; what another one has left since stays. */
export function removeState(folder: string, { secret }: MailboxState): void {
  if (readState(folder)?.secret === secret) rmSync(join(folder, FILE), { force: true });
}

/** Tells a mailbox that runs from others, without giving its secret away. */
export function instanceOf(secret: string): string {
  return createHash("sha256").update(`clusterpost mailbox ${secret}`).digest("hex").slice(0, 16);
}
