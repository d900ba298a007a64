import { describe, expect, it } from "vitest";
import { parseByteRange } from "./byte-range.ts";

describe("parseByteRange (RFC 9110 §14.1.2)", () => {
  it.each([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=0-499", { start: 0, end: 499 }],
    ["Bytes=500-", { start: 500, end: 999 }],
    ["bytes=-1", { start: 999, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    ["bytes=999-99999999999999999999999", { start: 999, end: 999 }],
    ["bytes= 1-2 ", { start: 1, end: 2 }],
    ["bytes=1000-", "unsatisfiable"],
    ["bytes=99999999999999999999999-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=0-1,3-4", undefined],
    ["bytes=5-4", undefined],
    ["bytes=", undefined],
    ["bytes=-", undefined],
    ["bytes=a-b", undefined],
    ["bytes=1-2-3", undefined],
    ["items=0-1", undefined],
    ["bytes 0-1", undefined],
    ["bytes=0x1-2", undefined],
  ])("reads `%s` of 1000 bytes", (field, expected) => {
    expect(parseByteRange(field, 1000)).toEqual(expected);
  });

  it("finds no part of an empty file", () => {
    expect(parseByteRange("bytes=0-", 0)).toBe("unsatisfiable");
    expect(parseByteRange("bytes=-1", 0)).toBe("unsatisfiable");
  });
});
