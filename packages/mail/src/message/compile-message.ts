import { ClusterpostError, type OutgoingMessage, splitSlots } from "@clusterpost/core";
import { assertAligned } from "../dkim/alignment.ts";
import { prepareSignatures } from "../dkim/signature-field.ts";
import { formatMailboxField } from "../header/mailbox-field.ts";
import { bodyFiller } from "./body-filler.ts";
import type { MessageContent, MessageSlot } from "./content.ts";
import { assertEnvelope } from "./envelope.ts";
import { assertField, type FieldValues } from "./field.ts";
import { headerFields } from "./header-fields.ts";
import { findHtmlPlaces } from "./html-places.ts";
import { createKeyedIds } from "./keyed-id.ts";
import { type MessageMemory, OWN_MEMORY } from "./message-memory.ts";
import { mimeBody } from "./mime-body.ts";
import type { Recipient } from "./recipient.ts";
import type { Sender } from "./sender.ts";
import { slotValue } from "./slot-value.ts";

const MIN_KEY_BYTES = 16;

/** A mailing that is ready but for its recipients. */
export interface CompiledMessage {
  /**
   * Makes the message for one recipient: the same one always gives the same bytes.
   *
   * @param memory - of `createMessageMemory`, for those who need one message at a time; its own when absent
   * @throws ClusterpostError `MESSAGE_INVALID` when a value of the recipient is missing or cannot stand in its place
   */
  readonly messageFor: (recipient: Recipient, memory?: MessageMemory) => OutgoingMessage;
}

function invalid(message: string, hint: string): ClusterpostError {
  return new ClusterpostError("MESSAGE_INVALID", message, { hint });
}

function slotsIn(text: string): string[] {
  return splitSlots(text).flatMap((part) => (typeof part === "string" ? [] : [part.slot]));
}

/** Every slot that is marked, and that each may stand where it stands. */
function checkSlots(content: MessageContent, sender: Sender): ReadonlyMap<string, MessageSlot> {
  const { slots = {}, subject, text, html, headers = [] } = content;
  const headerTexts = [subject, sender.unsubscribe?.url ?? "", ...headers.map(({ value }) => value)];
  const used = new Map<string, MessageSlot>();
  for (const name of [...headerTexts, text, html].flatMap(slotsIn)) {
    const slot = Object.hasOwn(slots, name) ? slots[name] : undefined;
    if (slot === undefined)
      throw invalid(`The slot \`${name}\` is marked but not declared.`, "Declare its kind in `slots`.");
    used.set(name, slot);
  }
  const places = findHtmlPlaces(html);
  for (const name of places.elsewhere)
    throw invalid(
      `The slot \`${name}\` stands inside a tag, a comment or a style.`,
      "Put it between tags, or alone into href.",
    );
  for (const name of places.inLinks) {
    if (used.get(name)?.kind !== "url")
      throw invalid(`The slot \`${name}\` is a link but no address.`, "Declare its kind as `url`.");
  }
  return used;
}

function fallbacksOf(slots: ReadonlyMap<string, MessageSlot>): ReadonlyMap<string, string> {
  const fallbacks = new Map<string, string>();
  for (const [name, slot] of slots)
    if (slot.fallback !== undefined) fallbacks.set(name, slotValue(name, slot, slot.fallback));
  return fallbacks;
}

/**
 * Makes all of a mailing's messages that is the same for every recipient: structure, encoding, header; and checks
 * it, so that what is wrong is told before the first message is sent.
 *
 * @throws ClusterpostError `MESSAGE_INVALID` for content that cannot be mailed so, `DKIM_INVALID` when the signer's
 * domain is not the sender's
 */
export function compileMessage(content: MessageContent, sender: Sender): CompiledMessage {
  const { idKey, signer, from } = sender;
  if (idKey.byteLength < MIN_KEY_BYTES)
    throw invalid("The secret for Message-IDs is too short.", `Give at least ${MIN_KEY_BYTES} random bytes.`);
  if (content.issueId.trim() === "") throw invalid("The mailing has no id.", "Give it the id of its issue.");
  if (signer !== undefined) assertAligned(signer, from.address);
  const slots = checkSlots(content, sender);
  const fallbacks = fallbacksOf(slots);
  const idOf = createKeyedIds(idKey);
  const boundaryOf = (level: string): string => `=_${idOf("boundary", content.issueId, level)}`;
  const body = mimeBody(content, boundaryOf);
  const fields = headerFields(content, sender, body.contentType);
  const filler = bodyFiller(body.template, slots);
  const signatures = prepareSignatures(signer, fields);

  const messageFor = ({ address, name, values = {} }: Recipient, memory = OWN_MEMORY): OutgoingMessage => {
    const plain = new Map<string, string>();
    for (const [slot, declared] of slots) {
      const given = Object.hasOwn(values, slot) ? values[slot] : undefined;
      const fallback = fallbacks.get(slot);
      const value = given === undefined && fallback !== undefined ? fallback : slotValue(slot, declared, given);
      plain.set(slot, value === "" ? (fallback ?? "") : value);
    }
    const messageId = `<${idOf("message", content.issueId, address.addrSpec)}@${from.address.domain}>`;
    const to = formatMailboxField("To", name === undefined ? { address } : { address, name });
    const fieldValues: FieldValues = { valueOf: (slot) => plain.get(slot) ?? "", to, messageId };
    const texts = fields.map(({ text }) => (typeof text === "string" ? text : assertField(text(fieldValues))));
    const header = `${texts.join("")}\r\n`;
    const headerLength = signatures.length + header.length;
    const { bytes, hash } = filler.fill(plain, headerLength, signatures.needsBodyHash, memory);
    bytes.write(signatures.sign(texts, hash), 0, "latin1");
    bytes.write(header, signatures.length, "latin1");
    const envelope = assertEnvelope({ from: from.address.addrSpec, to: address.addrSpec }, to);
    return { envelope, messageId, bytes };
  };
  return { messageFor };
}
