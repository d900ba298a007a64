/**
 * Milliseconds of a clock that never goes back, for durations.
 *
 * The same as `performance.now()`, without the ten modules that Node loads for that.
 */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
