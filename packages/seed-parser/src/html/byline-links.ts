import { attributeOf, type HtmlElement } from "./html-node.ts";
import { visibleText } from "./visible-text.ts";

const LONGEST_NAME = 80;
/** How far above a link the element is looked for that says what it is part of. */
const REACH = 4;
const BYLINE_CLASS =
  /(?:^|[\s_-])(?:by-?line|submitted|author|posted-(?:on|by)|created-?by|entry-meta|post-meta|article-meta|node__meta|post-info|post-metadata|blog-meta|meta-info|article-info|byline-info|username|vcard)(?:[\s_-]|$)/i;

/**
 * Whether a link belongs to a byline: it leads to a page about the author or the archive of a day, and
 * what readers need of it are its words.
 */
export function isBylineLink(link: HtmlElement, text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  if (/(?:^|\s)author(?:\s|$)/i.test(attributeOf(link, "rel"))) return true;
  let at: HtmlElement | undefined = link;
  for (let steps = 0; at !== undefined && steps <= REACH; steps += 1) {
    if (BYLINE_CLASS.test(attributeOf(at, "class"))) return true;
    at = at.parent;
  }
  return false;
}

const LONGEST_LIST = 160;

/** Whether a list is a byline with each of its parts in an item: `<ul class="post-info">`. */
export function isBylineList(list: HtmlElement): boolean {
  return BYLINE_CLASS.test(attributeOf(list, "class")) && visibleText(list).length <= LONGEST_LIST;
}
