import { ClusterpostError } from "@clusterpost/core";

/** Name, colon, then lines of printable ASCII, each further one begun by a space (RFC 5322 §2.2); up to 998 characters. */
const WELL_FORMED = /^[!-9;-~]+: [\x20-\x7e]{1,998}(?:\r\n [\x20-\x7e]{1,997})*\r\n$/;

/** One field of a header: the same in every message, or written for each recipient. */
export interface Field {
  readonly name: string;
  /** With its CRLF. */
  readonly text: string | ((recipient: FieldValues) => string);
}

/** What fields of one message are made of. */
export interface FieldValues {
  /** Values of slots by name, plain lines. */
  readonly valueOf: (slot: string) => string;
  readonly to: string;
  readonly messageId: string;
}

/**
 * Gives back a field that is one field and nothing else.
 *
 * @throws ClusterpostError `MESSAGE_INVALID` for anything that could begin another field or end the header
 */
export function assertField(text: string): string {
  if (WELL_FORMED.test(text)) return text;
  throw new ClusterpostError("MESSAGE_INVALID", "A field of the header would not be one line of text.", {
    hint: "Look at the values that stand in the header: subject, names, addresses, fields of your own.",
  });
}
