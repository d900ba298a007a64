import type { Summary } from "../measure/statistics.ts";

/** Formats milliseconds: `0.42 ms`, `4.2 ms`, `42 ms`. */
export function formatMs(ms: number): string {
  return `${ms.toFixed(ms < 1 ? 2 : ms < 10 ? 1 : 0)} ms`;
}

/** Formats a factor: `2.5×`, `48×`. */
export function formatFactor(factor: number): string {
  return `${factor.toFixed(factor < 1 ? 2 : factor < 20 ? 1 : 0)}×`;
}

/** Formats the range of the middle half: `44×–51×`. */
export function formatSpread({ low, high }: Summary, format: (value: number) => string): string {
  return `${format(low)}–${format(high)}`;
}

/** Formats bytes per millisecond as `12.3 MB/s`. */
export function formatThroughput(bytes: number, ms: number): string {
  return `${(bytes / 1000 / ms).toFixed(1)} MB/s`;
}

/** Formats whether a target was met; a row without a target has a dash. */
export function formatVerdict(isMet: boolean | undefined): string {
  return isMet === undefined ? "–" : isMet ? "met" : "NOT MET";
}
