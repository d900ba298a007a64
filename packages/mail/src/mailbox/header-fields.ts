import { decodeWords } from "postal-mime";

/** A field of a mail's header. */
export interface HeaderField {
  /** As written: `List-Unsubscribe`. */
  readonly name: string;
  /** Everything behind the colon as it stands, line ends of folding included, one character per byte. */
  readonly raw: string;
}

/** A header and where the body begins. */
export interface MailHeader {
  readonly fields: readonly HeaderField[];
  /** Offset of the first byte of the body; the length of the mail when there is none. */
  readonly bodyStart: number;
}

const LF = 0x0a;
const CR = 0x0d;

/** Most of a header that is read; what stands behind counts as body. */
export const HEADER_LIMIT_BYTES: number = 512 * 1024;

/**
 * Reads the header of a mail (RFC 5322 §2.2). Lines may end with CRLF or LF; a line that is no field and
 * continues none ends the header, as an empty line does.
 */
export function readHeader(mail: Uint8Array): MailHeader {
  const bytes = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength);
  const end = Math.min(bytes.length, HEADER_LIMIT_BYTES);
  const fields: { name: string; lines: string[] }[] = [];
  let at = 0;
  while (at < end) {
    const lineEnd = bytes.indexOf(LF, at);
    const next = lineEnd === -1 ? bytes.length : lineEnd + 1;
    if (next > end) break;
    const line = bytes.toString("latin1", at, next);
    if (line === "\r\n" || line === "\n") {
      at = next;
      break;
    }
    const current = fields.at(-1);
    if ((line[0] === " " || line[0] === "\t") && current !== undefined) current.lines.push(line);
    else {
      const colon = line.indexOf(":");
      const name = line.slice(0, Math.max(colon, 0)).trimEnd();
      if (colon < 1 || !/^[!-9;-~]+$/.test(name)) break;
      fields.push({ name, lines: [line.slice(colon + 1)] });
    }
    at = next;
  }
  return {
    fields: fields.map(({ name, lines }) => ({ name, raw: withoutLineEnd(lines.join("")) })),
    bodyStart: at,
  };
}

function withoutLineEnd(text: string): string {
  let end = text.length;
  if (text.charCodeAt(end - 1) === LF) end -= 1;
  if (text.charCodeAt(end - 1) === CR) end -= 1;
  return text.slice(0, end);
}

/** The value of a field on one line: unfolded (RFC 5322 §2.2.3), bytes read as UTF-8, encoded words as they are. */
export function unfold({ raw }: HeaderField): string {
  const text = raw.replace(/\r?\n(?=[ \t])/g, "").replace(/[\r\n]+/g, " ");
  return Buffer.from(text, "latin1").toString("utf8").trim();
}

/** The value of a field as people read it: unfolded, encoded words (RFC 2047) decoded. */
export function decodeField(field: HeaderField): string {
  const text = unfold(field);
  return text.includes("=?") ? decodeWords(text) : text;
}

/** The first field of a name, whatever the case of its letters. */
export function fieldOf(fields: readonly HeaderField[], name: string): HeaderField | undefined {
  const wanted = name.toLowerCase();
  return fields.find((field) => field.name.toLowerCase() === wanted);
}

/** All fields of a name, in order. */
export function fieldsOf(fields: readonly HeaderField[], name: string): HeaderField[] {
  const wanted = name.toLowerCase();
  return fields.filter((field) => field.name.toLowerCase() === wanted);
}
