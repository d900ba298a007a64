import { type Inline, textOfInlines } from "@clusterpost/core";
import { sliceText, trimInlines } from "../inline-text.ts";

/**
 * Gives a stretch of a run of inlines; marks and links that it cuts are kept around what is inside.
 *
 * @param start - offset in the text of the run (`textOfInlines`)
 * @param end - offset in the text of the run
 * @returns inlines without white space at both ends
 */
export function sliceInlines(inlines: readonly Inline[], start: number, end: number): Inline[] {
  return trimInlines(slice(inlines, start, end));
}

function slice(inlines: readonly Inline[], start: number, end: number): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = lengthOf(inline);
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    const isMark = inline.type === "footnote-reference" && at > start && at <= end;
    if (from < to || isMark) {
      if (inline.type === "text") parts.push(sliceText(inline, from, to));
      else if ("children" in inline) parts.push({ ...inline, children: slice(inline.children, from, to) });
      else parts.push(inline);
    }
    at += length;
  }
  return parts;
}

function lengthOf(inline: Inline): number {
  switch (inline.type) {
    case "text":
      return inline.value.length;
    case "line-break":
      return 1;
    case "footnote-reference":
      return 0;
    default:
      return textOfInlines(inline.children).length;
  }
}
