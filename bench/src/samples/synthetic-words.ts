import { ENGLISH_MONTHS } from "@clusterpost/core";

/** A source of numbers that gives the same ones for the same seed: mulberry32. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export type Random = ReturnType<typeof createRandom>;

export const pick = <Value>(random: Random, values: readonly [Value, ...Value[]]): Value =>
  values[random(values.length)] ?? values[0];

const WHO = [
  "The harbour",
  "Our weavers",
  "A dairy in Évora",
  "The photonics cluster",
  "Łódź",
  "Every second workshop",
  "The ferry company",
  "Ιωάννινα",
] as const;
const DOES = ["tests", "repairs", "shares", "buys", "measures", "forgets", "redesigns", "lends out"] as const;
const WHAT = [
  "its ropes",
  "a kiln for small parts",
  "the data of three winters",
  "used batteries",
  "sensors for barrels",
  "a timetable",
  "two hundred looms",
  "the recipe",
] as const;
const WHY = [
  "before the first frost",
  "because nobody else would",
  "with partners in Gdańsk and Split",
  "at a third of the price",
  "until the auditors come",
  "for the fourth time",
] as const;

/** A sentence of everyday business; the same for the same numbers. */
export function sentence(random: Random): string {
  return `${pick(random, WHO)} ${pick(random, DOES)} ${pick(random, WHAT)} ${pick(random, WHY)}.`;
}

/** Some sentences. */
export function paragraph(random: Random): string {
  return Array.from({ length: 2 + random(5) }, () => sentence(random)).join(" ");
}

/** A title without a full stop, unlike its neighbours'. */
export function title(random: Random, index: number): string {
  return `${sentence(random).slice(0, -1)}, part ${index}`;
}

const NAMES = [
  "Ana Maria Sousa",
  "Jean-Luc Château",
  "Łukasz Żak",
  "Μαρία Χατζηγιάννη",
  "Niamh Ní Shúilleabháin",
  "ECN Team",
] as const;

export const author = (random: Random): string => pick(random, NAMES);
export const day = (random: Random, month: number, year: number): string =>
  `${1 + random(28)} ${ENGLISH_MONTHS[(month - 1) % 12]} ${year}`;
