import type { Address } from "../address/address.ts";
import type { DkimSigner } from "../dkim/signer.ts";

/** An address with the name of whom it belongs to. */
export interface Mailbox {
  readonly address: Address;
  /** Plain text. */
  readonly name?: string;
}

/** How readers leave the list: one of both at least. */
export interface Unsubscribe {
  /** `https:` address, or the mark of a slot of kind `url`; mail programs call it by POST (RFC 8058). */
  readonly url?: string;
  readonly mailto?: Address;
}

/** Who sends: the same for every issue. */
export interface Sender {
  /** The field `From`; its address is the envelope's sender, too, where failure notices go. */
  readonly from: Mailbox;
  readonly replyTo?: Mailbox;
  /** `List-Id` (RFC 2919): a name below a domain of the sender, such as `digest.clusters.example`. */
  readonly list?: { readonly id: string; readonly name?: string };
  readonly unsubscribe?: Unsubscribe;
  /** Stands for the sender in `Feedback-ID`, the same for years: 5 to 15 letters and figures. */
  readonly feedbackId?: string;
  /** Secret of at least 16 bytes, from which Message-IDs are made: they reveal no address and cannot be guessed. */
  readonly idKey: Uint8Array;
  /** Signs every message; none is signed when absent. */
  readonly signer?: DkimSigner;
}
