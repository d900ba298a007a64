import type { Span } from "@clusterpost/core";
import type { LineIndex } from "../line-index.ts";
import type { Part, PartKind } from "../part.ts";

/** What a line was taken for. */
export interface LinePart {
  readonly kind: PartKind;
  readonly itemId?: string;
}

/** Gives the line, from 0, that an offset stands in. */
export function lineAt(lines: LineIndex, offset: number): number {
  let low = 0;
  let high = lines.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.startOf(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines that a span touches; none for an empty one. */
function linesOfSpan(lines: LineIndex, { start, end }: Span): { readonly first: number; readonly last: number } {
  if (end <= start) return { first: 0, last: -1 };
  return { first: lineAt(lines, start), last: lineAt(lines, end - 1) };
}

/** Lays parts over lines; a later part covers an earlier one. */
export function layParts(lines: LineIndex, parts: readonly Part[]): (LinePart | undefined)[] {
  const laid = new Array<LinePart | undefined>(lines.count).fill(undefined);
  // From the last to the first, each line once: parts that cover each other cost no more than one.
  const next = Array.from({ length: lines.count + 1 }, (_, line) => line);
  const free = (from: number): number => {
    let line = from;
    while (next[line] !== line) line = next[line] ?? lines.count;
    for (let at = from; at !== line; ) {
      const following = next[at] ?? line;
      next[at] = line;
      at = following;
    }
    return line;
  };
  for (const { kind, span, itemId } of parts.toReversed()) {
    const { first, last } = linesOfSpan(lines, span);
    for (let line = free(first); line <= last; line = free(line)) {
      laid[line] = itemId === undefined ? { kind } : { kind, itemId };
      next[line] = line + 1;
    }
  }
  return laid;
}
