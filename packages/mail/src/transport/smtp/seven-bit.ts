import { isAscii } from "node:buffer";

/** Whether a message has no byte above 127 (RFC 6152). */
export function isSevenBit(bytes: Uint8Array): boolean {
  return isAscii(bytes);
}
