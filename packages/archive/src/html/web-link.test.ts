import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { webLink } from "./web-link.ts";

describe("webLink (URL Standard §4.3)", () => {
  it.each([
    ["https://a.example/b?c=d&e=%20#f", "https://a.example/b?c=d&e=%20#f"],
    ["  https://a.example/a b  ", "https://a.example/a%20b"],
    ["https://a.example/Łódź", "https://a.example/Łódź"],
    ["https://a.example/[x]|{y}^`\\", "https://a.example/%5Bx%5D%7C%7By%7D%5E%60%5C"],
    ["https://a.example/100%", "https://a.example/100%25"],
    ["https://a.example/#one#two", "https://a.example/#one%23two"],
    ["http://[::1]:8080/[x]", "http://[::1]:8080/%5Bx%5D"],
    ['mailto:a@b.example?subject="x"', "mailto:a@b.example?subject=%22x%22"],
  ])("makes %s fit", (address, link) => {
    expect(webLink(address)).toBe(link);
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "//a.example/",
    "/a",
    "#",
    "",
    "https://exa mple/",
    "https://",
  ])("makes no link of %j", (address) => {
    expect(webLink(address)).toBeUndefined();
  });

  it("gives only addresses that a browser opens, and the same a second time", () => {
    const start = fc.constantFrom("https://a.example/", "http://a.example?", "mailto:", "https://", "javascript:", "");
    fc.assert(
      fc.property(start, fc.string({ unit: "binary" }), (scheme, rest) => {
        const link = webLink(scheme + rest);
        if (link === undefined) return;
        expect(["http:", "https:", "mailto:"]).toContain(new URL(link).protocol);
        expect(link).not.toMatch(/[\s"<>\\^`{|}]/);
        expect(webLink(link)).toBe(link);
      }),
    );
  });
});
