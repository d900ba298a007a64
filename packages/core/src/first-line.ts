import { plainLine } from "./plain-line.ts";
import { type Inline, inlineRuns, type RichText, textOfInlines } from "./rich-text.ts";

function withoutDeleted(inline: Inline): Inline {
  if (!("children" in inline)) return inline;
  return { ...inline, children: inline.type === "deleted" ? [] : inline.children.map(withoutDeleted) };
}

/** The characters of a run without those that are struck out: what shows them would say what no longer holds. */
function validText(inlines: readonly Inline[]): string {
  return textOfInlines(inlines.map(withoutDeleted));
}

/** A run of inlines as one line of plain text, without what is struck out. */
export function validLine(inlines: readonly Inline[]): string {
  return plainLine(validText(inlines));
}

/** The first block of a text that has characters, headings aside, as one line of plain text without what is struck out. */
export function firstLine(body: RichText): string {
  for (const block of body) {
    if (block.type === "heading" || block.type === "rule") continue;
    const line = plainLine(inlineRuns([block]).map(validText).join(" "));
    if (line !== "") return line;
  }
  return "";
}
