import { FACTS, type FactName } from "./compare-facts.ts";
import type { DocumentScore, Tally } from "./score.ts";

/** Share of what was found that is right; 1 when nothing was found. */
export function precisionOf({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Share of what there is that was found; 1 when there is nothing. */
export function recallOf({ right, missing }: Tally): number {
  return right + missing === 0 ? 1 : right / (right + missing);
}

/** The tally of one fact over many documents. */
export function totalOf(scores: readonly DocumentScore[], fact: FactName): Tally {
  const sum = (name: keyof Tally): number => scores.reduce((total, { tallies }) => total + tallies[fact][name], 0);
  return { right: sum("right"), missing: sum("missing"), wrong: sum("wrong") };
}

/** Precision and recall of each fact, as a table. */
export function formatScores(scores: readonly DocumentScore[]): string {
  const rows = FACTS.map((fact) => {
    const tally = totalOf(scores, fact);
    const numbers = [tally.right, tally.missing, tally.wrong].map((count) => String(count).padStart(8));
    const shares = [precisionOf(tally), recallOf(tally)].map((share) => share.toFixed(4).padStart(10));
    return fact.padEnd(12) + numbers.join("") + shares.join("");
  });
  const head = `${"fact".padEnd(12)}${["right", "missing", "wrong"].map((word) => word.padStart(8)).join("")}`;
  return [`${head}${"precision".padStart(10)}${"recall".padStart(10)}`, ...rows].join("\n");
}

/** Every mistake about one fact, or about all, one line each with the document's name. */
export function formatMistakes(scores: readonly DocumentScore[], fact?: FactName): string[] {
  return scores.flatMap(({ document, mistakes }) =>
    mistakes
      .filter((line) => fact === undefined || new RegExp(`^(?:item \\d+ .*: )?${fact}: expected`).test(line))
      .map((line) => `${document.name}: ${line}`),
  );
}

/** Documents and items of another kind than the key's, one line each. */
export function formatKinds(scores: readonly DocumentScore[]): string[] {
  return scores.flatMap(({ document, otherKinds }) => otherKinds.map((line) => `${document.name}: kind: ${line}`));
}

/** Diagnostics that the keys name and nobody raised, one line each. */
export function formatMissingCodes(scores: readonly DocumentScore[]): string[] {
  return scores.flatMap(({ document, missingCodes }) =>
    missingCodes.map((code) => `${document.name}: ${code} was not raised`),
  );
}

/** Words that got lost, one line for each document. */
export function formatLostWords(scores: readonly DocumentScore[]): string[] {
  return scores.flatMap(({ document, lostWords }) =>
    lostWords.length === 0 ? [] : [`${document.name}: lost: ${lostWords.slice(0, 40).join(" ")}`],
  );
}
