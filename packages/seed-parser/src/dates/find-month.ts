import type { CalendarMonth } from "@clusterpost/core";
import type { DateLexicon } from "./lexicon.ts";
import { isKind, isNear, readYear } from "./token-cursor.ts";
import { tokensAroundFigures } from "./tokens.ts";

/** Finds the first month with a year behind or before it: `July 2019`, `Juli 2019`, `2019. július`. */
export function findMonth(text: string, lexicon: DateLexicon): CalendarMonth | undefined {
  for (const tokens of tokensAroundFigures(text, lexicon)) {
    for (const [at, token] of tokens.entries()) {
      const [month, ...more] = token.meaning?.months ?? [];
      if (month === undefined || more.length > 0) continue;
      const isSkipped = (index: number): boolean =>
        /^[.,]$/.test(tokens[index]?.text ?? "") || isKind(tokens[index], "of") || isKind(tokens[index], "year");
      const behind = [at + 1, at + 2].find((index) => tokens[index]?.kind === "figure" || !isSkipped(index)) ?? at + 3;
      const before = [at - 1, at - 2].find((index) => tokens[index]?.kind === "figure" || !isSkipped(index)) ?? at - 3;
      const year =
        readYear(tokens, behind) ?? (lexicon.yearFirst && isNear(token) ? readYear(tokens, before) : undefined);
      if (year !== undefined) return `${year}-${String(month).padStart(2, "0")}`;
    }
  }
  return undefined;
}
