import PostalMime, { type Attachment, type Email } from "postal-mime";
import { type HeaderField, readHeader } from "./header-fields.ts";
import { shownLine } from "./mail-summary.ts";

/** A file inside a mail. */
export interface MailAttachment {
  /** Place in the mail, from 0. */
  readonly index: number;
  /** Safe as the name of a file: one line, no folders, no marks of direction. */
  readonly name: string;
  /** `image/png`; `application/octet-stream` when the mail does not say. */
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Without angle brackets (RFC 2392); there when HTML may show it. */
  readonly contentId?: string;
  readonly bytes: Uint8Array;
}

/** A mail taken apart. */
export interface OpenedMail {
  /** The mail as it was sent. */
  readonly message: Uint8Array;
  readonly fields: readonly HeaderField[];
  /** Offset of the body in `message`. */
  readonly bodyStart: number;
  /** The HTML part, hostile as it came. */
  readonly html?: string;
  /** The text part. */
  readonly text?: string;
  readonly attachments: readonly MailAttachment[];
  /** Why the body could not be taken apart; header and source are there all the same. */
  readonly problem?: string;
}

/** Depth of MIME parts that is followed; real mails have four or five. */
const MAX_DEPTH = 32;
const MAX_HEADERS_BYTES = 1024 * 1024;
const MAX_ATTACHMENTS = 500;
/** Each line costs some microseconds; 25 MB of base64 have 350,000. */
const MAX_LINES = 400_000;

function hasTooManyLines(message: Uint8Array): boolean {
  let lines = 0;
  for (let at = message.indexOf(0x0a); at !== -1; at = message.indexOf(0x0a, at + 1)) {
    lines += 1;
    if (lines > MAX_LINES) return true;
  }
  return false;
}

/** What is no part of a safe file name on any system. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNSAFE = /[\u0000-\u001f\u007f"*/:<>?\\|]+/g;

function safeName(filename: string | null, index: number): string {
  const name = shownLine(filename ?? "")
    .replace(UNSAFE, "_")
    .replace(/^[. ]+/, "")
    .slice(-120)
    .replace(/[. ]+$/, "");
  return name === "" ? `attachment-${index + 1}` : name;
}

function bytesOf(content: Attachment["content"]): Uint8Array {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function attachmentOf(part: Attachment, index: number): MailAttachment {
  const bytes = bytesOf(part.content);
  const contentId = part.contentId?.replace(/^<|>$/g, "");
  return {
    index,
    name: safeName(part.filename, index),
    mediaType: /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(part.mimeType) ? part.mimeType : "application/octet-stream",
    sizeBytes: bytes.length,
    ...(contentId === undefined || contentId === "" ? {} : { contentId }),
    bytes,
  };
}

async function parse(message: Uint8Array): Promise<Email | string> {
  if (hasTooManyLines(message)) return `more than ${MAX_LINES} lines`;
  try {
    const options = {
      maxNestingDepth: MAX_DEPTH,
      maxHeadersSize: MAX_HEADERS_BYTES,
      forceRfc822Attachments: true,
    };
    return await PostalMime.parse(message, options);
  } catch (cause) {
    return cause instanceof Error ? cause.message : "unknown form";
  }
}

/** Takes a mail apart. Never throws: what cannot be read is `problem`. */
export async function openMail(message: Uint8Array): Promise<OpenedMail> {
  const { fields, bodyStart } = readHeader(message);
  const parsed = await parse(message);
  if (typeof parsed === "string") return { message, fields, bodyStart, attachments: [], problem: shownLine(parsed) };
  return {
    message,
    fields,
    bodyStart,
    ...(parsed.html === undefined ? {} : { html: parsed.html }),
    ...(parsed.text === undefined ? {} : { text: parsed.text }),
    attachments: parsed.attachments.slice(0, MAX_ATTACHMENTS).map(attachmentOf),
  };
}
