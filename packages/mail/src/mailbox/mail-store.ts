import { readFile, rename, rm } from "node:fs/promises";
import { createMailId, receivedAtOf } from "./mail-id.ts";
import { type MailSummary, summarize } from "./mail-summary.ts";
import { createGrowingFile } from "./mail-writer.ts";
import { DEFAULT_STORE_BOUNDS, mailsBeyond, type StoreBounds } from "./store-bounds.ts";
import { isMissing, listStoredFiles, prepareFolder, readHead, storeFolder, takeOver } from "./store-folder.ts";
import { formatTrace, type MailEnvelope, splitTrace } from "./trace-fields.ts";

/** What happened in a mailbox. */
export interface MailboxEvent {
  readonly type: "received" | "changed" | "removed";
  readonly id: string;
}

/** A mail on its way into the store. */
export interface IncomingMail {
  readonly id: string;
  readonly write: (chunk: Uint8Array) => Promise<void>;
  /** Keeps the mail: once this is done, it survives the end of the process and of the machine. */
  readonly commit: () => Promise<MailSummary>;
  /** Forgets the mail. */
  readonly abandon: () => Promise<void>;
}

/** The mails of a mailbox. The files are the truth; the list is read from them when the store is opened. */
export interface MailStore {
  /** Newest first. */
  readonly list: () => readonly MailSummary[];
  readonly get: (id: string) => MailSummary | undefined;
  /** The mail as it was sent, to the byte; `undefined` when there is none of this id any more. */
  readonly read: (id: string) => Promise<Uint8Array | undefined>;
  readonly receive: (envelope: MailEnvelope) => Promise<IncomingMail>;
  /** False when there is no such mail. */
  readonly markRead: (id: string, isRead: boolean) => Promise<boolean>;
  /** False when there is no such mail. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Removes every mail; gives their number. */
  readonly removeAll: () => Promise<number>;
  /** Removes what is beyond the bounds; gives the number. */
  readonly prune: () => Promise<number>;
  /** Tells of every change; gives what ends that. */
  readonly subscribe: (listener: (event: MailboxEvent) => void) => () => void;
}

export interface MailStoreOptions {
  /** The parent of this folder must be there. */
  readonly folder: string;
  readonly bounds?: Partial<StoreBounds>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Bytes of chance. */
  readonly random: (count: number) => Uint8Array;
}

/**
 * Opens the store of a mailbox: one file per mail, which appears whole or not at all.
 *
 * @throws ClusterpostError `OUTPUT_UNWRITABLE`
 */
export async function openMailStore(options: MailStoreOptions): Promise<MailStore> {
  const { folder, now, random } = options;
  const bounds = { ...DEFAULT_STORE_BOUNDS, ...options.bounds };
  const files = storeFolder(folder);
  await prepareFolder(folder);
  const mails = new Map<string, MailSummary>();
  for (const file of await listStoredFiles(folder)) {
    // A file that cannot be read is left alone and not listed.
    const found = await readHead(files.path(file)).catch(() => undefined);
    if (found !== undefined) mails.set(file.id, summarize(file.id, found.head, found.sizeBytes, file.unread));
  }
  let sorted: readonly MailSummary[] | undefined;
  let lastAt = Math.max(0, ...[...mails.keys()].map(receivedAtOf));
  const listeners = new Set<(event: MailboxEvent) => void>();
  const tell = (type: MailboxEvent["type"], id: string): void => {
    sorted = undefined;
    for (const listener of listeners) listener({ type, id });
  };
  const list = (): readonly MailSummary[] => {
    sorted ??= [...mails.values()].sort((first, second) => (first.id < second.id ? 1 : -1));
    return sorted;
  };
  const remove = async (id: string): Promise<boolean> => {
    const mail = mails.get(id);
    if (mail === undefined) return false;
    mails.delete(id);
    for (const unread of [true, false]) await rm(files.path({ id, unread }), { force: true });
    tell("removed", id);
    return true;
  };
  const removeEach = async (unwanted: readonly MailSummary[]): Promise<number> => {
    let removed = 0;
    for (const { id } of unwanted) if (await remove(id)) removed += 1;
    return removed;
  };
  const prune = (): Promise<number> => removeEach(mailsBeyond(list(), bounds, now()));
  await prune();
  return {
    list,
    get: (id) => mails.get(id),
    read: async (id) => {
      const mail = mails.get(id);
      if (mail === undefined) return undefined;
      try {
        return splitTrace(id, await readFile(files.path(mail))).message;
      } catch (cause) {
        if (!isMissing(cause)) throw cause;
        // Somebody took the file away, or another call has just renamed it.
        const moved = await readFile(files.path({ id, unread: !mail.unread })).catch(() => undefined);
        if (moved !== undefined) return splitTrace(id, moved).message;
        mails.delete(id);
        tell("removed", id);
        return undefined;
      }
    },
    receive: async (envelope) => {
      // Two mails of one millisecond keep their order.
      lastAt = Math.max(now(), lastAt + 1);
      const id = createMailId(lastAt, random(6));
      const file = await createGrowingFile(files.incoming(id));
      await file.write(formatTrace(id, envelope, lastAt));
      return {
        id,
        write: file.write,
        abandon: file.abandon,
        commit: async () => {
          try {
            const { head, sizeBytes } = await file.finish();
            await takeOver(folder, files.incoming(id), files.path({ id, unread: true }));
            const mail = summarize(id, head, sizeBytes, true);
            mails.set(id, mail);
            tell("received", id);
            await prune();
            return mail;
          } catch (cause) {
            await file.abandon();
            throw cause;
          }
        },
      };
    },
    markRead: async (id, isRead) => {
      const mail = mails.get(id);
      if (mail === undefined) return false;
      if (mail.unread === !isRead) return true;
      mails.set(id, { ...mail, unread: !isRead });
      await rename(files.path(mail), files.path({ id, unread: !isRead })).catch(() => undefined);
      tell("changed", id);
      return true;
    },
    remove,
    removeAll: () => removeEach(list()),
    prune,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
