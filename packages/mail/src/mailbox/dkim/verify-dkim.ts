import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { fieldsOf, type HeaderField } from "../header-fields.ts";
import type { OpenedMail } from "../open-mail.ts";
import { type Canonicalization, canonicalBody, canonicalField } from "./canonical-form.ts";
import { parseTagList } from "./tag-list.ts";

/**
 * Gives the DNS record of a key, `v=DKIM1; k=rsa; p=…`, as it would stand at `SELECTOR._domainkey.DOMAIN`.
 * The mailbox asks no DNS: nothing leaves the machine.
 */
export type DkimRecordSource = (domain: string, selector: string) => string | undefined;

/** What became of the check of one signature. */
export interface DkimVerdict {
  /**
   * - `valid`: body and header are as they were signed
   * - `body-changed`, `header-changed`: they are not
   * - `no-key`: the body is as it was signed; the header cannot be checked without the key
   * - `malformed`: the signature breaks RFC 6376
   */
  readonly outcome: "valid" | "body-changed" | "header-changed" | "no-key" | "malformed";
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: string;
  /** Names of the signed fields in lower case, as `h=` lists them. */
  readonly signedFields: readonly string[];
  /** One sentence for people. */
  readonly detail: string;
}

const MAX_SIGNATURES = 5;
const REQUIRED = ["v", "a", "b", "bh", "d", "h", "s"];

/** Checks every signature of a mail, five at most (RFC 6376 §6.1). */
export function verifyDkim(mail: OpenedMail, keyOf: DkimRecordSource): DkimVerdict[] {
  const signatures = fieldsOf(mail.fields, "DKIM-Signature").slice(0, MAX_SIGNATURES);
  return signatures.map((signature) => verifyOne(mail, signature, keyOf));
}

function verifyOne(mail: OpenedMail, signature: HeaderField, keyOf: DkimRecordSource): DkimVerdict {
  const tags = parseTagList(signature.raw.replace(/\r?\n/g, ""));
  const tag = (name: string): string => tags?.get(name) ?? "";
  const signedFields = tag("h")
    .toLowerCase()
    .split(":")
    .map((name) => name.trim());
  const verdict = (outcome: DkimVerdict["outcome"], detail: string): DkimVerdict => ({
    outcome,
    domain: tag("d").toLowerCase(),
    selector: tag("s"),
    algorithm: tag("a"),
    signedFields: tag("h") === "" ? [] : signedFields,
    detail,
  });
  if (tags === undefined) return verdict("malformed", "The list of tags cannot be read.");
  const missing = REQUIRED.find((name) => tag(name) === "");
  if (missing !== undefined) return verdict("malformed", `The tag ${missing}= is missing.`);
  if (tag("v") !== "1") return verdict("malformed", `Version ${tag("v")} is not known.`);
  if (!/^(?:rsa|ed25519)-sha256$/.test(tag("a")))
    return verdict("malformed", `The algorithm ${tag("a")} is not accepted any more (RFC 8301).`);
  if (!signedFields.includes("from")) return verdict("malformed", "The field From is not signed.");
  const [headerForm = "simple", bodyForm = "simple"] = tag("c").toLowerCase().split("/");
  if (!isForm(headerForm) || !isForm(bodyForm)) return verdict("malformed", `The form c=${tag("c")} is not known.`);
  if (tag("l") !== "") return verdict("malformed", "Only a part of the body is signed (l=), which many refuse.");
  if (bodyHash(mail, bodyForm) !== withoutSpace(tag("bh")))
    return verdict("body-changed", "The body is not the one that was signed.");
  const record = keyOf(tag("d").toLowerCase(), tag("s"));
  if (record === undefined) return verdict("no-key", "The body is as it was signed; the key is not known here.");
  const key = readKey(record, tag("a"));
  if (key === undefined) return verdict("malformed", "The public key cannot be used for this signature.");
  const signed = signedHeader(mail, signature, signedFields, headerForm);
  return isSigned(signed, tag("a"), key, Buffer.from(withoutSpace(tag("b")), "base64"))
    ? verdict("valid", "Header and body are as they were signed.")
    : verdict("header-changed", "The signed fields or the key are not those of the signature.");
}

const isForm = (text: string): text is Canonicalization => text === "simple" || text === "relaxed";
const withoutSpace = (text: string): string => text.replace(/\s+/g, "");

function bodyHash(mail: OpenedMail, form: Canonicalization): string {
  const { buffer, byteOffset, byteLength } = mail.message.subarray(mail.bodyStart);
  const body = Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
  return createHash("sha256").update(canonicalBody(body, form), "latin1").digest("base64");
}

/** What the signature is made over: the signed fields, each from the last upwards, then itself without `b=`. */
function signedHeader(
  mail: OpenedMail,
  signature: HeaderField,
  names: readonly string[],
  form: Canonicalization,
): Buffer {
  const left = new Map<string, HeaderField[]>();
  for (const field of mail.fields) {
    const name = field.name.toLowerCase();
    left.set(name, [...(left.get(name) ?? []), field]);
  }
  const lines = names.flatMap((name) => {
    const field = left.get(name)?.pop();
    return field === undefined ? [] : [`${canonicalField(field, form)}\r\n`];
  });
  const emptied = { ...signature, raw: signature.raw.replace(/(^|;)([ \t\r\n]*b[ \t\r\n]*=)[^;]*/, "$1$2") };
  return Buffer.from(lines.join("") + canonicalField(emptied, form), "latin1");
}

function readKey(record: string, algorithm: string): KeyObject | undefined {
  const tags = parseTagList(record);
  const type = tags?.get("k") ?? "rsa";
  const bytes = Buffer.from(withoutSpace(tags?.get("p") ?? ""), "base64");
  if (type !== algorithm.split("-")[0] || bytes.length === 0) return undefined;
  try {
    if (type === "rsa") return createPublicKey({ key: bytes, format: "der", type: "spki" });
    const x = bytes.toString("base64url");
    return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  } catch {
    return undefined;
  }
}

/** RSA signs the text, Ed25519 its SHA-256 (RFC 8463 §3). */
function isSigned(signed: Buffer, algorithm: string, key: KeyObject, signature: Buffer): boolean {
  try {
    if (algorithm === "rsa-sha256") return verify("sha256", signed, key, signature);
    return verify(null, createHash("sha256").update(signed).digest(), key, signature);
  } catch {
    return false;
  }
}
