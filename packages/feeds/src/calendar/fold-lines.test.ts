import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLines } from "./fold-lines.ts";

describe("foldLines (RFC 5545 §3.1)", () => {
  it("folds at 75 octets, between characters", () => {
    expect(foldLines(`${"a".repeat(75)}\r\n${"b".repeat(76)}\r\n`)).toBe(
      `${"a".repeat(75)}\r\n${"b".repeat(75)}\r\n b\r\n`,
    );
    expect(foldLines(`${"a".repeat(72)}😀b`)).toBe(`${"a".repeat(72)}\r\n 😀b`);
  });

  it("is undone by unfolding, and folds nothing twice", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 200 })), (texts) => {
        const lines = texts.map((text) => text.replace(/[\r\n]/g, "").trimStart()).join("\r\n");
        const folded = foldLines(lines);
        expect(folded.replaceAll("\r\n ", "")).toBe(lines);
        expect(foldLines(folded)).toBe(folded);
        for (const line of folded.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
