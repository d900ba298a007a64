import { hash } from "node:crypto";

/** Bytes of a block of SHA-256. */
const BLOCK = 64;
const INNER = 0x36;
const OUTER = 0x5c;

/** Derives names from a secret. */
export type KeyedIds = (purpose: string, ...parts: readonly string[]) => string;

/**
 * Makes a function that derives names from a secret: 32 letters and figures, the same for the same parts, from
 * which nobody without the secret can tell the parts (HMAC-SHA-256, RFC 2104, its first 128 bits). Its first
 * argument keeps names for different uses apart.
 *
 * Written out, because the platform prepares the key anew each time, which takes longer than all the rest.
 */
export function createKeyedIds(key: Uint8Array): KeyedIds {
  const block = Buffer.alloc(BLOCK);
  block.set(key.byteLength > BLOCK ? hash("sha256", key, "buffer") : key);
  const inner = block.map((byte) => byte ^ INNER);
  const outer = block.map((byte) => byte ^ OUTER);
  return (purpose, ...parts) => {
    const text = Buffer.from(JSON.stringify([purpose, ...parts]));
    const digest = hash("sha256", Buffer.concat([inner, text]), "buffer");
    return hash("sha256", Buffer.concat([outer, digest])).slice(0, 32);
  };
}
