import type { Block, Inline } from "@clusterpost/core";

/** A paragraph's text with its forced line breaks; of a list of a single line, which a dash before a name makes, that line. */
export function linesOf(block: Block): string {
  if (block.type === "list") return signedItem(block);
  if (block.type !== "paragraph" && block.type !== "heading") return "";
  return writeLines(block.children).trim();
}

function writeLines(inlines: readonly Inline[]): string {
  let text = "";
  for (const inline of inlines) {
    if (inline.type === "text") text += inline.value;
    else if (inline.type === "line-break") text += "\n";
    else if (inline.type !== "footnote-reference") text += writeLines(inline.children);
  }
  return text;
}

function signedItem({ items }: Extract<Block, { type: "list" }>): string {
  const [only, ...more] = items;
  const [line, ...rest] = only?.children ?? [];
  return line?.type === "paragraph" && more.length + rest.length === 0 ? writeLines(line.children).trim() : "";
}
