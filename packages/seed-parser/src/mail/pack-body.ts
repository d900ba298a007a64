/** What ends the head of a mail; a mail without it has no body. */
const HEAD_END = /\r?\n\r?\n/;
const LONGEST_HEAD = 2 ** 18;
/** Bodies that are parts or whole mails, or that are encoded already. */
const NOT_PLAIN =
  /^content-type[ \t]*:\s*"?(?:multipart|message)\/|^content-transfer-encoding[ \t]*:(?!\s*(?:7bit|8bit|binary)\b)/im;

/**
 * Writes the plain body of a mail as one line of Base64 (RFC 2045 §6.8). The library keeps each line
 * of a body apart until the end, which costs more than all the rest when the lines are short and many.
 */
export function packBody(bytes: Uint8Array): Uint8Array {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = HEAD_END.exec(raw.toString("latin1", 0, LONGEST_HEAD));
  if (end === null) return bytes;
  const head = raw.toString("latin1", 0, end.index);
  if (NOT_PLAIN.test(head)) return bytes;
  const body = raw.subarray(end.index + end[0].length).toString("base64");
  // Of a field that comes twice the first one counts.
  return Buffer.from(`Content-Transfer-Encoding: base64\r\n${head}\r\n\r\n${body}\r\n`, "latin1");
}
