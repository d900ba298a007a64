import { createHmac } from "node:crypto";

/**
 * Derives a name from a secret: 32 letters and figures, the same for the same parts, from which nobody without the
 * secret can tell the parts (HMAC-SHA-256, RFC 2104, its first 128 bits).
 *
 * @param purpose - keeps names for different uses apart
 */
export function keyedId(key: Uint8Array, purpose: string, ...parts: readonly string[]): string {
  return createHmac("sha256", key)
    .update(JSON.stringify([purpose, ...parts]))
    .digest("hex")
    .slice(0, 32);
}
