import type { MailStore } from "@clusterpost/mail";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";

/** Pages that may listen at the same time. */
const MAX_LISTENERS = 50;
const HEARTBEAT_MS = 20_000;

/** Tells pages of what happens in a mailbox, as server-sent events (HTML Living Standard §9.2). */
export interface EventStream {
  readonly open: (context: Context) => Response;
  /** Pages that listen now. */
  readonly listeners: () => number;
}

/** Makes the stream of a store's events: `received`, `changed` and `removed`, each with the id of the mail. */
export function createEventStream(store: MailStore): EventStream {
  let listeners = 0;
  return {
    listeners: () => listeners,
    open: (context) => {
      if (listeners >= MAX_LISTENERS) return context.text("Too many pages listen.\n", 503);
      listeners += 1;
      return streamSSE(context, async (stream) => {
        const ended = Promise.withResolvers<void>();
        const unsubscribe = store.subscribe(({ type, id }) => {
          stream.writeSSE({ event: type, data: JSON.stringify({ id }) }).catch(ended.resolve);
        });
        const heartbeat = setInterval(() => {
          stream.write(": still here\n\n").catch(ended.resolve);
        }, HEARTBEAT_MS);
        stream.onAbort(ended.resolve);
        await stream.writeSSE({ event: "ready", data: "{}", retry: 2000 });
        await ended.promise;
        clearInterval(heartbeat);
        unsubscribe();
        listeners -= 1;
      });
    },
  };
}
