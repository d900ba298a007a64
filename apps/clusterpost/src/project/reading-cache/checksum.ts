import { hash } from "node:crypto";

/** SHA-256 (FIPS 180-4) of a content, as 64 hexadecimal digits. */
export function contentHash(content: Uint8Array | string): string {
  return hash("sha256", content, "hex");
}

/** Digits of a {@link checksum}. */
export const CHECKSUM_LENGTH = 32;

/** The first half of a content's hash: enough to tell every damage. */
export function checksum(content: Uint8Array | string): string {
  return contentHash(content).slice(0, CHECKSUM_LENGTH);
}
