/** One input of a fuzz run. */
export interface FuzzCase {
  /** What made it: `markdown`, `mutated titles/x.txt`. */
  readonly origin: string;
  /** File name for the parser. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Words that stand in the visible text once each: none may be lost. */
  readonly words: readonly string[];
  /** True: it nests so deep that a diagnostic must say so. */
  readonly isDeep: boolean;
}

/** Larger inputs are not made: the bound on time holds for 50 KB. */
export const MAX_FUZZ_BYTES: number = 50_000;

/** A case of text. */
export function textCase(
  origin: string,
  name: string,
  text: string,
  words: readonly string[] = [],
  isDeep = false,
): FuzzCase {
  return { origin, name, bytes: new TextEncoder().encode(text), words, isDeep };
}
