import { type Item, type RichText, type Section, textOf } from "@clusterpost/core";

/** Characters of a line in the wide and in the narrow column, roughly. */
const WIDE_LINE = 44;
const NARROW_LINE = 28;
/** Lines that a title takes with the space around it, and those of dates and places. */
const TITLE_LINES = 3;
const FACT_LINES = 2;
const PARAGRAPH_GAP = 0.5;

/** Lines of a text, with some space after each paragraph. */
function bodyLines(body: RichText, lineLength: number): number {
  const text = textOf(body);
  if (text === "") return 0;
  return text.split("\n").reduce((lines, run) => lines + Math.ceil(run.length / lineLength) + PARAGRAPH_GAP, 0);
}

function itemLines(item: Item, lineLength: number): number {
  const titleLines = Math.ceil(item.title.length / lineLength) + 1;
  return titleLines + FACT_LINES + bodyLines(item.body, lineLength);
}

function linesOf(section: Section, lineLength: number): number {
  const body = bodyLines(section.body, lineLength);
  return section.items.reduce((lines, item) => lines + itemLines(item, lineLength), TITLE_LINES + body);
}

/** Counts how many of some lengths, from the first on, come nearest to a wanted one; at least one. */
function countNearest(lengths: readonly number[], wanted: number): number {
  let lines = 0;
  let count = 0;
  for (const more of lengths) {
    // Better a little short than far too long.
    if (count > 0 && lines + more / 2 > wanted) break;
    lines += more;
    count += 1;
  }
  return count;
}

const sideLines = (side: readonly Section[]): number =>
  side.reduce((lines, section) => lines + linesOf(section, NARROW_LINE), 0);

/**
 * Says how many sections, from the first on, the wide column needs to be as long as the narrow one.
 *
 * @param candidates - for the wide column, in order
 * @param side - of the narrow column
 */
export function countToBalance(candidates: readonly Section[], side: readonly Section[]): number {
  const lengths = candidates.map((section) => linesOf(section, WIDE_LINE));
  return countNearest(lengths, sideLines(side));
}

/** Says how many items of a section, from the first on, make it as long as the narrow column. */
export function countItemsToBalance(section: Section, side: readonly Section[]): number {
  const lengths = section.items.map((item) => itemLines(item, WIDE_LINE));
  const own = linesOf({ ...section, items: [] }, WIDE_LINE);
  return countNearest(lengths, sideLines(side) - own);
}
