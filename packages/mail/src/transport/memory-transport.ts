import type { OutgoingMessage, Transport } from "@clusterpost/core";
import { guardTransport } from "./guard-transport.ts";

/** A transport that keeps what it is given. */
export interface MemoryTransport extends Transport {
  /** In the order of arrival; bytes are copies. */
  readonly messages: readonly OutgoingMessage[];
}

/** Creates a transport that keeps messages in memory, for tests and previews. */
export function createMemoryTransport(): MemoryTransport {
  const messages: OutgoingMessage[] = [];
  const transport = guardTransport({
    deliver: async (message, bytes, beforeEnd) => {
      const copy = { ...message, envelope: { ...message.envelope }, bytes: new Uint8Array(bytes) };
      await beforeEnd();
      messages.push(copy);
      const { messageId } = message;
      return { outcome: "accepted", retryable: false, messageId, step: "message", detail: "Kept in memory." };
    },
  });
  return { ...transport, messages };
}
