/** The value that occurs most often, the first one of equals; `undefined` of nothing. */
export function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | undefined;
  let most = 0;
  for (const [value, count] of counts) {
    if (count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}

/** The middle one of some numbers, 0 of none. */
export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((first, second) => first - second)[Math.floor(numbers.length / 2)] ?? 0;
}
