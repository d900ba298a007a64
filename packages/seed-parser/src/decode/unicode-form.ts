const SAMPLE_BYTES = 8_192;

/** The forms of Unicode that files are written in. */
export type UnicodeForm = "utf-8" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

/** The form that a byte order mark states. */
export function markedForm(bytes: Uint8Array): UnicodeForm | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "utf-32le" : "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return "utf-32be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : undefined;
}

/** First bytes of the characters of European scripts, punctuation included. */
const isEuropean = (byte: number): boolean => byte <= 0x04 || byte === 0x1e || byte === 0x1f || byte === 0x20;

/**
 * UTF-16 without a mark: every second byte is one of a few small numbers, and some of them are zero,
 * for spaces and line ends are there in every script.
 */
export function unmarkedUtf16(bytes: Uint8Array): UnicodeForm | undefined {
  const sample = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (sample < 4 || !bytes.subarray(0, sample).includes(0)) return undefined;
  const zeros = [0, 0];
  const small = [0, 0];
  for (let at = 0; at < sample; at += 1) {
    const byte = bytes[at] ?? 0;
    const side = at & 1;
    if (byte === 0) zeros[side] = (zeros[side] ?? 0) + 1;
    if (isEuropean(byte)) small[side] = (small[side] ?? 0) + 1;
  }
  const pairs = sample / 2;
  const isHigh = (side: 0 | 1): boolean =>
    (small[side] ?? 0) > pairs * 0.95 &&
    (zeros[side] ?? 0) >= Math.max(1, pairs * 0.05) &&
    (zeros[1 - side] ?? 0) < pairs * 0.05;
  if (isHigh(1)) return "utf-16le";
  return isHigh(0) ? "utf-16be" : undefined;
}

/** Characters of a chunk that are turned into text at once. */
const CHUNK = 8_192;

/** UTF-16 as it stands, lone surrogates and a byte too many included. */
export function decodeUtf16(bytes: Uint8Array, isBig: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  const chunk: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    chunk.push(at + 1 < bytes.length ? view.getUint16(at, !isBig) : 0xfffd);
    if (chunk.length === CHUNK) text += String.fromCharCode(...chunk.splice(0));
  }
  return withoutMark(text + String.fromCharCode(...chunk));
}

/** UTF-32; numbers that are no character become U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, isBig: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  const chunk: number[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = at + 3 < bytes.length ? view.getUint32(at, !isBig) : 0xfffd;
    chunk.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code);
    if (chunk.length === CHUNK) text += String.fromCodePoint(...chunk.splice(0));
  }
  return withoutMark(text + String.fromCodePoint(...chunk));
}

const withoutMark = (text: string): string => (text.startsWith("\ufeff") ? text.slice(1) : text);
