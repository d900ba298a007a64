import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { ClusterpostError } from "@clusterpost/core";
import {
  addressUnavailable,
  createMailSearch,
  type DkimRecordSource,
  MAILBOX_HOST,
  openMailStore,
  startSmtpMailbox,
} from "@clusterpost/mail";
import { createAdaptorServer } from "@hono/node-server";
import { makeFolder } from "../project/write-file.ts";
import { createEventStream } from "./event-stream.ts";
import { createMailReader } from "./mail-reader.ts";
import { createMailboxApp } from "./mailbox-app.ts";
import { instanceOf, type MailboxState, readState, removeState, writeState } from "./mailbox-state.ts";

/** How a mailbox is to run. */
export interface MailboxRequest {
  readonly folder: string;
  /** Port of the inbox; 0 for any that is free. */
  readonly port: number;
  readonly smtpPort: number;
  /** Takes any free port where the wanted one is not free. */
  readonly mayMove?: boolean;
  /** Ends by itself after this time without a mail, a page that is open or a request; never when absent. */
  readonly idleMs?: number;
  /** How the command is called here, for hints. */
  readonly command: string;
  /** Public keys that are known here. */
  readonly keys: () => Promise<DkimRecordSource>;
}

/** A mailbox that runs. */
export interface RunningMailbox {
  readonly state: MailboxState;
  /** Mails that are there now. */
  readonly total: () => number;
  /** Lets mails under way arrive, then ends. */
  readonly stop: () => Promise<void>;
  /** Done when the mailbox has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

/** A field that came twice is joined, so that a second `Host` is not overlooked. */
const SERVER_LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  joinDuplicateHeaders: true,
};

const LOOK_MS = 1000;
const PRUNE_MS = 60 * 60 * 1000;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(addressUnavailable(port, "--port", cause)));
    server.listen(port, MAILBOX_HOST, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Starts something at a port, or at any free one where that one is taken and another one will do. */
async function atPort<Started>(
  port: number,
  mayMove: boolean,
  start: (port: number) => Promise<Started>,
): Promise<Started> {
  try {
    return await start(port);
  } catch (cause) {
    if (!mayMove || !ClusterpostError.is(cause) || cause.code !== "ADDRESS_UNAVAILABLE") throw cause;
    return start(0);
  }
}

/**
 * Starts a mailbox: SMTP on one port of this machine, the inbox on another.
 *
 * @throws ClusterpostError `ADDRESS_UNAVAILABLE`, `OUTPUT_UNWRITABLE`
 */
export async function runMailbox(request: MailboxRequest): Promise<RunningMailbox> {
  const { folder, idleMs, mayMove = false } = request;
  makeFolder(folder);
  const store = await openMailStore({ folder, now: Date.now, random: randomBytes });
  const smtp = await atPort(request.smtpPort, mayMove, (port) => startSmtpMailbox({ store, port }));
  const secret = randomBytes(16).toString("hex");
  const events = createEventStream(store);
  const ended = Promise.withResolvers<void>();
  let usedAt = Date.now();
  const app = createMailboxApp(
    {
      store,
      search: createMailSearch(store),
      read: createMailReader(store, request.keys),
      smtp: { host: smtp.host, port: smtp.port },
      command: request.command,
      instance: instanceOf(secret),
      secret,
      stop: () => void stop(),
    },
    events,
  );
  const server = createAdaptorServer({
    fetch: (incoming, env) => {
      usedAt = Date.now();
      return app.fetch(incoming, env);
    },
    serverOptions: SERVER_LIMITS,
  }) as Server;
  server.maxConnections = 100;
  let port: number;
  try {
    port = await atPort(request.port, mayMove, (wanted) => listen(server, wanted));
  } catch (cause) {
    await smtp.close();
    throw cause;
  }
  const state: MailboxState = {
    pid: process.pid,
    url: `http://${MAILBOX_HOST}:${port}`,
    smtp: { host: smtp.host, port: smtp.port },
    secret,
    isBackground: idleMs !== undefined,
  };
  writeState(folder, state);

  const look = setInterval(() => {
    if (smtp.connections() > 0 || events.listeners() > 0) usedAt = Date.now();
    const isIdle = idleMs !== undefined && Date.now() - usedAt > idleMs;
    // A mailbox whose folder was removed or taken over by another one has nothing left to do.
    if (isIdle || !existsSync(folder) || readState(folder)?.secret !== secret) void stop();
  }, LOOK_MS);
  const prune = setInterval(() => void store.prune(), PRUNE_MS);

  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      clearInterval(look);
      clearInterval(prune);
      removeState(folder, state);
      await smtp.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      ended.resolve();
    })();
    return stopping;
  };
  return { state, total: () => store.list().length, stop, ended: ended.promise };
}
