/**
 * Gives the relaxed canonical form of a field (RFC 6376 §3.4.2), with its CRLF.
 *
 * @param field - as it stands in the message, folded, with its CRLF
 */
export function canonicalField(field: string): string {
  const colon = field.indexOf(":");
  const value = field
    .slice(colon + 1)
    .replaceAll("\r\n", "")
    .replace(/[ \t]+/g, " ")
    .trim();
  return `${field.slice(0, colon).trimEnd().toLowerCase()}:${value}\r\n`;
}
