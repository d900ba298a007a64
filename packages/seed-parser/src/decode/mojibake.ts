import { utf8LengthAt } from "./broken-utf8.ts";

/** Encodings in which UTF-8 is read by mistake. */
const MISTAKEN = ["windows-1252", "windows-1250", "windows-1251"] as const;

/** A text whose UTF-8 was once read as another encoding, put right. */
export interface Repaired {
  readonly text: string;
  readonly encoding: (typeof MISTAKEN)[number];
  /** Place of the first repaired character; what stands before it is as it was. */
  readonly start: number;
}

const tables = new Map<string, ReadonlyMap<number, number>>();

/** The byte of each character beyond ASCII. */
function bytesOf(encoding: string): ReadonlyMap<number, number> {
  let table = tables.get(encoding);
  if (table === undefined) {
    const high = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
    const characters = new TextDecoder(encoding).decode(high);
    table = new Map(Array.from(characters, (character, index) => [character.charCodeAt(0), index + 128]));
    tables.set(encoding, table);
  }
  return table;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range that holds them
const BEYOND_ASCII = /[^\x00-\x7f]/;

const FAR_SCRIPTS = /[\u0530-\u1dff\u2e80-\uabff\uac00-\ud7ff]/;

function repairAs(
  text: string,
  encoding: Repaired["encoding"],
  start: number,
  allowsFarScripts: boolean,
): Repaired | undefined {
  const table = bytesOf(encoding);
  const head = Uint8Array.from({ length: 4 }, (_, index) => byteAt(text, start + index, table) ?? 0);
  // Nearly every text is told apart by its first letter beyond ASCII.
  if (utf8LengthAt(head, 0) < 2) return undefined;
  const bytes = new Uint8Array(text.length - start);
  for (let at = start; at < text.length; at += 1) {
    const byte = byteAt(text, at, table);
    if (byte === undefined) return undefined;
    bytes[at - start] = byte;
  }
  try {
    const repaired = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // Other signs and letters make characters of China by chance.
    if (!allowsFarScripts && FAR_SCRIPTS.test(repaired)) return undefined;
    return { text: text.slice(0, start) + repaired, encoding, start };
  } catch {
    return undefined;
  }
}

function byteAt(text: string, at: number, table: ReadonlyMap<number, number>): number | undefined {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code : table.get(code);
}

/**
 * Puts right a text whose UTF-8 was read as another encoding and saved again: `Ã©` for `é`,
 * `â€™` for `’`. Only when every character of the text goes back to bytes that are valid UTF-8;
 * a single letter that does not, such as a true `é`, leaves all as it is.
 */
export function repairMojibake(text: string): Repaired | undefined {
  const start = text.search(BEYOND_ASCII);
  // A character of UTF-8 beyond ASCII has two bytes at least, none of them ASCII.
  if (start === -1 || start + 1 === text.length || text.charCodeAt(start + 1) < 0x80) return undefined;
  for (const encoding of MISTAKEN) {
    const repaired = repairAs(text, encoding, start, encoding === "windows-1252");
    // Some files went through it twice.
    if (repaired !== undefined) {
      return { ...repaired, text: repairAs(repaired.text, encoding, start, false)?.text ?? repaired.text };
    }
  }
  return undefined;
}

/** Pairs of characters that hardly any text has, but UTF-8 read as windows-1252 has. */
export const TYPICAL_MOJIBAKE: RegExp = /Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]|â€[\u0098-\u009d\u00a6™œ“”˜¢]/g;

/** Control characters of ISO-8859-1, where windows-1252 has quotes and dashes. */
export const LATE_CONTROLS: RegExp = /[\u0080-\u009f]/g;

/**
 * Puts right quotes and dashes of windows-1252 that were read as ISO-8859-1, which has control
 * characters in their places.
 */
export function repairLateControls(text: string): { readonly text: string; readonly count: number } {
  if (text.search(LATE_CONTROLS) === -1) return { text, count: 0 };
  const high = Uint8Array.from({ length: 32 }, (_, index) => index + 0x80);
  const signs = new TextDecoder("windows-1252").decode(high);
  let count = 0;
  const repaired = text.replace(LATE_CONTROLS, (control) => {
    const sign = signs.charAt(control.charCodeAt(0) - 0x80);
    if (sign !== control) count += 1;
    return sign;
  });
  return { text: repaired, count };
}
