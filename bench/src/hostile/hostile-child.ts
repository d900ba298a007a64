import { parseSeed, type Seed } from "@clusterpost/seed-parser";
import type { HostileCase, HostileTimes } from "./hostile-case.ts";
import { HOSTILE_INPUTS } from "./hostile-inputs.ts";

/** A size that takes longer than this is the last one. */
const GIVE_UP_MS = 1500;

/** Throws away what earlier runs have left; there with `--expose-gc`. */
const collectGarbage = (globalThis as { gc?: (options: { type: "minor" }) => void }).gc;

function timeOf(seed: Seed): number {
  collectGarbage?.({ type: "minor" });
  const startedAt = performance.now();
  parseSeed(seed);
  return performance.now() - startedAt;
}

/** Parses every size once, to warm up, until one is too slow. */
function bearable(seeds: readonly Seed[]): Seed[] {
  const slow = seeds.findIndex((seed) => timeOf(seed) > GIVE_UP_MS);
  return seeds.slice(0, slow === -1 ? seeds.length : slow + 1);
}

function measure({ input, ending, sizes, rounds }: HostileCase): HostileTimes {
  const all = sizes.map(
    (size): Seed => ({ name: `hostile${ending}`, bytes: Buffer.from(HOSTILE_INPUTS[input]?.build(size) ?? "") }),
  );
  try {
    const seeds = bearable(all);
    const times = seeds.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [place] of seeds.entries()) {
        const size = round % 2 === 0 ? place : seeds.length - 1 - place;
        const seed = seeds[size];
        if (seed !== undefined) times[size]?.push(timeOf(seed));
      }
    }
    return { times };
  } catch (thrown) {
    return { times: [], thrown: String(thrown) };
  }
}

process.on("message", (one: HostileCase) => process.send?.(measure(one)));
