import type { DateUnit } from "./date-unit.ts";
import type { DateLexicon } from "./lexicon.ts";
import { readDayFirst, readMonthFirst, readYearFirst, type UnitRead } from "./named-unit.ts";
import { readFiguresDayFirst, readFiguresYearFirst } from "./numeric-unit.ts";
import { type Token, tokensAroundFigures } from "./tokens.ts";

function readUnit(text: string, tokens: readonly Token[], at: number, lexicon: DateLexicon): UnitRead | undefined {
  const token = tokens[at];
  if (token?.kind === "figure")
    return (
      readFiguresYearFirst(tokens, at, lexicon) ??
      readYearFirst(text, tokens, at, lexicon) ??
      readDayFirst(text, tokens, at, lexicon) ??
      readFiguresDayFirst(tokens, at, lexicon)
    );
  return token?.kind === "word" ? readMonthFirst(text, tokens, at, lexicon) : undefined;
}

/** A unit with the tokens that it stands among. */
export interface PlacedUnit {
  readonly unit: DateUnit;
  readonly tokens: readonly Token[];
  /** Index of the token behind it. */
  readonly next: number;
}

const MAX_REMEMBERED = 4000;
const MAX_REMEMBERED_LENGTH = 300;
const remembered = new WeakMap<DateLexicon, Map<string, readonly PlacedUnit[]>>();

/**
 * Finds every expression around a month, in reading order; the cost grows with the length of the text.
 *
 * Lines are remembered for a while, for several readers ask about each.
 */
export function findUnits(text: string, lexicon: DateLexicon): readonly PlacedUnit[] {
  if (text.length > MAX_REMEMBERED_LENGTH) return readUnits(text, lexicon);
  let lines = remembered.get(lexicon);
  if (lines === undefined || lines.size >= MAX_REMEMBERED) {
    lines = new Map();
    remembered.set(lexicon, lines);
  }
  let units = lines.get(text);
  if (units === undefined) {
    units = readUnits(text, lexicon);
    lines.set(text, units);
  }
  return units;
}

function readUnits(text: string, lexicon: DateLexicon): PlacedUnit[] {
  const units: PlacedUnit[] = [];
  for (const tokens of tokensAroundFigures(text, lexicon)) {
    for (let at = 0; at < tokens.length; ) {
      const read = readUnit(text, tokens, at, lexicon);
      if (read !== undefined) units.push({ ...read, tokens });
      at = read?.next ?? at + 1;
    }
  }
  return units;
}
