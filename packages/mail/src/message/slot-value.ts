import { ClusterpostError, cleanLine } from "@clusterpost/core";
import { headerText } from "../header/header-line.ts";
import type { MessageSlot } from "./content.ts";

/** Longest value, in UTF-16 code units. */
const MAX_TEXT = 2000;
/** Longest address: a line of a header has at most 998 characters (RFC 5322 §2.1.1). */
const MAX_URL = 900;

const RIGHT_TO_LEFT =
  /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;
const LINK_PROTOCOLS = new Set(["https:", "http:", "mailto:"]);
/** What the platform leaves as it is in opaque addresses, and what would end an address in a header or in a text. */
const UNSAFE = /[\s"<>\\^`{|}]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Writes plain text as HTML text or as an attribute in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

function invalid(message: string, hint: string): ClusterpostError {
  return new ClusterpostError("MESSAGE_INVALID", message, { hint });
}

/**
 * Checks an address that becomes a link.
 *
 * @returns the address as the URL standard writes it: ASCII, without spaces, quotes and angle brackets
 * @throws ClusterpostError `MESSAGE_INVALID` when it is none of `https:`, `http:` and `mailto:`, or too long
 */
export function checkUrl(value: string, what: string): string {
  const isPlain = cleanLine(value) === value && !/[\t\r\n]/.test(value);
  const url = isPlain && URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !LINK_PROTOCOLS.has(url.protocol))
    throw invalid(`${what} is no address that can be a link.`, "Give an address that begins with https://.");
  const href = withoutEncodedWords(url.href.replace(UNSAFE, (character) => encodeURIComponent(character)));
  if (href.length > MAX_URL)
    throw invalid(`${what} is an address of more than ${MAX_URL} characters.`, "Give a shorter one.");
  return href;
}

/** Some readers would decode an encoded word (RFC 2047) even in an address; none can begin without `=?`. */
function withoutEncodedWords(href: string): string {
  const query = href.indexOf("?");
  if (query === -1) return href;
  const before = href.slice(0, query).replace(/=$/, "%3D");
  return `${before}?${href.slice(query + 1).replaceAll("=?", "=%3F")}`;
}

/**
 * Gives the value of a slot as plain text on one line.
 *
 * @throws ClusterpostError `MESSAGE_INVALID` for a missing or too long value, and for an address that is none; the
 * message names the slot, never the value
 */
export function slotValue(name: string, slot: MessageSlot, given: string | undefined): string {
  if (given === undefined)
    throw invalid(`A recipient has no value for \`${name}\`.`, `Give one, or a fallback for \`${name}\`.`);
  if (given.length > MAX_TEXT)
    throw invalid(`A value for \`${name}\` has more than ${MAX_TEXT} characters.`, "Shorten it.");
  return slot.kind === "url" ? checkUrl(given, `The value of \`${name}\``) : headerText(given);
}

/**
 * Keeps a text that runs from right to left from turning what stands around it (UAX #9, isolates).
 */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
