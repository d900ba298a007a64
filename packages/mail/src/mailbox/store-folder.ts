import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ClusterpostError } from "@clusterpost/core";
import { HEADER_LIMIT_BYTES } from "./header-fields.ts";
import { isMailId } from "./mail-id.ts";

/** A file of the store. */
export interface StoredFile {
  readonly id: string;
  readonly unread: boolean;
}

/** First bytes of a file, and how many it has. */
export interface FileHead {
  readonly head: Uint8Array;
  readonly sizeBytes: number;
}

const UNREAD = ".eml";
const READ = ".read.eml";

/** The files of a mailbox: `mails/ID.eml`, `mails/ID.read.eml` once it was read, `incoming/ID` while it arrives. */
export interface StoreFolder {
  readonly incoming: (id: string) => string;
  readonly path: (file: StoredFile) => string;
}

/** Names the files of a mailbox in a folder. */
export function storeFolder(folder: string): StoreFolder {
  return {
    incoming: (id) => join(folder, "incoming", id),
    path: ({ id, unread }) => join(folder, "mails", `${id}${unread ? UNREAD : READ}`),
  };
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";

/** Whether a failure only says that a file is not there. */
export function isMissing(cause: unknown): boolean {
  return codeOf(cause) === "ENOENT";
}

async function makeOwnFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  }
}

/**
 * Makes the folders of a mailbox and removes what a server that was killed had not received whole.
 *
 * @throws ClusterpostError `OUTPUT_UNWRITABLE`
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    for (const path of [folder, join(folder, "mails"), join(folder, "incoming")]) await makeOwnFolder(path);
    for (const name of await readdir(join(folder, "incoming")))
      if (isMailId(name)) await rm(join(folder, "incoming", name), { force: true });
  } catch (cause) {
    throw new ClusterpostError("OUTPUT_UNWRITABLE", `The mailbox cannot be kept in ${folder}.`, {
      cause,
      hint: "Choose another folder with --dir, or check its permissions.",
    });
  }
}

/** The mails in a folder; a file of another name is somebody else's and left alone. */
export async function listStoredFiles(folder: string): Promise<StoredFile[]> {
  const found = new Map<string, StoredFile>();
  for (const entry of await readdir(join(folder, "mails"), { withFileTypes: true })) {
    const [id = "", ...endings] = entry.name.split(".");
    const ending = `.${endings.join(".")}`;
    if (!entry.isFile() || !isMailId(id) || (ending !== UNREAD && ending !== READ)) continue;
    found.set(id, { id, unread: ending === UNREAD });
  }
  return [...found.values()];
}

/** Reads the beginning of a file, enough for its header. */
export async function readHead(path: string): Promise<FileHead> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const buffer = new Uint8Array(Math.min(size, HEADER_LIMIT_BYTES));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return { head: buffer.subarray(0, bytesRead), sizeBytes: size };
  } finally {
    await handle.close();
  }
}

/** Takes the names of a folder's files to the disk; a file system that cannot do that goes without. */
async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders.
  }
}

/** Moves a file that is whole and on the disk to where the mails are. */
export async function takeOver(folder: string, from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(join(folder, "mails"));
}
