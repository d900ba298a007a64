/** UTF-8 with some bytes that belong to no character. */
export interface BrokenUtf8 {
  readonly text: string;
  /** Bytes that were read as windows-1252. */
  readonly strayBytes: number;
}

const isTail = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Length of the character of UTF-8 that begins at a byte; 0 when none does (RFC 3629 §4). */
export function utf8LengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1];
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4 || !isTail(second) || second === undefined) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) {
    const isShort = first === 0xe0 && second < 0xa0;
    const isSurrogate = first === 0xed && second > 0x9f;
    return !isShort && !isSurrogate && isTail(bytes[at + 2]) ? 3 : 0;
  }
  const isOutside = (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f);
  return !isOutside && isTail(bytes[at + 2]) && isTail(bytes[at + 3]) ? 4 : 0;
}

/**
 * Reads text that is UTF-8 but for a few bytes: a file that was cut, or with a line pasted from
 * another program. Stray bytes are read as windows-1252.
 *
 * @returns nothing when most of the bytes beyond ASCII are not UTF-8
 */
export function readBrokenUtf8(bytes: Uint8Array): BrokenUtf8 | undefined {
  let characters = 0;
  let strayBytes = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8LengthAt(bytes, at);
    if (length > 1) characters += 1;
    if (length === 0) strayBytes += 1;
    at += Math.max(1, length);
  }
  if (characters < 3 || strayBytes * 4 > characters) return undefined;
  const utf8 = new TextDecoder();
  const western = new TextDecoder("windows-1252");
  const parts: string[] = [];
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = from; at < bytes.length; ) {
    const length = utf8LengthAt(bytes, at);
    if (length === 0) {
      parts.push(utf8.decode(bytes.subarray(from, at)), western.decode(bytes.subarray(at, at + 1)));
      from = at + 1;
    }
    at += Math.max(1, length);
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return { text: parts.join(""), strayBytes };
}
