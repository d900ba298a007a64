import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "./clean-text.ts";

describe("cleanText", () => {
  it("removes control characters and noncharacters, and mends halves of pairs", () => {
    expect(cleanText("a\u0000\u001b\u009fb\ufdd0\uffffc\ud800d\tE\n")).toBe("abc\ufffdd\tE\n");
  });
});

describe("cleanLine", () => {
  it("makes one line, no-break spaces kept", () => {
    expect(cleanLine(" a\r\n\tb\u2028c\u00a0d ")).toBe("a b c\u00a0d");
  });
});
