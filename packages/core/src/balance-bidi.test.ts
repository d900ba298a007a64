import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceBidi } from "./balance-bidi.ts";

describe("balanceBidi (UAX #9)", () => {
  it.each([
    ["plain", "plain"],
    ["a\u202eb", "a\u202eb\u202c"],
    ["a\u2067b\u202ec", "a\u2067b\u202ec\u202c\u2069"],
    ["\u202c\u2069a", "a"],
    ["\u2066a\u2069\u2069", "\u2066a\u2069"],
    ["עברית\u200f (abc)", "עברית\u200f (abc)"],
  ])("closes what is open and leaves out what closes nothing: %j", (text, balanced) => {
    expect(balanceBidi(text)).toBe(balanced);
  });

  it("changes nothing but these marks, and nothing a second time", () => {
    const unit = fc.constantFrom(..."ab ש\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const balanced = balanceBidi(text);
        expect(balanceBidi(balanced)).toBe(balanced);
        expect(balanced.replace(/[\u202c\u2069]/g, "")).toBe(text.replace(/[\u202c\u2069]/g, ""));
      }),
    );
  });
});
