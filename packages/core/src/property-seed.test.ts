import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("properties", () => {
  it("try the same values in every run", () => {
    const { seed } = fc.readConfigureGlobal();
    expect(Number.isInteger(seed)).toBe(true);
    expect(fc.sample(fc.nat(), 3)).toEqual(fc.sample(fc.nat(), { numRuns: 3, seed: seed ?? 0 }));
  });
});
