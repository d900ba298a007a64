import { createPublicKey, type KeyObject } from "node:crypto";
import { ClusterpostError } from "@clusterpost/core";
import type { DkimKey } from "./private-key.ts";
import { parseTags } from "./tag-list.ts";

/** The public key record of a selector (RFC 6376 §3.6.1). */
export interface DkimRecord {
  readonly keyType: string;
  /** Absent when the record says that the key is revoked. */
  readonly publicKey?: KeyObject;
  /** RSA bits; absent for other keys. */
  readonly bits?: number;
  readonly isRevoked: boolean;
  /** `t=y`: verifiers treat messages as if they were not signed. */
  readonly isTest: boolean;
  /** `h=`, where it is there. */
  readonly hashes?: readonly string[];
  /** `s=`, where it is there. */
  readonly services?: readonly string[];
}

/** Reads base64 as DNS holds it: white space inside does not count. */
function publicKeyOf(keyType: string, base64: string): KeyObject | undefined {
  const bytes = Buffer.from(base64, "base64");
  try {
    if (keyType === "ed25519")
      return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: bytes.toString("base64url") }, format: "jwk" });
    try {
      return createPublicKey({ key: bytes, format: "der", type: "spki" });
    } catch {
      // RFC 6376 names RSAPublicKey, everybody publishes SubjectPublicKeyInfo; verifiers take both.
      return createPublicKey({ key: bytes, format: "der", type: "pkcs1" });
    }
  } catch {
    return undefined;
  }
}

/**
 * Reads a public key record.
 *
 * @param text - the strings of the TXT record, joined
 * @returns the record, or why it is none, in words that go on from `it`
 */
export function parseDkimRecord(text: string): DkimRecord | string {
  const tags = parseTags(text);
  if (tags === undefined) return "is not written as name=value; name=value";
  const version = tags.get("v");
  if (version !== undefined && (version !== "DKIM1" || tags.keys().next().value !== "v"))
    return "does not begin with v=DKIM1";
  const encoded = tags.get("p")?.replace(/\s+/g, "");
  if (encoded === undefined) return "has no key (p=)";
  const keyType = tags.get("k")?.toLowerCase() ?? "rsa";
  const list = (name: string): readonly string[] | undefined =>
    tags
      .get(name)
      ?.toLowerCase()
      .split(/\s*:\s*/);
  const [hashes, services] = [list("h"), list("s")];
  const shared = {
    keyType,
    isTest: list("t")?.includes("y") ?? false,
    ...(hashes === undefined ? {} : { hashes }),
    ...(services === undefined ? {} : { services }),
  };
  if (encoded === "") return { ...shared, isRevoked: true };
  if (keyType !== "rsa" && keyType !== "ed25519") return `holds a key of the unknown type ${keyType.slice(0, 20)}`;
  const publicKey = publicKeyOf(keyType, encoded);
  if (publicKey === undefined || publicKey.asymmetricKeyType !== keyType) return "holds a key that cannot be read";
  const bits = publicKey.asymmetricKeyDetails?.modulusLength;
  return { ...shared, publicKey, isRevoked: false, ...(bits === undefined ? {} : { bits }) };
}

/** Whether a record holds the public half of a private key. */
export function isPublicHalf(record: DkimRecord, { privateKey }: DkimKey): boolean {
  return record.publicKey?.equals(createPublicKey(privateKey)) ?? false;
}

/**
 * Checks that a key is the one that is published.
 *
 * @param text - TXT record
 * @throws ClusterpostError `DKIM_INVALID` when it is not
 */
export function assertPublished(key: DkimKey, text: string): void {
  const record = parseDkimRecord(text);
  const hint = "Publish the record that clusterpost dkim keygen printed, or use the key that is published.";
  if (typeof record === "string")
    throw new ClusterpostError("DKIM_INVALID", `The record of selector ${key.selector} ${record}.`, { hint });
  if (record.isRevoked)
    throw new ClusterpostError("DKIM_INVALID", `The key of selector ${key.selector} is revoked.`, { hint });
  if (!isPublicHalf(record, key))
    throw new ClusterpostError(
      "DKIM_INVALID",
      `The key of selector ${key.selector} is not the one that is published.`,
      {
        hint,
      },
    );
}

/** Writes the TXT record of a key's public half (RFC 6376 §3.6.1, RFC 8463 §4). */
export function formatDkimRecord({ algorithm, privateKey }: DkimKey): string {
  const publicKey = createPublicKey(privateKey);
  if (algorithm === "rsa-sha256")
    return `v=DKIM1; k=rsa; p=${publicKey.export({ format: "der", type: "spki" }).toString("base64")}`;
  const { x = "" } = publicKey.export({ format: "jwk" });
  return `v=DKIM1; k=ed25519; p=${Buffer.from(x, "base64url").toString("base64")}`;
}
