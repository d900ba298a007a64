import type { Block, Inline } from "@clusterpost/core";
import { parseHtmlSeed } from "../html/parse-html-seed.ts";
import type { ParsedSeed, ParseOptions } from "../parse-seed.ts";
import { articleOf } from "./read-text.ts";

/** Parses a page as a file of UTF-8 would be. */
export function parsePage(html: string, options: ParseOptions = {}): ParsedSeed {
  return parseHtmlSeed({ name: "a.html", bytes: new TextEncoder().encode(html) }, options);
}

/** Writes a run of inlines as short marks: `*strong*`, `_emphasis_`, `[text](address)`, `/` for a line break. */
function inlineSketch(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      switch (inline.type) {
        case "text":
          return inline.value;
        case "line-break":
          return " / ";
        case "footnote-reference":
          return `^${inline.mark}`;
        case "link":
          return `[${inlineSketch(inline.children)}](${inline.href})`;
        default:
          return `<${inline.type}>${inlineSketch(inline.children)}</${inline.type}>`;
      }
    })
    .join("");
}

/** Writes blocks as lines that show their form and no places. */
export function sketch(blocks: readonly Block[], indent = ""): string[] {
  return blocks.flatMap((block) => blockSketch(block, indent));
}

function blockSketch(block: Block, indent: string): string[] {
  switch (block.type) {
    case "paragraph":
      return [`${indent}${inlineSketch(block.children)}`];
    case "heading":
      return [`${indent}${"#".repeat(block.level)} ${inlineSketch(block.children)}`];
    case "list":
      return block.items.flatMap(({ children }, index) => {
        const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : "- ";
        const [first = "", ...rest] = sketch(children, `${indent}  `);
        return [`${indent}${mark}${first.trimStart()}`, ...rest];
      });
    case "quote":
      return sketch(block.children).map((line) => `${indent}> ${line}`);
    case "table":
      return [block.header, ...block.rows]
        .filter((row) => row.length > 0)
        .map((row) => `${indent}| ${row.map(({ children }) => inlineSketch(children)).join(" | ")} |`);
    case "image":
      return [`${indent}![${block.alt}](${block.src})`];
    case "rule":
      return [`${indent}---`];
  }
}

/** The body of a page's story, sketched. */
export function bodyOf(html: string, options?: ParseOptions): string[] {
  return sketch(articleOf(parsePage(html, options)).body);
}
