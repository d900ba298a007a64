import { type Block, cleanLine, isLinkable, type List, type RichText } from "@clusterpost/core";
import { fillIn } from "../wording.ts";
import { inlineText, type TextContext } from "./inlines.ts";
import { tableLines } from "./table.ts";
import { widestOf } from "./width.ts";
import { hangLines, joinBlocks, wrapText } from "./wrap.ts";

/** Nested blocks are not squeezed below this. */
const MIN_WIDTH = 20;

function listLines(list: List, width: number, context: TextContext): string[] {
  const first = list.start ?? 1;
  const blocks = list.items.map((item, index) => {
    const mark = list.ordered ? `${first + index}. ` : "- ";
    return hangLines(richTextLines(item.children, Math.max(MIN_WIDTH, width - mark.length), context, true), mark);
  });
  const long = blocks.some((block) => block.includes(""));
  return long ? joinBlocks(blocks) : blocks.flat();
}

/** Writes a heading with a line below it. */
export function underlined(text: string, line: string, width: number): string[] {
  const lines = wrapText(text, width);
  return lines.length === 0 ? [] : [...lines, line.repeat(Math.min(width, widestOf(lines)))];
}

function blockLines(block: Block, width: number, context: TextContext): string[] {
  switch (block.type) {
    case "paragraph":
      return wrapText(inlineText(block.children, context), width);
    case "heading":
      return underlined(inlineText(block.children, context), ".", width);
    case "list":
      return listLines(block, width, context);
    case "quote":
      return richTextLines(block.children, Math.max(MIN_WIDTH, width - 4), context).map((line) =>
        line === "" ? "" : `    ${line}`,
      );
    case "table":
      return tableLines(block, width, context);
    case "image": {
      const alt = cleanLine(block.alt);
      if (alt === "") return [];
      const mark = isLinkable(block.src) ? ` ${context.links.markOf(cleanLine(block.src))}` : "";
      return wrapText(`[${fillIn(context.words.image, { alt })}]${mark}`, width);
    }
    case "rule":
      return ["- - -"];
  }
}

/**
 * Writes a tree as lines of plain text.
 *
 * @param width - columns
 * @param tight - a list follows the paragraph before it without an empty line
 */
export function richTextLines(blocks: RichText, width: number, context: TextContext, tight = false): string[] {
  const parts = blocks.map((block) => ({ type: block.type, lines: blockLines(block, width, context) }));
  if (!tight) return joinBlocks(parts.map((part) => part.lines));
  const lines: string[] = [];
  for (const part of parts) {
    if (lines.length > 0 && part.lines.length > 0 && part.type !== "list") lines.push("");
    lines.push(...part.lines);
  }
  return lines;
}
