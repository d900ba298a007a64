import type { Block, Inline } from "@clusterpost/core";

/** Puts blocks into one run of inlines, a line break between them; images come beside it. */
export function lineOfBlocks(blocks: readonly Block[]): { inlines: Inline[]; images: Block[] } {
  const inlines: Inline[] = [];
  const images: Block[] = [];
  const add = (run: readonly Inline[], lead: string): void => {
    const [first] = run;
    if (first === undefined) return;
    const at = { start: first.span.start, end: first.span.start };
    if (inlines.length > 0) inlines.push({ type: "line-break", span: at });
    if (lead !== "") inlines.push({ type: "text", value: lead, span: at });
    for (const inline of run) inlines.push(inline);
  };
  const visit = (block: Block, lead: string): void => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return add(block.children, lead);
      case "quote":
        for (const inner of block.children) visit(inner, lead);
        return;
      case "list":
        for (const item of block.items)
          for (const [index, inner] of item.children.entries()) visit(inner, index === 0 ? "• " : "");
        return;
      case "table":
        for (const row of [block.header, ...block.rows]) for (const cell of row) add(cell.children, "");
        return;
      case "image":
        images.push(block);
        return;
      case "rule":
        return;
    }
  };
  for (const block of blocks) visit(block, "");
  return { inlines, images };
}
