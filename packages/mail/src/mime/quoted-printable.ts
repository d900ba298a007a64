/** Characters of an encoded line, the soft break's `=` included (RFC 2045 §6.7 (5)). */
export const LINE_LENGTH = 76;

const LF = 0x0a;
const SPACE = 0x20;
const TAB = 0x09;

/** `=XX` of every byte, and bytes that stand for themselves as they are. */
const UNITS: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x21 && byte <= 0x7e && byte !== 0x3d
    ? String.fromCharCode(byte)
    : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
);

/** Bytes of the UTF-8 character that a byte begins. */
function characterLength(lead: number): number {
  if (lead < 0xc0) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** Encodes the characters of one line, one by one. */
function encodeCharacters(bytes: Uint8Array, start: number, end: number): string[] {
  const characters: string[] = [];
  let isAfterSpace = false;
  for (let at = start; at < end; ) {
    const byte = bytes[at] ?? 0;
    const after = Math.min(at + characterLength(byte), end);
    let character = "";
    for (let index = at; index < after; index += 1) character += UNITS[bytes[index] ?? 0];
    // The first of some spaces may stay one, unless the line ends with it.
    if (byte === SPACE && !isAfterSpace && after < end) character = " ";
    isAfterSpace = byte === SPACE || byte === TAB;
    characters.push(character);
    at = after;
  }
  return characters;
}

/** Mailbox files would take a line that begins so for the start of a message. */
function isFromLine(characters: readonly string[], start: number): boolean {
  return characters[start] === "F" && characters.slice(start, start + 5).join("") === "From ";
}

/** Joins characters with soft breaks where a line is full; none stands inside a character. */
function breakLine(characters: readonly string[], column: number, isFollowed: boolean): string[] {
  const lines: string[] = [];
  let line = "";
  let room = LINE_LENGTH - column;
  for (const [index, character] of characters.entries()) {
    const isLast = index === characters.length - 1 && !isFollowed;
    if (line.length + character.length > (isLast ? room : room - 1)) {
      lines.push(line);
      line = "";
      room = LINE_LENGTH;
    }
    line += line === "" && room === LINE_LENGTH && isFromLine(characters, index) ? "=46" : character;
  }
  lines.push(line);
  return lines;
}

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Encodes a value of one line as it stands inside a line that has room for all of it: without soft breaks. */
export function encodeUnbroken(value: string): string {
  if (PLAIN.test(value) && !value.startsWith("From ")) return value.replaceAll("=", "=3D");
  const bytes = Buffer.from(value);
  const characters = encodeCharacters(bytes, 0, bytes.length);
  if (isFromLine(characters, 0)) characters[0] = "=46";
  return characters.join("");
}

/** How a stretch of text joins what stands before and after it. */
export interface Joining {
  /** Characters that stand before it on its first line; 0 when absent. */
  readonly column?: number;
  /** True when more follows on its last line, which then keeps room for a soft break. */
  readonly isFollowed?: boolean;
}

/**
 * Encodes a text as quoted-printable (RFC 2045 §6.7).
 *
 * The result is its own relaxed canonical form (RFC 6376 §3.4.4): of white space in a row only the first is
 * written as a space, and none ends a line; so what is signed is what is sent.
 *
 * @param text - LF line ends
 * @returns ASCII; hard and soft line ends are CRLF
 */
export function encodeQuotedPrintable(text: string, { column = 0, isFollowed = false }: Joining = {}): string {
  const bytes = Buffer.from(text);
  const lines: string[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(LF, start);
    const end = found === -1 ? bytes.length : found;
    const characters = encodeCharacters(bytes, start, end);
    lines.push(breakLine(characters, start === 0 ? column : 0, isFollowed && found === -1).join("=\r\n"));
    start = end + 1;
  }
  return lines.join("\r\n");
}
