import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasWords } from "./letters.ts";

describe("hasWords", () => {
  it.each(["a", "Ł", "7", "²", "½", "Ж", "語", "٣", "… – 5", "→ é", "𝒳"])("finds some in %j", (text) => {
    expect(hasWords(text)).toBe(true);
  });

  it.each(["", " – … · × ÷ ", "→ »", "➡️ ❤️", "\u200b\u2060", "🎉"])("finds none in %j", (text) => {
    expect(hasWords(text)).toBe(false);
  });

  it("says what Unicode's tables say", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 6 }), (text) => {
        expect(hasWords(text)).toBe(/[\p{L}\p{N}]/u.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});
