import type { OutgoingMessage } from "@clusterpost/core";
import { parseAddress } from "../address/address.ts";
import { assertLines } from "./assert-lines.ts";
import { type HeaderFields, headerFields } from "./header-fields.ts";
import { headerMailbox } from "./header-mailbox.ts";
import { invalidMessage } from "./invalid-message.ts";

/** Fields that would name further recipients (RFC 5322 §3.6.3, §3.6.6). */
const FURTHER_RECIPIENTS = ["cc", "bcc", "resent-to", "resent-cc", "resent-bcc"];

function only(fields: HeaderFields, name: string): string {
  const [value, ...others] = fields.get(name) ?? [];
  if (value === undefined || others.length > 0) throw invalidMessage(`its header has not exactly one field ${name}`);
  return value;
}

/** Domains have no case, local parts may (RFC 5321 §2.4). */
function isSameMailbox(one: string | undefined, other: string): boolean {
  if (one === undefined) return false;
  const [here, there] = [one.lastIndexOf("@"), other.lastIndexOf("@")];
  return (
    one.slice(0, here) === other.slice(0, there) && one.slice(here).toLowerCase() === other.slice(there).toLowerCase()
  );
}

/**
 * Holds a message to what a transport can promise: bytes that travel unchanged, one recipient, and an envelope that
 * says the same as the header.
 *
 * @returns the bytes, not copied
 * @throws ClusterpostError `MESSAGE_INVALID` with the reason
 */
export function assertMessage(message: OutgoingMessage): Buffer {
  const { envelope, messageId } = message;
  const bytes = Buffer.from(message.bytes.buffer, message.bytes.byteOffset, message.bytes.byteLength);
  for (const address of [envelope.from, envelope.to]) {
    if (parseAddress(address)?.addrSpec !== address) throw invalidMessage("its envelope has no valid address");
  }
  assertLines(bytes);
  const fields = headerFields(bytes);
  if (!isSameMailbox(headerMailbox(only(fields, "from")), envelope.from)) {
    throw invalidMessage("the sender in its header is not that of its envelope");
  }
  if (!isSameMailbox(headerMailbox(only(fields, "to")), envelope.to)) {
    throw invalidMessage("the recipient in its header is not that of its envelope");
  }
  if (only(fields, "message-id") !== messageId) throw invalidMessage("its header has another Message-ID");
  const further = FURTHER_RECIPIENTS.find((name) => fields.has(name));
  if (further !== undefined) throw invalidMessage(`its header names further recipients (${further})`);
  return bytes;
}
