import { ClusterpostError } from "@clusterpost/core";
import { parseDomain } from "../address/domain.ts";
import type { DkimKey } from "./private-key.ts";
import { readDkimKey } from "./private-key.ts";
import { assertPublished } from "./public-record.ts";

const SELECTOR = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;

/** Signs messages for a domain: one signature per key. Only {@link createDkimSigner} makes one. */
export interface DkimSigner {
  /** `d=` (RFC 6376 §3.5), A-labels in lower case. */
  readonly domain: string;
  readonly keys: readonly DkimKey[];
}

/** A key as its owner keeps it. */
export interface DkimKeySource {
  /** Name below `_domainkey` of the domain. */
  readonly selector: string;
  /** PEM: PKCS #8 or PKCS #1. */
  readonly privateKey: string;
  /** The TXT record of the public half, where it is known: the keys must match. */
  readonly publicRecord?: string;
}

/** What a signer is made of. */
export interface DkimSignerOptions {
  /** U-labels or A-labels. */
  readonly domain: string;
  /** RSA keys and Ed25519 keys (RFC 8463); the first should be RSA, which all verifiers know. */
  readonly keys: readonly DkimKeySource[];
}

/**
 * Makes a signer, and checks each key by use: before the first message, not with it.
 *
 * @throws ClusterpostError `DKIM_INVALID` for a key that is unusable, smaller than 2048 bits or not the one that is
 * published, and for a domain or selector that is none
 */
export function createDkimSigner({ domain, keys }: DkimSignerOptions): DkimSigner {
  const name = parseDomain(domain);
  if ("fault" in name)
    throw new ClusterpostError("DKIM_INVALID", `\`${domain.slice(0, 253)}\` is no domain.`, {
      hint: "Write the domain of the sender's address, such as clusters.example.",
    });
  if (keys.length === 0) throw new ClusterpostError("DKIM_INVALID", "There is no key to sign with.");
  const read = keys.map(({ selector, privateKey, publicRecord }) => {
    if (selector.length > 200 || !SELECTOR.test(selector))
      throw new ClusterpostError("DKIM_INVALID", `\`${selector.slice(0, 80)}\` is no selector.`, {
        hint: "Use letters, figures and hyphens, as in news2026.",
      });
    const key = readDkimKey(selector, privateKey);
    if (publicRecord !== undefined) assertPublished(key, publicRecord);
    return key;
  });
  if (new Set(read.map(({ selector }) => selector.toLowerCase())).size < read.length)
    throw new ClusterpostError("DKIM_INVALID", "Two keys have the same selector.", {
      hint: "Give each key a selector of its own.",
    });
  return { domain: name.ascii, keys: read };
}
