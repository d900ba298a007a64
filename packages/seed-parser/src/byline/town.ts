/** A town, perhaps with its country or region: `Mérida`, `Frankfurt am Main`, `Porto (Portugal)`. */
const TOWN =
  /^(\p{Lu}[\p{L}\p{M}’' .-]{1,40}?(?:,\s*\p{Lu}[\p{L}\p{M}’' .-]{1,30}?|\s\([^()\d]{2,30}\))?)(?:\s*,\s*|\s+[–—-]\s+|\s+)(?:\p{L}{1,4}\.?\s+)?$/u;
/** As letters and notices end: `V Ostravě dne 3. 10. 2022`, `W Łodzi, dnia 3 maja 2022`. */
const OF_LETTER =
  /^(\p{Lu}\p{L}?\s+\p{Lu}[\p{L}\p{M}’'-]{1,30}(?:\s+\p{Lu}[\p{L}\p{M}’'-]{1,30})?),?\s+(?:dne|dňa|dnia|dana)\s+$/u;
const MOST_WORDS = 5;
/** More capitalised or small words than this are a sentence. */
const MOST_SMALL_WORDS = 2;

/**
 * The town that leads in a date: `Athens, ` of `Athens, 22 March 2016`; a short word such as `den` or
 * `le` may stand between.
 *
 * @param at - offset of the date in a text that begins with the town
 */
export function townBefore(text: string, at: number): string | undefined {
  const ofLetter = OF_LETTER.exec(text.slice(0, at))?.[1];
  if (ofLetter !== undefined) return ofLetter;
  const town = TOWN.exec(text.slice(0, at))?.[1];
  if (town === undefined || (!text.slice(town.length, at).includes(",") && !/[–—-]/.test(text.slice(town.length, at))))
    return undefined;
  const words = town.split(/[\s,]+/).filter((word) => word !== "");
  const small = words.filter((word) => word === word.toLowerCase());
  return words.length <= MOST_WORDS && small.length <= MOST_SMALL_WORDS ? town : undefined;
}
