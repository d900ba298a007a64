import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { ClusterpostError } from "@clusterpost/core";

/** A private key that signs messages. */
export interface DkimKey {
  /** Name below `_domainkey` of the domain. */
  readonly selector: string;
  /** `a=` (RFC 6376 §3.3, RFC 8463 §3). */
  readonly algorithm: "rsa-sha256" | "ed25519-sha256";
  readonly privateKey: KeyObject;
}

/** Smaller keys can be broken, and large mailbox providers do not count them (RFC 8301 §3.2). */
export const MIN_RSA_BITS = 2048;
/** A larger signature does not fit what verifiers must know (RFC 8301 §3.2), and a larger key not into a DNS answer. */
const MAX_RSA_BITS = 4096;

function unusable(selector: string, why: string, hint: string, cause?: unknown): ClusterpostError {
  const options = cause === undefined ? { hint } : { hint, cause };
  return new ClusterpostError("DKIM_INVALID", `The key of selector ${selector} cannot be used: ${why}.`, options);
}

function parseKey(selector: string, pem: string): KeyObject {
  const hint = "Make one with clusterpost dkim keygen, or name the file that holds it.";
  if (pem.includes("ENCRYPTED")) throw unusable(selector, "it is encrypted with a password", hint);
  if (pem.includes("BEGIN PUBLIC KEY")) throw unusable(selector, "it is the public half", hint);
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw unusable(selector, "it is no private key in PEM", hint, cause);
  }
}

/**
 * Reads a private key, and signs something with it to see that it works.
 *
 * @throws ClusterpostError `DKIM_INVALID` for anything but an RSA key of 2048 to 4096 bits or an Ed25519 key
 */
export function readDkimKey(selector: string, pem: string): DkimKey {
  const privateKey = parseKey(selector, pem);
  const type = privateKey.asymmetricKeyType;
  const hint = "Make one with clusterpost dkim keygen.";
  if (type !== "rsa" && type !== "ed25519")
    throw unusable(selector, `it is a key for ${type ?? "something else"}`, hint);
  const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 0;
  if (type === "rsa" && bits < MIN_RSA_BITS)
    throw unusable(selector, `it has ${bits} bits, and needs ${MIN_RSA_BITS}`, hint);
  if (type === "rsa" && bits > MAX_RSA_BITS)
    throw unusable(selector, `it has ${bits} bits, and verifiers only know ${MAX_RSA_BITS}`, hint);
  const probe = Buffer.from("clusterpost");
  const algorithm = type === "rsa" ? "sha256" : null;
  if (!verify(algorithm, probe, createPublicKey(privateKey), sign(algorithm, probe, privateKey)))
    throw unusable(selector, "what it signs does not verify", hint);
  return { selector, algorithm: type === "rsa" ? "rsa-sha256" : "ed25519-sha256", privateKey };
}
