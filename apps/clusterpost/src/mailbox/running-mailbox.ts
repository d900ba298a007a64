import { setTimeout as wait } from "node:timers/promises";
import type { OutgoingMessage } from "@clusterpost/core";
import { instanceOf, type MailboxState, readState } from "./mailbox-state.ts";

/** What a running mailbox says of itself. */
export interface MailboxStatus {
  readonly total: number;
  readonly unread: number;
}

/** How long a mailbox may take to answer on a busy machine; where none runs, the system says so at once. */
const ANSWER_MS = 10_000;
/** How long it may take to end. */
const STOP_MS = 20_000;
const LOOK_MS = 100;

async function ask(state: MailboxState, path: string, init: RequestInit = {}): Promise<unknown> {
  try {
    const response = await fetch(`${state.url}${path}`, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** Finds the mailbox of a folder that runs now; a word that one left behind when it was killed counts for nothing. */
export async function findRunningMailbox(folder: string): Promise<(MailboxState & MailboxStatus) | undefined> {
  const state = readState(folder);
  if (state === undefined) return undefined;
  const status = await ask(state, "/api/status");
  if (typeof status !== "object" || status === null || !("instance" in status)) return undefined;
  if (status.instance !== instanceOf(state.secret)) return undefined;
  const { total, unread } = status as Partial<MailboxStatus>;
  return { ...state, total: Number(total), unread: Number(unread) };
}

/** Stops a mailbox and waits until it is gone; false when it did not end in time. */
export async function stopMailbox(folder: string, state: MailboxState): Promise<boolean> {
  await ask(state, "/api/stop", { method: "POST", headers: { authorization: `Bearer ${state.secret}` } });
  for (let waited = 0; waited < STOP_MS; waited += LOOK_MS) {
    if ((await ask(state, "/api/status")) === undefined && readState(folder)?.secret !== state.secret) return true;
    await wait(LOOK_MS);
  }
  return false;
}

/**
 * Finds a mail that was just brought to a mailbox.
 *
 * @returns its address in the inbox
 */
export async function findMail(
  state: MailboxState,
  { messageId, envelope }: Pick<OutgoingMessage, "messageId" | "envelope">,
): Promise<string | undefined> {
  const query = new URLSearchParams({ messageId, to: envelope.to, timeoutMs: "1500" });
  const found = await ask(state, `/api/messages/wait?${query}`);
  return typeof found === "object" && found !== null && "id" in found && typeof found.id === "string"
    ? `${state.url}/messages/${found.id}`
    : undefined;
}
