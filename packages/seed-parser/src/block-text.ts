import { type Block, type Inline, type Paragraph, type RichText, textOfInlines } from "@clusterpost/core";

/** Plain text of a paragraph or heading; of other blocks, nothing. */
export function lineOf(block: Block | undefined): string {
  return block?.type === "paragraph" || block?.type === "heading" ? textOfInlines(block.children).trim() : "";
}

/** Plain text of a paragraph; of other blocks, nothing. */
export function paragraphText(block: Block | undefined): string {
  return block?.type === "paragraph" ? lineOf(block) : "";
}

/** Rewrites every run of inlines of a tree. */
export function mapRuns(blocks: RichText, rewrite: (inlines: readonly Inline[]) => readonly Inline[]): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return { ...block, children: rewrite(block.children) };
      case "quote":
        return { ...block, children: mapRuns(block.children, rewrite) };
      case "list":
        return { ...block, items: block.items.map((item) => ({ ...item, children: mapRuns(item.children, rewrite) })) };
      case "table": {
        const cell = <Cell extends { readonly children: readonly Inline[] }>(one: Cell): Cell => ({
          ...one,
          children: rewrite(one.children),
        });
        return { ...block, header: block.header.map(cell), rows: block.rows.map((row) => row.map(cell)) };
      }
      default:
        return block;
    }
  });
}

/** Gives every paragraph of a tree, in reading order. */
export function paragraphsOf(blocks: RichText): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  collectParagraphs(blocks, paragraphs);
  return paragraphs;
}

function collectParagraphs(blocks: RichText, paragraphs: Paragraph[]): void {
  for (const block of blocks) {
    if (block.type === "paragraph") paragraphs.push(block);
    else if (block.type === "quote") collectParagraphs(block.children, paragraphs);
    else if (block.type === "list") for (const item of block.items) collectParagraphs(item.children, paragraphs);
  }
}
