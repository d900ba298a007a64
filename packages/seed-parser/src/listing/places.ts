import type { Block, RichText } from "@clusterpost/core";

/** Indices of the blocks that are something, ascending. */
export function placesOf(blocks: RichText, is: (block: Block, index: number) => boolean): number[] {
  const places: number[] = [];
  for (const [index, block] of blocks.entries()) if (is(block, index)) places.push(index);
  return places;
}
