/** Who a message goes from and to, apart from its headers (RFC 5321 §2.3.1). */
export interface Envelope {
  /** Reverse-path: where failure notices go. An `addr-spec` in ASCII (A-labels). */
  readonly from: string;
  /** The one forward-path: an `addr-spec` in ASCII (A-labels). */
  readonly to: string;
}

/** A message ready to be sent to one recipient. */
export interface OutgoingMessage {
  /** The mailboxes of the fields `From` and `To`; a transport refuses a message that says otherwise. */
  readonly envelope: Envelope;
  /** `msg-id` of RFC 5322 §3.6.4, angle brackets included. */
  readonly messageId: string;
  /** The whole message (RFC 5322): lines end with CRLF, no dot stuffing. */
  readonly bytes: Uint8Array;
}

/**
 * The step of a transfer at which a receipt was decided.
 *
 * In SMTP: `connect` (DNS and TCP), `greeting`, `hello` (EHLO), `tls`, `auth`, `mail`, `rcpt`, `data` (the
 * command), `message` (its lines, the final dot and the answer to it). Transports that only write are always at
 * `message`.
 */
export type TransferStep = "connect" | "greeting" | "hello" | "tls" | "auth" | "mail" | "rcpt" | "data" | "message";

/** What a receipt says in every case. */
interface ReceiptBase {
  readonly messageId: string;
  readonly step: TransferStep;
  /** SMTP reply code (RFC 5321 §4.2), where there was one. */
  readonly code?: number;
  /** Enhanced status code (RFC 3463), where there was one that agrees with the code: `5.1.1`. */
  readonly status?: string;
  /** The other side's words, cleaned and cut to one line, or what went wrong; for people only, may name an address. */
  readonly detail: string;
  /** What the operator can do, one sentence, where the step or its failure tells. */
  readonly hint?: string;
}

/** A receipt for a message for which the other side took responsibility (RFC 5321 §4.2.5). */
export interface AcceptedReceipt extends ReceiptBase {
  readonly outcome: "accepted";
  readonly retryable: false;
  /** Where the message lies, for transports that write files: an absolute path. */
  readonly file?: string;
}

/** A receipt for a message that the other side did not take, for now; sending it again later is right. */
export interface DeferredReceipt extends ReceiptBase {
  readonly outcome: "deferred";
  readonly retryable: true;
}

/** A receipt for a message that the other side did not take and will not take. */
export interface RejectedReceipt extends ReceiptBase {
  readonly outcome: "rejected";
  readonly retryable: false;
}

/**
 * A receipt for a message that may have been taken: the end of it was sent, and no answer came that can be
 * understood. Sending it again could send it twice (RFC 5321 §4.5.4.1).
 */
export interface UnknownReceipt extends ReceiptBase {
  readonly outcome: "unknown";
  readonly retryable: false;
}

/** What became of a message, judged from codes, never from words. */
export type Receipt = AcceptedReceipt | DeferredReceipt | RejectedReceipt | UnknownReceipt;

/** What a caller wants to know or do while a message is sent. */
export interface SendOptions {
  /**
   * Awaited once when nothing but the end of the message is left to send: until it is done the other side cannot
   * have taken the message, afterwards it may have. A ledger makes its mark here. Not called for a message that
   * fails before. What it throws ends the transfer, and `send` throws it; no receipt comes while it is at work.
   */
  readonly beforeEnd?: () => void | Promise<void>;
}

/** Takes messages to where they go. A port: the app supplies it. */
export interface Transport {
  /**
   * Sends one message, once: no transport tries again by itself.
   *
   * Never throws for what the other side does: that is the receipt.
   *
   * @throws ClusterpostError `MESSAGE_INVALID` for bytes that no transport could carry unchanged, or that are not
   * from and to the mailboxes of the envelope; `TRANSPORT_CLOSED` after `close`
   */
  send(message: OutgoingMessage, options?: SendOptions): Promise<Receipt>;
  /** Ends connections, after what is under way is done. */
  close(): Promise<void>;
}
