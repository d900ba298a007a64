import { ClusterpostError } from "@clusterpost/core";
import type { Address } from "../address/address.ts";
import type { DkimSigner } from "./signer.ts";

/** Whether a signing domain speaks for a sender's: the same, or one above it (RFC 7489 §3.1.1, relaxed). */
export function isAligned(signingDomain: string, senderDomain: string): boolean {
  return senderDomain === signingDomain || senderDomain.endsWith(`.${signingDomain}`);
}

/**
 * Checks that signatures speak for the address in `From`: others would not count for DMARC.
 *
 * @throws ClusterpostError `DKIM_INVALID` when they do not
 */
export function assertAligned(signer: DkimSigner, from: Address): void {
  if (isAligned(signer.domain, from.domain)) return;
  throw new ClusterpostError(
    "DKIM_INVALID",
    `The key signs for ${signer.domain}, but the sender's address is at ${from.domain}.`,
    { hint: `Use a key of ${from.domain}, or a sender's address at ${signer.domain}.` },
  );
}
