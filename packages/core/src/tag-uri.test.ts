import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTagAuthority, tagUri } from "./tag-uri.ts";

const AUTHORITY = { name: "clusters.example", date: "2026" };

describe("tagUri (RFC 4151 §2.1)", () => {
  it("names authority, date and path", () => {
    expect(tagUri(AUTHORITY, "issues", "2026-09", "timber-days")).toBe(
      "tag:clusters.example,2026:issues/2026-09/timber-days",
    );
  });

  it("holds only characters of a URI, and differs where its path differs", () => {
    const segment = fc.string({ unit: "binary", minLength: 1 });
    fc.assert(
      fc.property(segment, segment, (first, second) => {
        expect(tagUri(AUTHORITY, first)).toMatch(/^tag:clusters\.example,2026:[\w.~%!-]*$/);
        if (first.toWellFormed() !== second.toWellFormed()) {
          expect(tagUri(AUTHORITY, first)).not.toBe(tagUri(AUTHORITY, second));
        }
      }),
    );
  });
});

describe("isTagAuthority (RFC 4151 §2.1)", () => {
  it.each([
    ["clusters.example", "2026"],
    ["desk@clusters.example", "2026-01"],
    ["a-b.c1.example", "2026-01-31"],
  ])("accepts %s on %s", (name, date) => expect(isTagAuthority({ name, date })).toBe(true));

  it.each([
    ["", "2026"],
    ["Clusters.example", "2026"],
    ["clusters.example/x", "2026"],
    ["clusters..example", "2026"],
    ["-a.example", "2026"],
    ["a b@clusters.example", "2026"],
    ["clusters.example", "26"],
    ["clusters.example", "2026-13"],
  ])("refuses %j on %j", (name, date) => expect(isTagAuthority({ name, date })).toBe(false));
});
