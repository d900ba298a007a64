import type { Inline, Text } from "@clusterpost/core";
import { LinkifyIt } from "linkify-it";
import { sliceText } from "./inline-text.ts";

let finder: LinkifyIt | undefined;

/** Addresses with a scheme and e-mail addresses; bare host names stay text, for file names look like them. */
function linkFinder(): LinkifyIt {
  if (finder === undefined) {
    finder = new LinkifyIt({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });
    finder.add("ftp:", null).add("//", null);
  }
  return finder;
}

function linkTextNode(node: Text): Inline[] {
  const matches = /@|:\/\/|mailto:/i.test(node.value) ? linkFinder().match(node.value) : null;
  if (matches === null) return [node];
  const parts: Inline[] = [];
  let at = 0;
  for (const { index, lastIndex, url } of matches) {
    if (index > at) parts.push(sliceText(node, at, index));
    const text = sliceText(node, index, lastIndex);
    parts.push({ type: "link", href: url, children: [text], span: text.span });
    at = lastIndex;
  }
  if (at < node.value.length) parts.push(sliceText(node, at, node.value.length));
  return parts;
}

/** Makes links of the web and mail addresses in plain text; text inside links stays as it is. */
export function autolink(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === "text") return linkTextNode(inline);
    if (inline.type === "link" || !("children" in inline)) return [inline];
    return [{ ...inline, children: autolink(inline.children) }];
  });
}
