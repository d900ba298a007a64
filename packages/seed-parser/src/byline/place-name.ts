import { PLACE_BEGINNINGS, PLACE_PARTS } from "../vocabulary/place-words.ts";

const beginnings: ReadonlySet<string> = new Set(PLACE_BEGINNINGS);

/**
 * Whether two or three capitalised words name a place and no person: a hall, an institute, or a town
 * with a first word that only towns have.
 */
export function isPlaceName(name: string): boolean {
  const lower = name.toLowerCase();
  const [first = ""] = lower.split(/\s/, 1);
  return beginnings.has(first) || PLACE_PARTS.some((part) => lower.includes(part));
}
