import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodePath, MAX_TARGET_LENGTH, parseTarget } from "./request-target.ts";

describe("parseTarget (RFC 9112 §3.2)", () => {
  it.each([
    ["/", "/", ""],
    ["/a/b/", "/a/b/", ""],
    ["/a?b=c?d", "/a", "?b=c?d"],
    ["/?", "/", "?"],
    ["/%69ssues/", "/issues/", ""],
    ["/a%20b", "/a%20b", ""],
    ["/gr%c3%b6%c3%9fe", "/gr%C3%B6%C3%9Fe", ""],
    ["/a'(b)!", "/a'(b)!", ""],
    ["//evil.example/", "//evil.example/", ""],
    ["/...", "/...", ""],
    ["/a?%00/..", "/a", "?%00/.."],
  ])("reads %s", (target, path, query) => {
    expect(parseTarget(target)).toEqual({ path, query });
  });

  it.each([
    ["http://clusters.example/a?b", "/a", "?b", "clusters.example"],
    ["HTTPS://Clusters.Example:8443/a", "/a", "", "Clusters.Example:8443"],
    ["http://clusters.example", "/", "", "clusters.example"],
    ["http://clusters.example?x", "/", "?x", "clusters.example"],
    ["http://user@evil.example/a", "/a", "", "user@evil.example"],
    ["http:///a", "/a", "", ""],
  ])("reads %s in absolute form", (target, path, query, authority) => {
    expect(parseTarget(target)).toEqual({ path, query, authority });
  });

  it.each([
    "",
    "*",
    "a",
    "?a",
    "clusters.example:80",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "/..",
    "/../etc/passwd",
    "/a/../b",
    "/./a",
    "/a/.",
    "/%2e%2e/a",
    "/%2E./a",
    "/.%2e/a",
    "/a/%2e",
    "/..%2fetc",
    "/a%2fb",
    "/a%2Fb",
    "/a\\b",
    "/..\\..\\windows",
    "/a%5cb",
    "/%5C..%5C",
    "/a%00",
    "/%00",
    "/a%00.html",
    "/%0d%0aSet-Cookie:x",
    "/%1f",
    "/%7f",
    "/a\u0000b",
    "/%",
    "/%2",
    "/%zz",
    "/%u002e",
    "/a%",
    "/%c0%ae%c0%ae/",
    "/%ff",
    "/%ed%a0%80",
    "/%f8%88%80%80%ae",
    "/a#b",
  ])("refuses `%s`", (target) => {
    expect(parseTarget(target)).toMatchObject({ status: 400 });
  });

  it("refuses what is too long with 414 (RFC 9110 §15.5.15)", () => {
    expect(parseTarget(`/${"a".repeat(MAX_TARGET_LENGTH - 1)}`)).toMatchObject({ query: "" });
    expect(parseTarget(`/${"a".repeat(MAX_TARGET_LENGTH)}`)).toMatchObject({ status: 414 });
  });

  it("gives one canonical path for every way to encode it, and never a way up", () => {
    const anyEscape = (text: string): string =>
      [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), (name) => {
        const parsed = parseTarget(`/${anyEscape(name)}`);
        if ("status" in parsed) return;
        expect(parsed).toEqual({ path: encodePath(`/${name}`), query: "" });
        expect(parsed.path.split("/")).not.toContain("..");
      }),
    );
  });
});
