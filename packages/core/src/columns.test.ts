import { describe, expect, it } from "vitest";
import { columnsOf } from "./columns.ts";

describe("columnsOf (UAX #11, UTS #51)", () => {
  it.each([
    ["", 0],
    ["plain", 5],
    ["Łódź", 4],
    ["e\u0301te\u0301", 3],
    ["日本", 4],
    ["한국어", 6],
    ["ｆｕｌｌ", 8],
    ["🎉!", 3],
    ["👩‍👩‍👧 x", 4],
    ["👍🏽", 2],
    ["🇪🇺🇫🇷", 4],
    ["❤️", 2],
    ["❤", 1],
    ["a\u200bb", 2],
  ])("%s takes %i", (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});
