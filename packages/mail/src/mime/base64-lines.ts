/** Characters of a line of base64 (RFC 2045 §6.8). */
const LINE_LENGTH = 76;

/** Encodes bytes as base64 in lines of 76 characters, each ended with CRLF but the last. */
export function encodeBase64Lines(bytes: Uint8Array): string {
  const encoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  const lines: string[] = [];
  for (let start = 0; start < encoded.length; start += LINE_LENGTH)
    lines.push(encoded.slice(start, start + LINE_LENGTH));
  return lines.join("\r\n");
}
