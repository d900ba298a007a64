import { describe, expect, it } from "vitest";
import { seedOf } from "./seed-of.ts";

describe("seedOf", () => {
  it("is the same every day, and the one that is asked for", () => {
    expect(seedOf(undefined)).toBe(seedOf(""));
    expect(seedOf("-7")).toBe(-7);
  });

  it("is another one each time when chance is asked for", () => {
    expect(new Set(Array.from({ length: 20 }, () => seedOf("random"))).size).toBeGreaterThan(10);
  });

  it("refuses what is no whole number", () => {
    expect(() => seedOf("often")).toThrow(RangeError);
  });
});
