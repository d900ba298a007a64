import type { DateUnit } from "./date-unit.ts";
import type { DateLexicon } from "./lexicon.ts";
import { readDayFirst, readMonthFirst, readYearFirst, type UnitRead } from "./named-unit.ts";
import { readFiguresDayFirst, readFiguresYearFirst } from "./numeric-unit.ts";
import { type Token, tokensAroundFigures } from "./tokens.ts";

const YEAR_LENGTH = 4;
const DAY_LENGTH = 2;

/** Whether a whole date in figures follows a word, which then is a weekday and no month: `mar 07/03/2023`. */
function isDayInFigures(tokens: readonly Token[], after: number, lexicon: DateLexicon): boolean {
  const at = tokens[after]?.kind === "mark" ? after + 1 : after;
  if (tokens[at]?.kind !== "figure" || tokens[at + 1]?.gap !== 0 || tokens[at + 1]?.kind !== "mark") return false;
  return readFiguresDayFirst(tokens, at, lexicon)?.unit.year !== undefined;
}

function readUnit(text: string, tokens: readonly Token[], at: number, lexicon: DateLexicon): UnitRead | undefined {
  const token = tokens[at];
  if (token?.kind === "word")
    return isDayInFigures(tokens, at + 1, lexicon) ? undefined : readMonthFirst(text, tokens, at, lexicon);
  if (token?.kind !== "figure") return undefined;
  const { length } = token.text;
  if (length === YEAR_LENGTH)
    return readFiguresYearFirst(tokens, at, lexicon) ?? readYearFirst(text, tokens, at, lexicon);
  return length > DAY_LENGTH
    ? undefined
    : (readDayFirst(text, tokens, at, lexicon) ?? readFiguresDayFirst(tokens, at, lexicon));
}

/** A unit with the tokens that it stands among. */
export interface PlacedUnit {
  readonly unit: DateUnit;
  readonly tokens: readonly Token[];
  /** Index of the token behind it. */
  readonly next: number;
}

/** Finds every expression around a month, in reading order; the cost grows with the length of the text. */
export function findUnits(text: string, lexicon: DateLexicon): readonly PlacedUnit[] {
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
