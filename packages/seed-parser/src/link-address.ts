import type { Span } from "@clusterpost/core";
import type { DocumentContext } from "./document-context.ts";
import { keepLostAddress } from "./lost-addresses.ts";
import { readMailto } from "./mailto.ts";

const ABSOLUTE = /^https?:\/\/[^\s/]/i;

/**
 * Judges the address of a link.
 *
 * @returns the address when readers can follow it: absolute `http:`, `https:` or `mailto:`; otherwise
 *   `undefined`, after a diagnostic at `span`
 */
export function acceptAddress(
  address: string,
  linkText: string,
  span: Span,
  context: DocumentContext,
): string | undefined {
  const href = address.trim();
  const named = linkText.trim().replace(/\s+/g, " ").slice(0, 80);
  if (href === "" || href.startsWith("#")) {
    const message = `The link “${named}” leads nowhere: its address is \`${href}\`. The text is kept without a link.`;
    context.tell(
      "LINK_PLACEHOLDER",
      span,
      message,
      "Write the full address (https://…) of the page that it should lead to.",
    );
    return undefined;
  }
  const mailto = /^mailto:/i.test(href) ? readMailto(href) : undefined;
  if (mailto !== undefined && URL.canParse(mailto)) return mailto;
  if (ABSOLUTE.test(href) && URL.canParse(href)) return href;
  keepLostAddress({ address: href, text: linkText.trim().replace(/\s+/g, " "), span }, context);
  const message = `The link “${named}” has the address \`${href.slice(0, 120)}\`, which readers cannot follow. The text is kept without a link.`;
  context.tell(
    "LINK_UNSUPPORTED",
    span,
    message,
    "Write an absolute address that starts with https://, http:// or mailto:.",
  );
  return undefined;
}
