import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainLine, shortenLine } from "./plain-line.ts";

describe("plainLine", () => {
  it("is one clean line, and stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const line = plainLine(text);
        expect(line).not.toMatch(/[\r\n\t]/);
        expect(line.isWellFormed()).toBe(true);
        expect(plainLine(line)).toBe(line);
      }),
    );
  });
});

describe("shortenLine", () => {
  it("cuts at a space and says so", () => {
    expect(shortenLine("one two three four", 12)).toBe("one two…");
    expect(shortenLine("one two", 12)).toBe("one two");
  });

  it("never cuts a character in two", () => {
    expect(shortenLine("😀😀😀", 3)).toBe("😀…");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, length) => {
        const line = plainLine(text);
        const short = shortenLine(line, length);
        expect(short.isWellFormed()).toBe(true);
        expect(short === line || short.endsWith("…") || /[\u202c\u2069]$/.test(short)).toBe(true);
        expect(short.replace(/[\u202c\u2069]+$/, "").length).toBeLessThanOrEqual(
          Math.max(line.length, 0) > length ? length + 1 : length,
        );
      }),
    );
  });
});
