import { rm } from "node:fs/promises";
import type { Receipt } from "@clusterpost/core";
import { syncFolder, writeDurably } from "./durable-file.ts";
import { notWritten, perhapsWritten, written } from "./file-receipt.ts";

/** A message on its way into a folder. */
export interface FileDelivery {
  readonly messageId: string;
  readonly bytes: Uint8Array;
  /** Where it is written first; on the same file system. */
  readonly temporary: string;
  /** The folder that takes it. */
  readonly folder: string;
  readonly beforeEnd: () => Promise<void>;
  /** Gives the written file its name, in one step, and says which. */
  readonly publish: () => Promise<string>;
}

/** Writes a message whole under another name, then gives it its own: whoever reads the folder never sees a part. */
export async function deliverFile(delivery: FileDelivery): Promise<Receipt> {
  const { messageId, temporary } = delivery;
  let file: string;
  try {
    try {
      await writeDurably(temporary, delivery.bytes);
    } catch (cause) {
      return notWritten(messageId, cause);
    }
    await delivery.beforeEnd();
    try {
      file = await delivery.publish();
    } catch (cause) {
      return notWritten(messageId, cause);
    }
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
  try {
    await syncFolder(delivery.folder);
  } catch (cause) {
    return perhapsWritten(messageId, cause);
  }
  return written(messageId, file);
}
