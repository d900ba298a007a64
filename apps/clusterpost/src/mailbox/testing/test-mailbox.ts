import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMailSearch, type MailStore, openMailStore } from "@clusterpost/mail";
import { afterAll } from "vitest";
import { createEventStream } from "../event-stream.ts";
import { createMailReader } from "../mail-reader.ts";
import { createMailboxApp } from "../mailbox-app.ts";

/** A mailbox without its servers: requests go straight to the application. */
export interface TestMailbox {
  readonly store: MailStore;
  /** Puts a mail into the store; gives its id. */
  readonly deliver: (text: string, to?: string) => Promise<string>;
  /** Asks as a browser or a program on this machine does, unless the headers say otherwise. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly stopped: () => boolean;
}

/** The address that requests name. */
export const HOST = "127.0.0.1:8025";

export const SECRET = "a secret";

/** Opens a mailbox in a folder that is removed after the tests of a file. */
export async function openTestMailbox(): Promise<TestMailbox> {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-inbox-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openMailStore({ folder, now: Date.now, random: randomBytes });
  let isStopped = false;
  const app = createMailboxApp(
    {
      store,
      search: createMailSearch(store),
      read: createMailReader(store, async () => () => undefined),
      smtp: { host: "127.0.0.1", port: 1025 },
      command: "clusterpost",
      instance: "instance",
      secret: SECRET,
      stop: () => {
        isStopped = true;
      },
    },
    createEventStream(store),
  );
  return {
    store,
    deliver: async (text, to = "ada@reader.example") => {
      const incoming = await store.receive({ from: "bounce@clusters.example", to: [to] });
      await incoming.write(Buffer.from(text.replace(/\r?\n/g, "\r\n")));
      return (await incoming.commit()).id;
    },
    ask: async (path, init = {}) =>
      app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...(init.headers as object) } }),
    stopped: () => isStopped,
  };
}
