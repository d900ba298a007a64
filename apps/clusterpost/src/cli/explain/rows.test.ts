import { columnsOf } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapRows } from "./rows.ts";

const wrap = (line: string, width: number): string[] =>
  wrapRows(line, width).map(({ start, end }) => line.slice(start, end));

describe("wrapRows", () => {
  it("breaks after white space", () => {
    expect(wrap("The harbour of Porto", 11)).toEqual(["The harbour ", "of Porto"]);
  });

  it("breaks a word that is wider than a row", () => {
    expect(wrap("a https://example.eu/long b", 10)).toEqual(["a ", "https://ex", "ample.eu/l", "ong b"]);
  });

  it("counts columns, and never parts what readers see as one character", () => {
    expect(wrap("日本語日本語", 4)).toEqual(["日本", "語日", "本語"]);
    expect(wrap("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 4)).toEqual(["👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"]);
  });

  it("breaks twice where one break is not enough", () => {
    expect(wrap(" ab日", 3)).toEqual([" ", "ab", "日"]);
  });

  it("gives one row for an empty line", () => {
    expect(wrapRows("", 10)).toEqual([{ start: 0, end: 0 }]);
  });

  it("keeps every character, and no row too wide, whatever the line is", () => {
    const lines = fc.array(fc.constantFrom("a", "word", " ", "  ", "日", "🎉", "é", "."), { maxLength: 60 });
    fc.assert(
      fc.property(
        lines.map((parts) => parts.join("")),
        fc.integer({ min: 2, max: 20 }),
        (line, width) => {
          const rows = wrap(line, width);
          expect(rows.join("")).toBe(line);
          for (const row of rows) expect(columnsOf(row.trimEnd())).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
