/** Characters that may stand in an extended value as they are (RFC 8187 §3.2.1). */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Answers with a file that is kept, never shown: whatever it claims to be, a browser must not open it as a
 * page of the mailbox.
 *
 * @see RFC 6266 §4, RFC 8187
 */
export function fileAnswer(name: string, mediaType: string, bytes: Uint8Array): Response {
  const plain = name.replace(/[^ -~]|["\\%]/g, "_");
  return new Response(Uint8Array.from(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeExtended(name.toWellFormed())}`,
      "content-security-policy": "sandbox; default-src 'none'",
    },
  });
}
