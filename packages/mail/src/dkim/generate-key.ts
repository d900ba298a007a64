import { generateKeyPairSync } from "node:crypto";
import { dkimRecords } from "./read-signer.ts";
import { createDkimSigner } from "./signer.ts";

/** Octets of one string of a TXT record (RFC 1035 §3.3.14). */
const STRING_OCTETS = 255;

/** A new key, and what makes it known. */
export interface GeneratedDkimKey {
  /** PKCS #8 in PEM: the secret half. */
  readonly privateKey: string;
  /** Name of the TXT record: `news2026._domainkey.clusters.example`. */
  readonly recordName: string;
  /** Text of the TXT record, to be put into a provider's form as it is. */
  readonly record: string;
  /** The record as a line of a zone file, in strings of 255 octets at most. */
  readonly zoneLine: string;
}

/**
 * Makes a key pair: RSA of 2048 bits, which all verifiers know, or Ed25519 for a second signature (RFC 8463).
 *
 * @throws ClusterpostError `DKIM_INVALID` for a domain or a selector that is none
 */
export function generateDkimKey(domain: string, selector: string, kind: "rsa" | "ed25519" = "rsa"): GeneratedDkimKey {
  const pair = kind === "rsa" ? generateKeyPairSync("rsa", { modulusLength: 2048 }) : generateKeyPairSync("ed25519");
  const privateKey = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const signer = createDkimSigner({ domain, keys: [{ selector, privateKey }] });
  const [[recordName, record] = ["", ""]] = dkimRecords(signer);
  return { privateKey, recordName, record, zoneLine: zoneLineOf(recordName, record) };
}

function zoneLineOf(name: string, record: string): string {
  const strings = record.match(new RegExp(`.{1,${STRING_OCTETS}}`, "g")) ?? [];
  return `${name}. IN TXT ( ${strings.map((string) => `"${string}"`).join(" ")} )`;
}
