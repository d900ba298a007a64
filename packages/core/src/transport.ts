/** Who a message goes from and to, apart from its headers (RFC 5321 §2.3.1). */
export interface Envelope {
  /** Reverse-path: where failure notices go. An `addr-spec` in ASCII (A-labels). */
  readonly from: string;
  /** The one forward-path: an `addr-spec` in ASCII (A-labels). */
  readonly to: string;
}

/** A message ready to be sent to one recipient. */
export interface OutgoingMessage {
  readonly envelope: Envelope;
  /** `msg-id` of RFC 5322 §3.6.4, angle brackets included. */
  readonly messageId: string;
  /** The whole message (RFC 5322): lines end with CRLF, no dot stuffing. */
  readonly bytes: Uint8Array;
}

/** The step of a transfer at which a receipt was decided. */
export type TransferStep = "connect" | "greeting" | "tls" | "auth" | "mail" | "rcpt" | "data" | "message";

/** What a receipt says in every case. */
interface ReceiptBase {
  readonly messageId: string;
  readonly step: TransferStep;
  /** SMTP reply code (RFC 5321 §4.2), where there was one. */
  readonly code?: number;
  /** Enhanced status code (RFC 3463): `5.1.1`. */
  readonly status?: string;
  /** The other side's words, cleaned and cut to one line, or what went wrong; for people only. */
  readonly detail: string;
}

/**
 * What became of a message, judged from codes, never from words.
 *
 * - `accepted`: the other side took responsibility (RFC 5321 §4.2.5).
 * - `deferred`: it did not, for now; sending the same message later is right.
 * - `rejected`: it did not and will not.
 * - `unknown`: the connection was lost after the final dot was sent and before the answer came, so that the
 *   message may have been taken; sending it again could send it twice.
 */
export type Receipt =
  | (ReceiptBase & { readonly outcome: "accepted" })
  | (ReceiptBase & { readonly outcome: "deferred"; readonly retryable: true })
  | (ReceiptBase & { readonly outcome: "rejected"; readonly retryable: false })
  | (ReceiptBase & { readonly outcome: "unknown"; readonly retryable: false });

/** Takes messages to where they go. A port: the app supplies it. */
export interface Transport {
  /** Sends one message. Never throws for what the other side does: that is the receipt. */
  send(message: OutgoingMessage): Promise<Receipt>;
  /** Ends connections, after what is under way is done. */
  close(): Promise<void>;
}
