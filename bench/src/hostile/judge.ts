import { quantile, summarise, summariseRatios } from "../measure/statistics.ts";
import type { HostileTimes } from "./hostile-case.ts";

const KILOBYTE = 1024;

/** Sizes that are timed, in bytes: each twice the one before. */
export const SIZES: readonly number[] = [25, 50, 100].map((kilobytes) => kilobytes * KILOBYTE);

/** Sizes that are timed when a target seems to be missed: two more doublings. */
export const SIZES_IN_DOUBT: readonly number[] = [...SIZES, 200 * KILOBYTE, 400 * KILOBYTE];

/** Place of 50 KB in the sizes. */
const JUDGED = 1;

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
  /** From 200 to 400 KB, where the growth of an earlier doubling was in doubt: ratio of the least times. */
  readonly further?: number;
  /** What broke a target; empty when all were met. */
  readonly violations: readonly string[];
}

interface Step {
  readonly growth: number | undefined;
  readonly isTooMuch: boolean;
}

function stepTo(place: number, times: HostileTimes["times"]): Step {
  const [before, after] = [times[place - 1], times[place]];
  if (before === undefined || after === undefined) return { growth: undefined, isTooMuch: false };
  const growth = summariseRatios(after, before).median;
  const ofLeast = quantile(after, 0) / quantile(before, 0);
  const isNoise = summarise(before).median < NOISE_MS && summarise(after).median < NOISE_MS;
  return { growth, isTooMuch: !isNoise && Math.min(growth, ofLeast) > MAX_GROWTH };
}

function timeAt50({ times }: HostileTimes): number | undefined {
  const judged = times[JUDGED];
  return judged === undefined ? undefined : summarise(judged).median;
}

/** What is wrong whatever the growth is. */
function plainViolations({ times, thrown }: HostileTimes, sizes: readonly number[], ms: number | undefined): string[] {
  const violations: string[] = [];
  if (thrown !== undefined) violations.push(thrown);
  else if (times.length < sizes.length)
    violations.push(`given up after ${(sizes[times.length - 1] ?? 0) / KILOBYTE} KB`);
  if (ms !== undefined && ms >= MAX_MS) violations.push("too slow");
  return violations;
}

/** Holds the times of one input against the targets, {@link SIZES} by size. */
export function judge(found: HostileTimes): Judgement {
  const ms = timeAt50(found);
  const violations = plainViolations(found, SIZES, ms);
  const steps = [JUDGED, JUDGED + 1].map((place) => stepTo(place, found.times));
  for (const { growth, isTooMuch } of steps) if (isTooMuch) violations.push(`grows ${growth?.toFixed(1)}×`);
  return { ms, growths: steps.map(({ growth }) => growth), violations };
}

/**
 * Judges an input that was in doubt, {@link SIZES_IN_DOUBT} by size.
 *
 * A doubling costs more where the work no longer fits a cache of the processor; a cost that truly
 * grows too fast goes on growing. So the last doubling decides.
 */
export function judgeAgain(found: HostileTimes): Judgement {
  const ms = timeAt50(found);
  const violations = plainViolations(found, SIZES_IN_DOUBT, ms);
  const growths = [JUDGED, JUDGED + 1].map((place) => stepTo(place, found.times).growth);
  const [last, beforeLast] = found.times.slice(-2).toReversed();
  if (found.times.length < SIZES_IN_DOUBT.length || last === undefined || beforeLast === undefined) {
    return { ms, growths, violations };
  }
  const further = quantile(last, 0) / quantile(beforeLast, 0);
  if (further > MAX_GROWTH) violations.push(`grows ${further.toFixed(1)}× up to 400 KB`);
  return { ms, growths, further, violations };
}
