import { cleanText, type Inline, isLinkable, type Link } from "@clusterpost/core";
import { fillIn, type Wording } from "../wording.ts";
import type { LinkList } from "./link-list.ts";

/** What the renderer of plain text needs to know. */
export interface TextContext {
  readonly words: Wording;
  readonly links: LinkList;
}

const isSpaced = (text: string): boolean => text === "" || /\s$/.test(text);

/** Whether the text of a link shows its address already. */
function showsAddress(text: string, href: string): boolean {
  return text.includes(href.replace(/^mailto:/i, ""));
}

/** An address as people shorten it: without scheme and last slash. */
const shortAddress = (address: string): string =>
  address
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .toLowerCase();

function linkText(link: Link, context: TextContext): string {
  const href = cleanText(link.href);
  const text = inlineText(link.children, context);
  if (!isLinkable(href) || showsAddress(text, href)) return text;
  if (shortAddress(text) === shortAddress(href)) return href;
  return `${text}${isSpaced(text) ? "" : " "}${context.links.markOf(href)}`;
}

/**
 * Writes a run of inlines as plain text: footnote marks as `[1]`, links as `[L1]`.
 *
 * Superscripts keep their characters: `6th`, `AdPack2`.
 *
 * @returns text to wrap; LF is a forced break
 */
export function inlineText(inlines: readonly Inline[], context: TextContext): string {
  let text = "";
  for (const inline of inlines) {
    switch (inline.type) {
      case "text":
        text += cleanText(inline.value).replace(/[ \t\r\n\u2028\u2029]+/g, " ");
        break;
      case "line-break":
        text += "\n";
        break;
      case "footnote-reference":
        text += `${isSpaced(text) ? "" : " "}[${cleanText(inline.mark)}]`;
        break;
      case "deleted":
        text += `[${fillIn(context.words.struckOut, { text: inlineText(inline.children, context) })}]`;
        break;
      case "link":
        text += linkText(inline, context);
        break;
      default:
        text += inlineText(inline.children, context);
    }
  }
  return text;
}

/** Writes a title without the marks of links; its addresses are for the caller to show. */
export function titleText(heading: readonly Inline[], title: string, context: TextContext): string {
  const unlinked = { ...context, links: { markOf: () => "", takeLines: () => [] } };
  return (heading.length === 0 ? cleanText(title) : inlineText(heading, unlinked)).replace(/ {2,}/g, " ").trim();
}
