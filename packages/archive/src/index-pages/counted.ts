import { fillIn } from "../wording.ts";

/** Writes a number with its noun: `1 item`, `12 items`. */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : fillIn(many, { count: String(count) });
}
