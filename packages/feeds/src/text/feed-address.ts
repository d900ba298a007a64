import { cleanText } from "@clusterpost/core";

/**
 * Encodes the characters of an address that no address may hold, such as spaces and quotation marks;
 * all others stay, so that the address is the one that mail and archive show.
 *
 * @see RFC 3987 §2.2
 */
export function feedAddress(address: string): string {
  return cleanText(address.trim()).replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
}
