import { TRANSLITERATION } from "./transliteration.ts";

const MAX_LENGTH = 60;

/** Whether a character is a mark upon the letter before it; quotes and dashes are told without Unicode's tables. */
function isMark(character: string): boolean {
  if (character >= "\u0300" && character <= "\u036f") return true;
  const isOfPrint = character < "\u0300" || (character >= "\u2000" && character <= "\u206f");
  return !isOfPrint && /\p{M}/u.test(character);
}

function latinLetters(title: string): string {
  if (!/[^ -~]/.test(title)) return title.toLowerCase();
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^ -~]/gu, (character) => TRANSLITERATION.get(character) ?? (isMark(character) ? "" : " "));
}

/**
 * Makes an address-safe name of a title: ASCII lower-case letters, digits and single hyphens.
 *
 * Accents are dropped, Greek and Cyrillic are transliterated; words are never cut, unless a
 * single one exceeds the limit.
 *
 * @param title - any text
 * @returns 1 to 60 characters; `item` when the text holds no letter or digit that can be written
 */
export function slugOf(title: string): string {
  const letters = latinLetters(title).replaceAll("'", "");
  const words = /[a-z0-9]+/g;
  let slug = (words.exec(letters)?.[0] ?? "item").slice(0, MAX_LENGTH);
  for (let word = words.exec(letters)?.[0]; word !== undefined; word = words.exec(letters)?.[0]) {
    if (slug.length + 1 + word.length > MAX_LENGTH) break;
    slug += `-${word}`;
  }
  return slug;
}

/**
 * Gives each name an id that no earlier one has: the name itself, then `-2`, `-3` and so on.
 *
 * Ids depend on the order of the calls only, so the same input gives the same ids.
 */
export function createIdAllocator(): (name: string) => string {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    let id = name;
    let count = next.get(name) ?? 1;
    while (used.has(id)) {
      count += 1;
      id = `${name}-${count}`;
    }
    next.set(name, count);
    used.add(id);
    return id;
  };
}
