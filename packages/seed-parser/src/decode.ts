import { type Diagnostic, diagnostic } from "@clusterpost/core";

/** Text of a file with LF line ends, without byte order mark, NUL and control characters. */
export interface DecodedText {
  /** Absent when the bytes are not text. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const UNWANTED = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff\ufffe\uffff]/;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SAMPLE_BYTES = 8_192;

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : undefined;
}

/** UTF-16 text in the Latin script has a zero in nearly every second byte. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (sample < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = sample / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.7 && odd < pairs * 0.05 ? "utf-16be" : undefined;
}

/** A file of another kind under a text file's name: known signatures, or too many control bytes. */
function isBinary(bytes: Uint8Array): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: signatures hold them
  const signature = /^(?:PK\x03\x04|%PDF-|\x89PNG|GIF8|\xff\xd8\xff|\xd0\xcf\x11\xe0|\x7fELF|\x1f\x8b|RIFF)/;
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (signature.test(head)) return true;
  const sample = Math.min(bytes.length, SAMPLE_BYTES);
  let controls = 0;
  for (let at = 0; at < sample; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  }
  return controls > sample * 0.1;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Turns the bytes of a text file into text, whatever encoding the member's editor wrote.
 *
 * UTF-8 and UTF-16 are known by their mark or their form; other bytes are read as windows-1252,
 * which has a character for all of them. Spans of all diagnostics and nodes count in the result.
 *
 * @param file - name for the diagnostics
 * @see https://encoding.spec.whatwg.org/
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const found: Diagnostic[] = [];
  const tell = (...[code, message, hint]: [Diagnostic["code"], string, string]): void => {
    found.push(diagnostic(code, { file }, message, hint));
  };
  const marked = markedEncoding(bytes);
  const encoding = marked ?? unmarkedUtf16(bytes) ?? "utf-8";
  if (encoding === "utf-8" && isBinary(bytes)) {
    const message = "The file has the name of a text file, but its content is binary.";
    tell(
      "FILE_BINARY",
      message,
      "Save the document as plain text or Markdown in UTF-8, or give it the ending of its true format.",
    );
    return { diagnostics: found };
  }
  let text = tryDecode(bytes, encoding);
  if (text === undefined) {
    text = new TextDecoder("windows-1252").decode(bytes);
    const message = "The bytes are not valid UTF-8; they were read as windows-1252.";
    tell("ENCODING_GUESSED", message, "Check accents, quotes and dashes in the result, and save the file as UTF-8.");
  } else if (encoding !== "utf-8") {
    tell(
      "ENCODING_CONVERTED",
      `The file is in ${encoding.toUpperCase()}; it was converted.`,
      "Nothing needs to be done; UTF-8 is the usual encoding.",
    );
  }
  const clean = cleanCharacters(text, tell);
  if (clean.trim() === "") {
    tell("FILE_EMPTY", "The file holds no text.", "Ask the sender for the submission again, or delete the file.");
    return { diagnostics: found };
  }
  return { text: clean, diagnostics: found };
}

function cleanCharacters(
  text: string,
  tell: (code: Diagnostic["code"], message: string, hint: string) => void,
): string {
  let clean = text;
  if (clean.includes("\0")) {
    const count = clean.split("\0").length - 1;
    clean = clean.replaceAll("\0", "");
    tell(
      "NUL_CHARACTERS",
      `${count} NUL characters were left out.`,
      "The file may be damaged: compare the result with the original.",
    );
  }
  if (clean.includes("\r")) {
    const onlyReturns = !clean.includes("\n");
    clean = clean.replace(/\r\n?/g, "\n");
    if (onlyReturns)
      tell("LINE_ENDS_CONVERTED", "Lines end with CR alone; they were converted.", "Nothing needs to be done.");
  }
  const before = clean.length;
  if (UNWANTED.test(clean)) clean = clean.replaceAll(new RegExp(UNWANTED, "g"), "");
  const removed = before - clean.length;
  let replaced = 0;
  if (!clean.isWellFormed()) {
    clean = clean.replace(LONE_SURROGATES, () => {
      replaced += 1;
      return "\ufffd";
    });
  }
  if (removed + replaced > 0) {
    const message = `${removed + replaced} control or invisible characters were left out or replaced.`;
    tell("CONTROL_CHARACTERS", message, "Compare the result with the original if words look wrong.");
  }
  return clean;
}
