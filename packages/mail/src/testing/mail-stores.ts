import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type MailStore, type MailStoreOptions, openMailStore } from "../mailbox/mail-store.ts";

/** 16 May 2019, 08:15:30 UTC. */
export const START: number = Date.UTC(2019, 4, 16, 8, 15, 30);

/** A clock that stands still until it is moved. */
export function createTestClock(): { readonly now: () => number; readonly pass: (ms: number) => void } {
  let at = START;
  return {
    now: () => at,
    pass: (ms) => {
      at += ms;
    },
  };
}

/** Chance that is the same in every run. */
export function createTestRandom(): (count: number) => Uint8Array {
  let next = 0;
  return (count) => Uint8Array.from({ length: count }, () => (next++ * 37) % 256);
}

/** A folder that is removed after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-mail-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a store with a clock and chance for tests. */
export function openTestStore(folder: string, options: Partial<MailStoreOptions> = {}): Promise<MailStore> {
  return openMailStore({ folder, now: createTestClock().now, random: createTestRandom(), ...options });
}

/** Puts a mail into a store; gives its id. */
export async function deliver(store: MailStore, message: Uint8Array, to = "ada@reader.example"): Promise<string> {
  const incoming = await store.receive({ from: "bounce@clusters.example", to: [to] });
  await incoming.write(message);
  return (await incoming.commit()).id;
}
