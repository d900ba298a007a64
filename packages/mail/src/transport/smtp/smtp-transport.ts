import type { OutgoingMessage, Receipt, Transport } from "@clusterpost/core";
import { guardTransport } from "../guard-transport.ts";
import type { SetUpFailure } from "./open-session.ts";
import { refuseLocally } from "./refuse-locally.ts";
import type { SmtpServer } from "./server.ts";
import { SessionPool } from "./session-pool.ts";
import { receiptOf } from "./smtp-receipt.ts";

/** A login that a server refuses for good is not tried again: that is how accounts get locked. */
function isFinal({ step, reply }: SetUpFailure): boolean {
  return step === "auth" && reply !== undefined && reply.code >= 500;
}

/**
 * Creates a transport that speaks SMTP with one server, through nodemailer.
 *
 * Each message is sent at most once. What happens before its MAIL is not about it, so it is `deferred`, whatever the
 * code.
 */
export function createSmtpTransport(server: SmtpServer): Transport {
  const pool = new SessionPool(server);
  let refusedLogin: SetUpFailure | undefined;

  async function deliver(message: OutgoingMessage, bytes: Buffer, beforeEnd: () => Promise<void>): Promise<Receipt> {
    const { messageId } = message;
    if (refusedLogin !== undefined) return receiptOf("deferred", { messageId, ...refusedLogin });
    const opening = await pool.take();
    if ("failure" in opening) {
      if (isFinal(opening.failure)) refusedLogin = opening.failure;
      return receiptOf("deferred", { messageId, ...opening.failure });
    }
    const { session } = opening;
    try {
      return refuseLocally(messageId, bytes, session.extensions) ?? (await session.send(message, bytes, beforeEnd));
    } finally {
      returns.add(track(pool.giveBack(session)));
    }
  }

  const returns = new Set<Promise<void>>();
  function track(back: Promise<void>): Promise<void> {
    const tracked = back.finally(() => returns.delete(tracked));
    return tracked;
  }

  async function end(): Promise<void> {
    await Promise.allSettled(returns);
    await pool.close();
  }
  return guardTransport({ deliver, end });
}
