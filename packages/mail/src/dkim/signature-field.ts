import { createHash, sign } from "node:crypto";
import type { Field } from "../message/field.ts";
import { canonicalField } from "./canonical-field.ts";
import type { DkimKey } from "./private-key.ts";
import type { DkimSigner } from "./signer.ts";

/**
 * Fields that are signed once more than they are there: nobody on the way can add a second one, which some mail
 * programs would show (RFC 6376 §8.15). `Content-Type` is among them because a second one could change what the
 * body is, the two of the list because a button acts on them.
 */
const GUARDED = [
  "from",
  "to",
  "cc",
  "reply-to",
  "subject",
  "date",
  "message-id",
  "mime-version",
  "content-type",
  "content-transfer-encoding",
  "list-unsubscribe",
  "list-unsubscribe-post",
];

/** Characters of a line of a header. */
const LINE_LENGTH = 76;
const HASH_LENGTH = 44;

/** Signs the messages of one mailing. */
export interface Signatures {
  /** Characters of all signature fields together; always the same. */
  readonly length: number;
  readonly needsBodyHash: boolean;
  /**
   * Gives the signature fields, with CRLF.
   *
   * @param fields - the header's fields as they stand in the message, in their order
   * @param bodyHash - SHA-256 of the canonical body, base64
   */
  readonly sign: (fields: readonly string[], bodyHash: string) => string;
}

/** Folds `from:to:…` behind colons. */
function foldNames(names: readonly string[]): string {
  let folded = " h=";
  let used = folded.length;
  for (const [index, name] of names.entries()) {
    const piece = index < names.length - 1 ? `${name}:` : `${name};`;
    if (used + piece.length > LINE_LENGTH) {
      folded += "\r\n  ";
      used = 2;
    }
    folded += piece;
    used += piece.length;
  }
  return folded;
}

function signatureLength({ algorithm, privateKey }: DkimKey): number {
  const bytes =
    algorithm === "ed25519-sha256" ? 64 : Math.ceil((privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  return Math.ceil(bytes / 3) * 4;
}

function foldSignature(signature: string): string {
  const lines = [signature.slice(0, LINE_LENGTH - 3)];
  for (let at = LINE_LENGTH - 3; at < signature.length; at += LINE_LENGTH - 1)
    lines.push(signature.slice(at, at + LINE_LENGTH - 1));
  return lines.join("\r\n ");
}

/** RSA signs the data (RFC 6376 §3.3.1), Ed25519 its SHA-256 (RFC 8463 §3). */
function signData({ algorithm, privateKey }: DkimKey, data: string): string {
  const bytes = Buffer.from(data, "latin1");
  if (algorithm === "rsa-sha256") return sign("sha256", bytes, privateKey).toString("base64");
  return sign(null, createHash("sha256").update(bytes).digest(), privateKey).toString("base64");
}

interface SignatureWriter {
  readonly length: number;
  /** @param signed - canonical form of the signed fields */
  readonly write: (signed: string, bodyHash: string) => string;
}

/** Writes signature fields of one key: everything but body hash and signature is ready. */
function signatureWriter(domain: string, key: DkimKey, names: readonly string[]): SignatureWriter {
  const tags = ` d=${domain}; s=${key.selector};`;
  const domainLines = tags.length <= LINE_LENGTH ? tags : ` d=${domain};\r\n s=${key.selector};`;
  const before = `DKIM-Signature: v=1; a=${key.algorithm}; c=relaxed/relaxed;\r\n${domainLines}\r\n${foldNames(names)}\r\n bh=`;
  const between = ";\r\n b=";
  const canonicalBefore = canonicalField(`${before}\r\n`).slice(0, -2);
  const signatureRoom = foldSignature("x".repeat(signatureLength(key))).length;
  return {
    length: before.length + HASH_LENGTH + between.length + signatureRoom + 2,
    write: (signed: string, bodyHash: string): string => {
      const signature = signData(key, `${signed}${canonicalBefore}${bodyHash}; b=`);
      return `${before}${bodyHash}${between}${foldSignature(signature)}\r\n`;
    },
  };
}

/**
 * Prepares the signatures of a mailing's messages: relaxed/relaxed, over every field of the header, guarded fields
 * once more. Without `t=` and `x=`, so that the same message is always signed alike.
 */
export function prepareSignatures(signer: DkimSigner | undefined, fields: readonly Field[]): Signatures {
  if (signer === undefined) return { length: 0, needsBodyHash: false, sign: () => "" };
  const present = fields.map(({ name }) => name.toLowerCase());
  const names = [...present, ...GUARDED];
  const fixed = fields.map(({ text }) => (typeof text === "string" ? canonicalField(text) : undefined));
  const writers = signer.keys.map((key) => signatureWriter(signer.domain, key, names));
  return {
    length: writers.reduce((length, writer) => length + writer.length, 0),
    needsBodyHash: true,
    sign: (texts, bodyHash) => {
      // No name is there twice, so that their order does not matter (RFC 6376 §5.4.2).
      const signed = texts.map((text, index) => fixed[index] ?? canonicalField(text)).join("");
      return writers.map(({ write }) => write(signed, bodyHash)).join("");
    },
  };
}
