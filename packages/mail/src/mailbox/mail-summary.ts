import { cleanLine } from "@clusterpost/core";
import { addressParser } from "postal-mime";
import { decodeField, fieldOf, type HeaderField, readHeader, unfold } from "./header-fields.ts";
import { receivedAtOf } from "./mail-id.ts";
import { splitTrace } from "./trace-fields.ts";

/** Somebody a header names. */
export interface MailPerson {
  /** Display name; empty when there is none. */
  readonly name: string;
  readonly address: string;
}

/** A mail as the list shows it. */
export interface MailSummary {
  readonly id: string;
  /** Who the mail says it is from. */
  readonly from: MailPerson;
  /** Reverse-path of the envelope. */
  readonly sender: string;
  /** Recipients of the envelope: where the mail really went. */
  readonly to: readonly string[];
  /** Plain text on one line; empty when there is none. */
  readonly subject: string;
  readonly messageId: string;
  /** When it arrived: an instant in UTC. */
  readonly receivedAt: string;
  /** The mail as it was sent. */
  readonly sizeBytes: number;
  readonly unread: boolean;
}

/** Longest text of a header that a list shows. */
const SHOWN_CHARACTERS = 1000;

/** Marks that turn the direction of writing; a name must not turn what stands beside it. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Makes one clean line of a value of a header, as the list shows it. */
export function shownLine(text: string): string {
  return cleanLine(text.slice(0, SHOWN_CHARACTERS)).replace(DIRECTION_MARKS, "");
}

/** The first person of an address field; of a group, its first member. */
export function personOf(field: HeaderField | undefined): MailPerson {
  const [person] = field === undefined ? [] : peopleOf(field);
  return person ?? { name: "", address: "" };
}

/** The people of an address field (RFC 5322 §3.4), groups taken apart. */
export function peopleOf(field: HeaderField): MailPerson[] {
  const parsed = addressParser(unfold(field).slice(0, 64 * SHOWN_CHARACTERS), { flatten: true });
  return parsed.map(({ name, address }) => ({ name: shownLine(name), address: shownLine(address ?? "") }));
}

/**
 * Reads what the list shows of a stored file.
 *
 * @param head - the file's first bytes, at least as much as its header
 * @param fileBytes - size of the whole file
 */
export function summarize(id: string, head: Uint8Array, fileBytes: number, unread: boolean): MailSummary {
  const { envelope, message } = splitTrace(id, head);
  const { fields } = readHeader(message);
  const subject = fieldOf(fields, "Subject");
  const messageId = fieldOf(fields, "Message-ID");
  return {
    id,
    from: personOf(fieldOf(fields, "From")),
    sender: shownLine(envelope.from),
    to: envelope.to.map(shownLine),
    subject: subject === undefined ? "" : shownLine(decodeField(subject)),
    messageId: messageId === undefined ? "" : shownLine(unfold(messageId)),
    receivedAt: new Date(receivedAtOf(id)).toISOString(),
    sizeBytes: fileBytes - (head.length - message.length),
    unread,
  };
}
