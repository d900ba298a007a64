import type { KeyObject } from "node:crypto";

/** A key pair of a domain that signs messages. */
export interface DkimKey {
  /** Name below `_domainkey` of the domain. */
  readonly selector: string;
  readonly algorithm: "rsa-sha256" | "ed25519-sha256";
  readonly privateKey: KeyObject;
}

/** Signs messages for a domain: one signature per key. */
export interface DkimSigner {
  /** `d=` (RFC 6376 §3.5), A-labels in lower case. */
  readonly domain: string;
  readonly keys: readonly DkimKey[];
}
