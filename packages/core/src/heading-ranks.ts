import type { RichText } from "./rich-text.ts";

/** Ranks of the heading levels of a tree, so that levels never jump when it is written: `{ 2: 0, 5: 1 }`. */
export function headingRanks(blocks: RichText): ReadonlyMap<number, number> {
  const levels = new Set<number>();
  for (const block of blocks) if (block.type === "heading") levels.add(block.level);
  return new Map([...levels].sort((first, second) => first - second).map((level, rank) => [level, rank]));
}
