/** The middle of some numbers and the range that the middle half of them lies in. */
export interface Summary {
  readonly median: number;
  /** First quartile. */
  readonly low: number;
  /** Third quartile. */
  readonly high: number;
}

/**
 * Gives a quantile, interpolated between its neighbours.
 *
 * @param share - 0 (least) to 1 (greatest)
 * @returns `NaN` for no numbers
 */
export function quantile(values: readonly number[], share: number): number {
  const ascending = [...values].sort((first, second) => first - second);
  const place = share * (ascending.length - 1);
  const below = ascending[Math.floor(place)] ?? Number.NaN;
  const above = ascending[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Gives the median and the quartiles. */
export function summarise(values: readonly number[]): Summary {
  return { median: quantile(values, 0.5), low: quantile(values, 0.25), high: quantile(values, 0.75) };
}

/** Gives the median and the quartiles of the ratios of two series, round by round. */
export function summariseRatios(numerators: readonly number[], denominators: readonly number[]): Summary {
  return summarise(numerators.map((value, round) => value / (denominators[round] ?? Number.NaN)));
}
