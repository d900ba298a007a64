import { extensionOf } from "./file-name.ts";

/** First bytes of formats, as Latin-1, and where they stand. */
const SIGNATURES: readonly (readonly [start: number, bytes: string, mediaType: string])[] = [
  [0, "\x89PNG\r\n\x1a\n", "image/png"],
  [0, "\xff\xd8\xff", "image/jpeg"],
  [0, "GIF87a", "image/gif"],
  [0, "GIF89a", "image/gif"],
  [8, "WEBP", "image/webp"],
  [0, "BM", "image/bmp"],
  [0, "II*\0", "image/tiff"],
  [0, "MM\0*", "image/tiff"],
  [4, "ftypavif", "image/avif"],
  [4, "ftypheic", "image/heic"],
  [4, "ftyp", "video/mp4"],
  [0, "\0\0\x01\0", "image/vnd.microsoft.icon"],
  [40, " EMF", "image/emf"],
  [0, "\xd7\xcd\xc6\x9a", "image/wmf"],
  [0, "%PDF-", "application/pdf"],
  [0, "{\\rtf", "application/rtf"],
  [0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-cfb"],
  [0, "\x78\x9f\x3e\x22", "application/ms-tnef"],
  [0, "7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"],
  [0, "Rar!\x1a\x07", "application/vnd.rar"],
  [0, "\x1f\x8b", "application/gzip"],
  [0, "ID3", "audio/mpeg"],
  [8, "WAVE", "audio/wav"],
  [0, "OggS", "audio/ogg"],
  [0, "MZ", "application/vnd.microsoft.portable-executable"],
  [0, "\x7fELF", "application/x-executable"],
];

/** Formats that are zip archives, by a name that one of their first entries has. */
const ZIP_CONTENTS: readonly (readonly [entry: string, mediaType: string])[] = [
  ["mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"],
  ["mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"],
  ["mimetypeapplication/vnd.oasis.opendocument.presentation", "application/vnd.oasis.opendocument.presentation"],
  ["mimetypeapplication/epub+zip", "application/epub+zip"],
  ["word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
  ["Index/Document.iwa", "application/vnd.apple.pages"],
];

/** Formats of text, by how they begin. */
const TEXT_BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^<svg[\s>]/i, "image/svg+xml"],
  [/^(?:<!doctype html|<html[\s>])/i, "text/html"],
  [/^BEGIN:VCALENDAR/i, "text/calendar"],
  [/^BEGIN:VCARD/i, "text/vcard"],
];

/** Formats of text that only the name tells apart. */
const TEXT_ENDINGS: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".md": "text/markdown",
  ".markdown": "text/markdown",
  ".json": "application/json",
  ".xml": "application/xml",
  ".html": "text/html",
  ".htm": "text/html",
  ".eml": "message/rfc822",
};

const SAMPLE_BYTES = 4_096;

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + SAMPLE_BYTES)));
}

function typeOfZip(bytes: Uint8Array): string {
  const head = latin1(bytes, 0, bytes.length);
  const tail = latin1(bytes, Math.max(0, bytes.length - SAMPLE_BYTES), bytes.length);
  return ZIP_CONTENTS.find(([entry]) => head.includes(entry) || tail.includes(entry))?.[1] ?? "application/zip";
}

function typeOfText(bytes: Uint8Array, name: string): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none of them
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(latin1(sample, 0, sample.length))) return undefined;
  const text = new TextDecoder().decode(sample).trimStart();
  const body = text.replace(/^<\?xml[^>]{0,200}>\s*/, "");
  const known = TEXT_BEGINNINGS.find(([beginning]) => beginning.test(body))?.[1];
  if (known !== undefined) return known;
  return TEXT_ENDINGS[extensionOf(name).toLowerCase()] ?? (body === text ? "text/plain" : "application/xml");
}

/**
 * Judges what a file is by its bytes; the name decides only between formats of plain text.
 *
 * @returns media type (RFC 6838); `application/octet-stream` when nothing is known of it
 */
export function mediaTypeOf(bytes: Uint8Array, name = ""): string {
  const head = latin1(bytes, 0, 64);
  if (head.startsWith("PK\x03\x04")) return typeOfZip(bytes);
  const signed = SIGNATURES.find(([start, signature]) => head.startsWith(signature, start))?.[2];
  return signed ?? typeOfText(bytes, name) ?? "application/octet-stream";
}

/** Endings of the formats whose names can be compared with their bytes. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  "image/png": [".png"],
  "image/jpeg": [".jpg", ".jpeg", ".jpe"],
  "image/gif": [".gif"],
  "image/webp": [".webp"],
  "image/bmp": [".bmp"],
  "image/tiff": [".tif", ".tiff"],
  "image/svg+xml": [".svg"],
  "image/emf": [".emf"],
  "image/wmf": [".wmf"],
  "application/pdf": [".pdf", ".ai"],
  "application/rtf": [".rtf", ".doc"],
  "application/zip": [".zip"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx", ".docm", ".dotx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx", ".xlsm"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": [".pptx", ".pptm", ".ppsx"],
  "application/vnd.microsoft.portable-executable": [".exe", ".dll", ".scr", ".com"],
};

/** The usual ending of a format, with its dot; empty when none is known. */
export function endingOf(mediaType: string): string {
  return ENDINGS[mediaType]?.[0] ?? (mediaType === "text/plain" ? ".txt" : "");
}

/** Whether a name claims another format than the bytes have: `photo.jpg` that is a program. */
export function contradictsName(mediaType: string, name: string): boolean {
  const extension = extensionOf(name).toLowerCase();
  const endings = ENDINGS[mediaType];
  if (extension === "") return false;
  if (endings !== undefined) return !endings.includes(extension);
  return Object.values(ENDINGS).some((claimed) => claimed.includes(extension)) && mediaType !== "application/x-cfb";
}
