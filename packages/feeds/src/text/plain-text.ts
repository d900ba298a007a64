import { type Block, balanceBidi, cleanText, type Inline, isLinkable, type RichText } from "@clusterpost/core";
import { fillIn, type Wording } from "../wording.ts";

function linkText(href: string, text: string): string {
  const address = cleanText(href).replace(/^mailto:/i, "");
  return !isLinkable(href) || text.includes(address) ? text : `${text} (${address})`;
}

/** Writes a run of inlines as plain text: addresses behind their links, notes and struck-out text in brackets. */
export function plainInlines(inlines: readonly Inline[], words: Wording): string {
  let text = "";
  for (const inline of inlines) {
    if (inline.type === "text") text += cleanText(inline.value).replace(/[ \t\r\n\u2028\u2029]+/g, " ");
    else if (inline.type === "line-break") text += "\n";
    else if (inline.type === "footnote-reference") text += ` [${cleanText(inline.mark)}]`;
    else if (inline.type === "link") text += linkText(inline.href, plainInlines(inline.children, words));
    else if (inline.type === "deleted")
      text += `[${fillIn(words.struckOut, { text: plainInlines(inline.children, words) })}]`;
    else text += plainInlines(inline.children, words);
  }
  return text;
}

function plainBlock(block: Block, words: Wording): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return plainInlines(block.children, words);
    case "quote":
      return plainText(block.children, words);
    case "image":
      return cleanText(block.alt);
    case "rule":
      return "";
    case "list":
      return block.items
        .map(
          (item, index) =>
            `${block.ordered ? `${index + (block.start ?? 1)}.` : "-"} ${plainText(item.children, words)}`,
        )
        .join("\n");
    case "table":
      return [block.header, ...block.rows]
        .map((row) => row.map((cell) => plainInlines(cell.children, words)).join(" | "))
        .join("\n");
  }
}

/** Writes a tree as plain text for a calendar: one line per paragraph, list item and row of a table. */
export function plainText(blocks: RichText, words: Wording): string {
  return blocks
    .map((block) => balanceBidi(plainBlock(block, words).trim()))
    .filter((line) => line !== "")
    .join("\n");
}
