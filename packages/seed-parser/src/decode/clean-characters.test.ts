import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanCharacters } from "./clean-characters.ts";

const clean = (text: string): string => cleanCharacters(text).text;

describe("cleanCharacters", () => {
  it.each([
    ["a zero-width space", "zero\u200bwidth", "zerowidth"],
    ["a soft hyphen", "hyphen\u00adation", "hyphenation"],
    ["a word joiner and a mark inside", "a\u2060b\ufeffc", "abc"],
    ["direction controls", "x\u202eevil\u202c\u2066y\u2069", "xevily"],
    ["direction marks in Latin text", "a\u200e (b)\u200f", "a (b)"],
    ["a joiner between Latin letters", "ab\u200dcd\u200cef", "abcdef"],
    ["a hidden message in tags", "news\u{e0068}\u{e0069}", "news"],
    ["controls", "bell\u0007 esc\u001b del\u007f", "bell esc del"],
    ["noncharacters", "a\ufffeb\uffffc\ufff9", "abc"],
  ])("takes out %s", (_, text, expected) => {
    expect(clean(text)).toBe(expected);
    expect(cleanCharacters(text).unwanted?.count).toBeGreaterThan(0);
  });

  it("makes line ends of line separators, vertical tabs and form feeds", () => {
    expect(clean("a\u2028b\u2029c\u000bd\u000ce")).toBe("a\nb\nc\nd\ne");
  });

  it.each([
    ["families and professions", "👩‍👩‍👧 👩🏽‍🔬 🏳️‍🌈 ❤️‍🔥"],
    ["flags of parts of a country", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} won"],
    ["Persian", "می\u200cخواهم"],
    ["Devanagari and Bengali", "क्\u200dष र्\u200cय ক্\u200cষ"],
    ["marks of direction in Arabic and Hebrew", "مرحبا (\u200fEU\u200e) שלום\u200f!"],
    ["variation selectors", "©\ufe0f ♻\ufe0e"],
  ])("keeps what %s need", (_, text) => {
    expect(cleanCharacters(text)).toEqual({ text });
  });

  it("gives the place of the first one in the clean text", () => {
    const { text, nul, unwanted } = cleanCharacters("ab\u200bc\0d\u200b\u0007\ud800e");
    expect(text).toBe("abcd\ufffde");
    expect(nul).toEqual({ count: 1, first: { start: 3, end: 4 }, examples: ["U+0000"] });
    expect(unwanted).toEqual({ count: 4, first: { start: 2, end: 3 }, examples: ["U+200B", "U+0007", "U+D800"] });
    expect(cleanCharacters("a\u200b").unwanted?.first).toEqual({ start: 0, end: 1 });
  });

  it("is done after one pass, loses no letter and leaves whole characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ maxLength: 20 }), (binary, ascii) => {
        const text = `${binary}${ascii}${binary.slice(0, 7)}`;
        const once = clean(text);
        expect(once.isWellFormed()).toBe(true);
        const letters = (one: string): string[] => one.match(/[\p{L}\p{N}]/gu) ?? [];
        expect(letters(once)).toEqual(letters(text));
      }),
    );
  });
});
