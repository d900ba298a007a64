import { describe, expect, it } from "vitest";
import { FACTS } from "./testing/corpus/compare-facts.ts";
import { readCorpusDocuments } from "./testing/corpus/read-documents.ts";
import {
  formatKinds,
  formatLostWords,
  formatMissingCodes,
  formatMistakes,
  formatScores,
  precisionOf,
  recallOf,
  totalOf,
} from "./testing/corpus/report.ts";
import { type DocumentScore, scoreDocument } from "./testing/corpus/score.ts";

const PRECISION = 0.99;
const RECALL = 0.97;

const { documents, faults } = readCorpusDocuments();
const scores: DocumentScore[] = [];
for (const document of documents) scores.push(await scoreDocument(document));
if (documents.length > 0) process.stdout.write(`\n${documents.length} documents\n${formatScores(scores)}\n\n`);

/** Lines that a failure shows. */
const shown = (lines: readonly string[]): string => `\n${lines.join("\n")}\n`;

describe("the corpus", () => {
  it("has at least 120 documents in at least 12 languages", () => {
    const languages = new Set(documents.map(({ key }) => key.language.split("-")[0]));
    expect(documents.length).toBeGreaterThanOrEqual(120);
    expect(languages.size, [...languages].join(" ")).toBeGreaterThanOrEqual(12);
  });

  it("has a well-formed answer key beside every document", () => {
    expect(faults).toEqual([]);
  });

  it("has every form at least twice", () => {
    const counts = new Map<string, number>();
    for (const form of documents.flatMap(({ key }) => [...new Set(key.forms)])) {
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count < 2).map(([form]) => form)).toEqual([]);
  });

  it.each(FACTS)("yields every %s with hardly a wrong one", (fact) => {
    const total = totalOf(scores, fact);
    const mistakes = shown(formatMistakes(scores, fact));
    expect(total.right, "the corpus has none").toBeGreaterThan(0);
    expect(precisionOf(total), `precision${mistakes}`).toBeGreaterThanOrEqual(PRECISION);
    expect(recallOf(total), `recall${mistakes}`).toBeGreaterThanOrEqual(RECALL);
  });

  it("is of the kinds that the keys name", () => {
    expect(formatKinds(scores)).toEqual([]);
  });

  it("raises the diagnostics that the keys name", () => {
    expect(formatMissingCodes(scores)).toEqual([]);
  });

  it("loses no word", () => {
    expect(scores.length).toBeGreaterThan(0);
    expect(formatLostWords(scores)).toEqual([]);
  });
});
