import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinSpans, positionAt } from "./span.ts";

describe("positionAt", () => {
  it("counts lines and columns from 1", () => {
    expect(positionAt("ab\ncd", 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt("ab\ncd", 3)).toEqual({ line: 2, column: 1 });
    expect(positionAt("ab\ncd", 5)).toEqual({ line: 2, column: 3 });
  });

  it("clamps offsets outside the text", () => {
    expect(positionAt("ab", -5)).toEqual({ line: 1, column: 1 });
    expect(positionAt("ab", 99)).toEqual({ line: 1, column: 3 });
  });

  it("agrees with the lines before the offset", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\n", "é")), fc.nat(40), (characters, offset) => {
        const text = characters.join("");
        const before = text.slice(0, offset).split("\n");
        expect(positionAt(text, offset)).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
      }),
    );
  });
});

describe("joinSpans", () => {
  it("gives the smallest span that holds both", () => {
    expect(joinSpans({ start: 5, end: 9 }, { start: 2, end: 6 })).toEqual({ start: 2, end: 9 });
  });
});
