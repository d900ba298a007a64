import { fieldOf, fieldsOf, readHeader, unfold } from "./header-fields.ts";

/** What the server knows of a mail beside its bytes (RFC 5321 §2.3.1). */
export interface MailEnvelope {
  /** Reverse-path; empty for a notice that must not be answered. */
  readonly from: string;
  /** Forward-paths, one or more. */
  readonly to: readonly string[];
}

/** A stored file taken apart again. */
export interface TracedMail {
  readonly envelope: MailEnvelope;
  /** The mail as it was sent, to the byte. */
  readonly message: Uint8Array;
}

/** The last field that the mailbox puts before a mail; the mail as it was sent begins behind it. */
const MARK = "X-Clusterpost-Mailbox";

/** A path as a field can hold it: no line ends, no brackets that would end it early. */
function pathOf(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return address.replace(/[\u0000-\u0020\u007f<>]+/g, "");
}

/**
 * Writes the fields that final delivery puts before a mail (RFC 5321 §4.4): `Return-Path`, one
 * `Delivered-To` per recipient, `Received`, and a mark behind which the mail begins as it was sent.
 */
export function formatTrace(id: string, { from, to }: MailEnvelope, receivedAt: number): Uint8Array {
  const date = new Date(receivedAt).toUTCString().replace("GMT", "+0000");
  const lines = [
    `Return-Path: <${pathOf(from)}>`,
    ...to.map((address) => `Delivered-To: ${pathOf(address)}`),
    `Received: by localhost (clusterpost mailbox) with ESMTP id ${id};`,
    `\t${date}`,
    `${MARK}: ${id}`,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n`, "utf8");
}

/** Longest block of trace fields that is looked for. */
const TRACE_LIMIT_BYTES = 64 * 1024;

/**
 * Separates what {@link formatTrace} wrote from the mail. A file without the mark of its id, for somebody
 * else changed it, counts as a mail without an envelope.
 */
export function splitTrace(id: string, file: Uint8Array): TracedMail {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const mark = bytes.subarray(0, TRACE_LIMIT_BYTES).indexOf(`\r\n${MARK}: ${id}\r\n`, 0, "latin1");
  if (mark === -1) return { envelope: { from: "", to: [] }, message: file };
  const start = bytes.indexOf("\r\n", mark + 2, "latin1") + 2;
  const { fields } = readHeader(bytes.subarray(0, start));
  const returnPath = fieldOf(fields, "Return-Path");
  return {
    envelope: {
      from: returnPath === undefined ? "" : pathOf(unfold(returnPath)),
      to: fieldsOf(fields, "Delivered-To").map((field) => pathOf(unfold(field))),
    },
    message: file.subarray(start),
  };
}
