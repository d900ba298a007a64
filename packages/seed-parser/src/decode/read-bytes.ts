import type { DiagnosticCode } from "@clusterpost/core";
import { readBrokenUtf8 } from "./broken-utf8.ts";
import { detectSingleByte } from "./single-byte.ts";
import { decodeUtf16, decodeUtf32, type UnicodeForm } from "./unicode-form.ts";

/** Bytes as text, and how they were read when that needs saying. */
export interface ReadBytes {
  readonly text: string;
  /** Name of the Encoding Standard: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  readonly finding?: readonly [code: DiagnosticCode, message: string, hint: string];
}

const NOTHING_TO_DO = "Nothing needs to be done; UTF-8 is the usual encoding.";
const CHECK = "Check accents, quotes and dashes in the result, and save the file as UTF-8.";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

function strictly(bytes: Uint8Array, label: string): { text: string; encoding: string } | undefined {
  try {
    const decoder = label === "utf-8" ? UTF8 : new TextDecoder(label, { fatal: true });
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    // The label is unknown, or the bytes are not in it.
    return undefined;
  }
}

const converted = (text: string, encoding: string, message: string): ReadBytes => ({
  text,
  encoding,
  finding: ["ENCODING_CONVERTED", message, NOTHING_TO_DO],
});

/** Reads bytes of Unicode; what is broken in UTF-16 and UTF-32 stays as halves or U+FFFD. */
export function readUnicode(bytes: Uint8Array, form: Exclude<UnicodeForm, "utf-8">): ReadBytes {
  const isBig = form.endsWith("be");
  const text = form.startsWith("utf-32")
    ? decodeUtf32(bytes, isBig)
    : (strictly(bytes, form)?.text ?? decodeUtf16(bytes, isBig));
  return converted(text, form, `The file is in ${form.toUpperCase()}; it was converted.`);
}

/** A declared encoding that these bytes can be in; UTF-16 would be known by its form. */
function readDeclared(bytes: Uint8Array, declared: string): ReadBytes | undefined {
  const read = strictly(bytes, declared.trim());
  if (read === undefined || /^utf-/.test(read.encoding)) return undefined;
  return converted(read.text, read.encoding, `The file says that it is in ${read.encoding}; it was converted.`);
}

const isAsciiOnly = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/**
 * Reads bytes that have no form of Unicode but perhaps UTF-8.
 *
 * UTF-8 is believed before all, for other text hardly ever has its form; then what the file
 * declares, then what its letters show.
 *
 * @param declared - label of the Encoding Standard from a header or a `meta` element
 */
export function readBytes(bytes: Uint8Array, declared?: string): ReadBytes {
  const utf8 = strictly(bytes, "utf-8");
  const stated = declared === undefined ? undefined : readDeclared(bytes, declared);
  if (utf8 !== undefined) {
    // ISO-2022-JP says in ASCII what is not.
    const isEscaped = stated?.encoding === "iso-2022-jp" && stated.text !== utf8.text && isAsciiOnly(bytes);
    return isEscaped ? stated : { text: utf8.text, encoding: "utf-8" };
  }
  if (stated !== undefined) return stated;
  const broken = readBrokenUtf8(bytes);
  if (broken !== undefined) {
    const message = `The file is in UTF-8, but ${broken.strayBytes} of its bytes are not; they were read as windows-1252.`;
    return { text: broken.text, encoding: "utf-8", finding: ["ENCODING_GUESSED", message, CHECK] };
  }
  const { encoding, isCertain } = detectSingleByte(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (isCertain) {
    return converted(text, encoding, `The letters of the file show that it is in ${encoding}; it was converted.`);
  }
  const message = `The bytes are not valid UTF-8; they were read as ${encoding}.`;
  return { text, encoding, finding: ["ENCODING_GUESSED", message, CHECK] };
}
