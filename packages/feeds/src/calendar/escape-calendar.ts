import { cleanText } from "@clusterpost/core";

/** Writes plain text as a TEXT value (RFC 5545 §3.3.11), where `ical-generator` takes it as it is. */
export function escapeCalendarText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, "\\n");
}

/**
 * Writes an address without the characters that `ical-generator` escapes as if it were TEXT.
 *
 * @see RFC 5545 §3.3.13: a URI has no escapes; RFC 3986 §2.1 for its own encoding
 */
export function escapeCalendarUri(address: string): string {
  return cleanText(address).replace(/[\\;,\s"]/g, encodeURIComponent);
}
