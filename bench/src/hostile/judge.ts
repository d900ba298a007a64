import { quantile, summarise, summariseRatios } from "../measure/statistics.ts";
import type { HostileTimes } from "./hostile-case.ts";

/** Sizes that are timed, in bytes: each twice the one before. */
export const SIZES: readonly number[] = [12.5, 25, 50, 100].map((kilobytes) => kilobytes * 1024);

/** Place of 50 KB in {@link SIZES}. */
const JUDGED = 2;

/** Targets. */
export const MAX_MS = 150;
export const MAX_GROWTH = 2.5;

/** Growth between times below this is noise. */
const NOISE_MS = 3;

/** How one input did. */
export interface Judgement {
  /** Median at 50 KB; `undefined` when it was never reached. */
  readonly ms: number | undefined;
  /** From 25 to 50 KB and from 50 to 100 KB: median of the rounds' ratios. */
  readonly growths: readonly (number | undefined)[];
  /** What broke a target; empty when all were met. */
  readonly violations: readonly string[];
}

/**
 * Growth counts as too much only when the least times of both sizes say so as well: what else the
 * machine does makes single runs slower, never faster.
 */
function growth(before: readonly number[], after: readonly number[]): { median: number; isTooMuch: boolean } {
  const { median } = summariseRatios(after, before);
  const least = quantile(after, 0) / quantile(before, 0);
  const isNoise = summarise(before).median < NOISE_MS && summarise(after).median < NOISE_MS;
  return { median, isTooMuch: !isNoise && median > MAX_GROWTH && least > MAX_GROWTH };
}

/** Holds the times of one input against the targets. */
export function judge({ times, thrown }: HostileTimes): Judgement {
  const violations: string[] = [];
  if (thrown !== undefined) violations.push(thrown);
  else if (times.length < SIZES.length) violations.push(`given up after ${(SIZES[times.length - 1] ?? 0) / 1024} KB`);
  const judged = times[JUDGED];
  const ms = judged === undefined ? undefined : summarise(judged).median;
  if (ms !== undefined && ms >= MAX_MS) violations.push("too slow");
  const growths = [JUDGED, JUDGED + 1].map((place) => {
    const [before, after] = [times[place - 1], times[place]];
    if (before === undefined || after === undefined) return undefined;
    const found = growth(before, after);
    if (found.isTooMuch) violations.push(`grows too fast to ${(SIZES[place] ?? 0) / 1024} KB`);
    return found.median;
  });
  return { ms, growths, violations };
}
