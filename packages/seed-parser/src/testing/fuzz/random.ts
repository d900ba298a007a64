/** Random choices that a seed repeats. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** At least 0, below `bound`. */
  below(bound: number): number;
  chance(share: number): boolean;
  pick<One>(list: readonly One[]): One;
  /** `count` values that a function gives. */
  times<One>(count: number, give: () => One): One[];
}

/** Creates a source of random choices (Mulberry32); the same seed gives the same choices. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError("nothing to pick from");
      return one;
    },
    times: (count, give) => Array.from({ length: count }, give),
  };
}
