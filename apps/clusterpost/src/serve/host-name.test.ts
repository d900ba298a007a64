import { describe, expect, it } from "vitest";
import { formatHostName, parseHostName } from "./host-name.ts";

describe("parseHostName (RFC 9110 §7.2)", () => {
  it.each([
    ["localhost", "localhost"],
    ["LocalHost:8080", "localhost"],
    ["clusters.example.", "clusters.example"],
    ["clusters.example.:443", "clusters.example"],
    ["127.0.0.1:", "127.0.0.1"],
    ["[::1]:8080", "[::1]"],
    ["[::1]", "[::1]"],
    ["xn--grn-xlb.example", "xn--grn-xlb.example"],
  ])("reads %s", (field, name) => {
    expect(parseHostName(field)).toBe(name);
  });

  it.each([
    "",
    ":80",
    "a:b",
    "a:80:80",
    "a:123456",
    "a b",
    "localhost, evil.example",
    "user@localhost",
    "localhost/x",
    "localhost?x",
    "localhost#x",
    "::1",
    "[::1",
    "localhost\\x",
    "[localhost]",
  ])("refuses `%s`, or reads it as no name of ours", (field) => {
    expect(["localhost", "127.0.0.1", "[::1]"]).not.toContain(parseHostName(field));
  });

  it("writes IPv6 in brackets", () => {
    expect(["::1", "[::1]", "0.0.0.0", "Preview.Example"].map(formatHostName)).toEqual([
      "[::1]",
      "[::1]",
      "0.0.0.0",
      "preview.example",
    ]);
  });
});
