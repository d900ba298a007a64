import { describe, expect, it } from "vitest";
import { preferredCodings } from "./content-coding.ts";

describe("preferredCodings (RFC 9110 §12.5.3)", () => {
  it.each([
    [undefined, []],
    ["", []],
    ["identity", []],
    ["gzip", ["gzip"]],
    ["br", ["br"]],
    ["gzip, deflate, br, zstd", ["br", "gzip"]],
    ["GZIP;Q=1", ["gzip"]],
    ["x-gzip", ["gzip"]],
    ["gzip;q=0.9, br;q=0.1", ["gzip", "br"]],
    ["gzip;q=0", []],
    ["gzip;q=0.000, br;q=0.001", ["br"]],
    ["*", ["br", "gzip"]],
    ["*;q=0", []],
    ["br;q=0, *", ["gzip"]],
    ["gzip, *;q=0", ["gzip"]],
    ["identity;q=0", []],
    ["identity;q=0, gzip;q=0.2", ["gzip"]],
    ["identity, gzip;q=0.5", []],
    ["identity;q=0.5, gzip;q=0.5", ["gzip"]],
    ["identity;q=0.5, gzip;q=0.4, br", ["br"]],
    ["gzip;q=2", []],
    ["gzip;q=0.1234", []],
    ["gzip;quality=1, br", ["br"]],
    ["gzip br", []],
    [", ,gzip,,", ["gzip"]],
    [
      ["gzip", "br"],
      ["br", "gzip"],
    ],
  ])("prefers, for %j, %j", (field, expected) => {
    expect(preferredCodings(field)).toEqual(expected);
    // The second time from memory.
    expect(preferredCodings(field)).toEqual(expected);
  });

  it("does not remember without end", () => {
    for (let index = 0; index < 1000; index += 1) expect(preferredCodings(`gzip, x-${index}`)).toEqual(["gzip"]);
  });
});
