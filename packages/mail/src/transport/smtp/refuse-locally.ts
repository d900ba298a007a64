import type { Receipt } from "@clusterpost/core";
import type { Extensions } from "./extensions.ts";
import { isSevenBit } from "./seven-bit.ts";

/** Refuses what a server has said that it does not take; it is not asked again, and told nothing. */
export function refuseLocally(messageId: string, bytes: Buffer, extensions: Extensions): Receipt | undefined {
  const base = { outcome: "rejected", retryable: false, messageId, step: "mail" } as const;
  const { maxSizeBytes = Number.POSITIVE_INFINITY, eightBit } = extensions;
  if (bytes.length > maxSizeBytes) {
    const detail = `The message has ${bytes.length} bytes, and the server takes ${maxSizeBytes} at most.`;
    return { ...base, status: "5.3.4", detail };
  }
  if (!eightBit && !isSevenBit(bytes)) {
    return { ...base, status: "5.6.3", detail: "The message has bytes above 127, which the server does not take." };
  }
  return undefined;
}
