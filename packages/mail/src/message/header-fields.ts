import { ClusterpostError, isSlotMark, splitSlots } from "@clusterpost/core";
import { assertCustomField } from "../header/custom-field.ts";
import { formatDateField } from "../header/date-field.ts";
import { formatMailbox, formatMailboxField } from "../header/mailbox-field.ts";
import { formatUnstructured } from "../header/unstructured.ts";
import type { MessageContent } from "./content.ts";
import { assertField, type Field, type FieldValues } from "./field.ts";
import type { Sender } from "./sender.ts";
import { checkUrl } from "./slot-value.ts";

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;
const LIST_ID = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,250})[A-Za-z0-9]$/;
const FEEDBACK_ID = /^[A-Za-z0-9]{5,15}$/;

function invalid(message: string, hint: string): ClusterpostError {
  return new ClusterpostError("MESSAGE_INVALID", message, { hint });
}

const fixed = (name: string, text: string): Field => ({ name, text: assertField(text) });

/** A field of free text, in which slots may be marked. */
function textField(name: string, text: string): Field {
  const parts = splitSlots(text);
  if (!parts.some((part) => typeof part !== "string")) return fixed(name, formatUnstructured(name, text));
  const lineOf = (values: FieldValues): string =>
    parts.map((part) => (typeof part === "string" ? part : values.valueOf(part.slot))).join("");
  return { name, text: (values) => formatUnstructured(name, lineOf(values)) };
}

/** How readers leave (RFC 2369 §3.2), and that one click is enough (RFC 8058 §3.1). */
function unsubscribeFields({ unsubscribe }: Sender): readonly Field[] {
  if (unsubscribe === undefined) return [];
  const { url, mailto } = unsubscribe;
  const mail =
    mailto === undefined
      ? []
      : [`<mailto:${mailto.addrSpec.replace(/[^A-Za-z0-9.@_~!$'*+-]/g, encodeURIComponent)}?subject=unsubscribe>`];
  const write = (address: string | undefined): string =>
    `List-Unsubscribe: ${[...(address === undefined ? [] : [`<${address}>`]), ...mail].join(",\r\n ")}\r\n`;
  const oneClick =
    url === undefined ? [] : [fixed("List-Unsubscribe-Post", "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")];
  if (url === undefined && mail.length === 0)
    throw invalid("There is no way to unsubscribe.", "Give an https address, a mail address, or both.");
  if (url === undefined || !isSlotMark(url)) {
    const address = url === undefined ? undefined : assertSecure(checkUrl(url, "The address to unsubscribe"));
    return [fixed("List-Unsubscribe", write(address)), ...oneClick];
  }
  const slot = url.slice(1, -1);
  return [{ name: "List-Unsubscribe", text: (values) => write(assertSecure(values.valueOf(slot))) }, ...oneClick];
}

/** One click goes over HTTPS only (RFC 8058 §3.1). */
function assertSecure(address: string): string {
  if (address.startsWith("https://")) return address;
  throw invalid("An address to unsubscribe is not encrypted.", "Give one that begins with https://.");
}

function listFields({ list }: Sender): readonly Field[] {
  if (list === undefined) return [];
  if (!LIST_ID.test(list.id) || !list.id.includes(".") || list.id.includes(".."))
    throw invalid(
      `\`${list.id.slice(0, 80)}\` is no id of a list.`,
      "Write a name below your domain: digest.clusters.example",
    );
  return [fixed("List-Id", `List-Id: ${formatMailbox(list.name, list.id, "List-Id: ".length, true)}\r\n`)];
}

/** Names the mailing, the list, the kind and the sender for reports of complaints, from the finest to the coarsest. */
function feedbackFields({ issueId }: MessageContent, { feedbackId, list }: Sender): readonly Field[] {
  if (feedbackId === undefined) return [];
  if (!FEEDBACK_ID.test(feedbackId))
    throw invalid(`The feedback id \`${feedbackId.slice(0, 40)}\` cannot be used.`, "Use 5 to 15 letters and figures.");
  const label = (text: string): string => text.replace(/[^A-Za-z0-9_.-]+/g, "-").slice(0, 40) || "-";
  const parts = [label(issueId), label(list?.id.split(".")[0] ?? ""), "newsletter", feedbackId];
  return [fixed("Feedback-ID", formatUnstructured("Feedback-ID", parts.join(":")))];
}

function archivedField(url: string | undefined): readonly Field[] {
  return url === undefined
    ? []
    : [fixed("Archived-At", `Archived-At: <${checkUrl(url, "The address in the archive")}>\r\n`)];
}

function languageField(language: string | undefined): readonly Field[] {
  return language !== undefined && LANGUAGE.test(language)
    ? [fixed("Content-Language", `Content-Language: ${language}\r\n`)]
    : [];
}

function customFields({ headers = [] }: MessageContent): readonly Field[] {
  const names = new Set(headers.map(({ name }) => name.toLowerCase()));
  if (names.size < headers.length) throw invalid("A field of your own stands there twice.", "Keep one of them.");
  return headers.map(({ name, value }) => {
    assertCustomField(name);
    if (value.trim() === "") throw invalid(`The field \`${name}\` is empty.`, "Give it a value, or leave it out.");
    return textField(name, value);
  });
}

/**
 * Gives the header of a mailing's messages, in the order of the message.
 *
 * @param contentType - value of `Content-Type` and what else describes the body, with CRLF
 * @throws ClusterpostError `MESSAGE_INVALID` when something in it cannot stand in a header
 */
export function headerFields(content: MessageContent, sender: Sender, contentType: string): readonly Field[] {
  if (content.subject.trim() === "") throw invalid("The message has no subject.", "Give it one.");
  return [
    fixed("From", formatMailboxField("From", sender.from)),
    { name: "To", text: ({ to }) => to },
    ...(sender.replyTo === undefined ? [] : [fixed("Reply-To", formatMailboxField("Reply-To", sender.replyTo))]),
    textField("Subject", content.subject),
    fixed("Date", formatDateField(content.date)),
    { name: "Message-ID", text: ({ messageId }) => `Message-ID: ${messageId}\r\n` },
    ...listFields(sender),
    ...unsubscribeFields(sender),
    ...feedbackFields(content, sender),
    ...(content.isAutomatic === true ? [fixed("Auto-Submitted", "Auto-Submitted: auto-generated\r\n")] : []),
    ...archivedField(content.archivedAt),
    ...languageField(content.language),
    ...customFields(content),
    fixed("MIME-Version", "MIME-Version: 1.0\r\n"),
    { name: "Content-Type", text: contentType },
  ];
}
