import type { FuzzCase } from "./fuzz-case.ts";
import { generateCase } from "./generate.ts";
import { mutateCase, type Original } from "./mutate.ts";
import { createRandom } from "./random.ts";

/** The case with a number; the same seed, number and corpus give the same bytes. */
export function makeCase(seed: number, index: number, originals: readonly Original[]): FuzzCase {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  return originals.length > 0 && random.chance(0.3) ? mutateCase(originals, random) : generateCase(random);
}
