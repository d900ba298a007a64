const EVERYDAY_SEED = 20_190_516;
const MAX_SEED = 0x7fff_ffff;

/**
 * The seed of the values that properties are tried with.
 *
 * @param asked - a whole number, `random`, or nothing, which gives the seed of every day
 * @throws RangeError for anything else
 */
export function seedOf(asked: string | undefined): number {
  if (asked === undefined || asked === "") return EVERYDAY_SEED;
  if (asked === "random") return Math.floor(Math.random() * MAX_SEED);
  const seed = Number(asked);
  if (!Number.isInteger(seed))
    throw new RangeError(`CLUSTERPOST_FUZZ_SEED is a whole number or \`random\`, not \`${asked}\`.`);
  return seed;
}
