import type { Inline, Text } from "@clusterpost/core";
import { sliceText } from "./inline-text.ts";
import { readMailto } from "./mailto.ts";

/**
 * Addresses with a scheme, and mail addresses (RFC 5321 `Mailbox`, the forms in use). Bare host
 * names stay text, for names of files look like them. A scheme may stand behind a word, where a blank
 * got lost in copying. Every repetition is bounded or ends at a
 * character that begins nothing, so the cost is linear.
 */
const ADDRESS =
  /(?:https?:\/\/|mailto:)[^\s<>"“”„«»‹›|\\^`{}]+|(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~@-])[A-Za-z0-9][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@-])/gu;

/** Marks that end a sentence or a bracket around an address, not the address. */
const TRAILING = /[.,;:!?'’"*_~]$/;

const count = (text: string, character: string): number => text.split(character).length - 1;

function trimAddress(address: string): string {
  let round = count(address, ")") - count(address, "(");
  let square = count(address, "]") - count(address, "[");
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ")" && round > 0) round -= 1;
    else if (last === "]" && square > 0) square -= 1;
    else if (!TRAILING.test(last)) break;
  }
  return address.slice(0, end);
}

function hrefOf(address: string): string | undefined {
  if (address.startsWith("mailto:")) return readMailto(address);
  if (!/^https?:/.test(address)) return `mailto:${address}`;
  if (!URL.canParse(address)) return undefined;
  return /[^!-~]/.test(address) ? new URL(address).href : address;
}

/** Parts a word from the address that is glued to it. */
function withBlank(before: Text): Text {
  return /[\p{L}\p{N}.,;:]$/u.test(before.value) ? { ...before, value: `${before.value} ` } : before;
}

/** A sentence that is glued to the address before it: `…/machines.Anything that turns`. */
const NEXT_SENTENCE = /\.\p{Lu}\p{Ll}{2,}$/u;

const mayHoldAddress = ({ value }: Text): boolean => value.includes("@") || value.includes("://");

function linkTextNode(node: Text): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of node.value.matchAll(ADDRESS)) {
    const written = /^https?:/.test(match[0]) ? match[0].replace(NEXT_SENTENCE, "") : match[0];
    const address = trimAddress(written);
    const href = hrefOf(address);
    if (href === undefined) continue;
    if (match.index > at) parts.push(withBlank(sliceText(node, at, match.index)));
    at = match.index + address.length;
    const text = sliceText(node, match.index, at);
    parts.push({ type: "link", href, children: [text], span: text.span });
  }
  if (parts.length === 0) return [node];
  if (at < node.value.length) parts.push(sliceText(node, at, node.value.length));
  return parts;
}

/** Makes links of the web and mail addresses in plain text; text inside links stays as it is. */
export function autolink(inlines: readonly Inline[]): Inline[] {
  const linked: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === "text" && mayHoldAddress(inline)) linked.push(...linkTextNode(inline));
    else if (inline.type === "link" || !("children" in inline)) linked.push(inline);
    else linked.push({ ...inline, children: autolink(inline.children) });
  }
  return linked;
}
