import {
  ClusterpostError,
  type OutgoingMessage,
  type Receipt,
  type SendOptions,
  type Transport,
} from "@clusterpost/core";
import { assertMessage } from "./assert-message.ts";

/** How a transport delivers, once a message is known to be sound. */
export interface Delivery {
  readonly deliver: (message: OutgoingMessage, bytes: Buffer, beforeEnd: () => Promise<void>) => Promise<Receipt>;
  /** Ends what the transport holds; nothing is under way any more. */
  readonly end?: () => Promise<void>;
}

/** Makes a transport of a way to deliver: checks messages, and closes when what is under way is done. */
export function guardTransport({ deliver, end }: Delivery): Transport {
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  async function send(message: OutgoingMessage, options: SendOptions = {}): Promise<Receipt> {
    if (closing !== undefined) {
      throw new ClusterpostError("TRANSPORT_CLOSED", "A message was to be sent after the transport was closed.");
    }
    const bytes = assertMessage(message);
    const delivery = deliver(message, bytes, async () => options.beforeEnd?.());
    underWay.add(delivery);
    try {
      return await delivery;
    } finally {
      underWay.delete(delivery);
    }
  }

  async function finish(): Promise<void> {
    await Promise.allSettled(underWay);
    await end?.();
  }

  return {
    send,
    close(): Promise<void> {
      closing ??= finish();
      return closing;
    },
  };
}
