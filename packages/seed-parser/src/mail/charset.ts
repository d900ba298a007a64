/** The characters of the bytes 0x80 to 0x9f in windows-1252 that are not their own code points. */
const SPECIAL = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const SPECIAL_BYTES = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
  0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];
const BYTES = new Map(Array.from(SPECIAL, (character, index) => [character, SPECIAL_BYTES[index] ?? 0]));

/** Gives the bytes of a text that was read as windows-1252; `undefined` when it holds other characters. */
export function bytesOfWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : BYTES.get(text[at] ?? "");
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

const STATED = /(charset\s*=\s*"?)(?:utf-?8|us-ascii)(?=["\s;]|$)/gim;
const UNSTATED = /^(content-type:[ \t]*text\/(?:plain|html))[ \t]*;?[ \t]*(?=\r?$)/gim;

/**
 * Writes into a mail that its texts are in windows-1252, where it claims UTF-8 or says nothing: the
 * one encoding in which every byte is a character, so that none gets lost on the way.
 */
export function claimWindows1252(bytes: Uint8Array): Uint8Array {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const claimed = raw.replace(STATED, "$1windows-1252").replace(UNSTATED, "$1; charset=windows-1252");
  return Uint8Array.from(Buffer.from(claimed, "latin1"));
}
