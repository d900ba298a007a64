import type { Receipt } from "@clusterpost/core";

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
  return `The message could not be written (${code}).`;
}

/** A message that a folder did not take: its disk may be full, or it may be gone; trying later is right. */
export function notWritten(messageId: string, cause: unknown): Receipt {
  return { outcome: "deferred", retryable: true, messageId, step: "message", detail: reasonOf(cause) };
}

/** A message that lies in its folder, but perhaps not after a power failure. */
export function perhapsWritten(messageId: string, cause: unknown): Receipt {
  return { outcome: "unknown", retryable: false, messageId, step: "message", detail: reasonOf(cause) };
}

/** A message that lies in its folder. */
export function written(messageId: string, file: string): Receipt {
  return { outcome: "accepted", retryable: false, messageId, step: "message", file, detail: "Written." };
}
