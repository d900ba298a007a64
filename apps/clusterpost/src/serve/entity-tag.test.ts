import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesTag } from "./entity-tag.ts";

const TAG = '"abc"';

describe("namesTag (RFC 9110 §8.8.3, §13.1.1, §13.1.2)", () => {
  it.each([
    ['"abc"', true, true],
    ["*", true, true],
    ['W/"abc"', false, true],
    ['"x", "abc"', true, true],
    ['"x" , W/"abc"\t,"y"', false, true],
    [', ,"x",,"abc",', true, true],
    ['"x,\\",abc", "abc"', false, false],
    ['"a,b", "abc"', true, true],
    ['""', false, false],
    ['"ABC"', false, false],
    ["abc", false, false],
    ['w/"abc"', false, false],
    ['W/ "abc"', false, false],
    ['"abc', false, false],
    ['"abc" "x"', false, false],
    ['"x" "abc"', false, false],
    ['"a b", "abc"', false, false],
    ['*, "abc"', false, false],
    ["", false, false],
    [",,,", false, false],
  ])("compares %s: strongly %s, weakly %s", (field, strong, weak) => {
    expect(namesTag(field, TAG, "strong")).toBe(strong);
    expect(namesTag(field, TAG, "weak")).toBe(weak);
  });

  it("finds a tag in every list of tags", () => {
    const opaque = fc.stringMatching(/^[!#-~]{0,8}$/).map((text) => `"${text}"`);
    const tag = fc.tuple(fc.constantFrom("", "W/"), opaque).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(tag), fc.array(tag), (before, after) => {
        expect(namesTag([...before, TAG, ...after].join(", "), TAG, "strong")).toBe(true);
      }),
    );
  });

  it("reads lists that are made to be slow", () => {
    for (const unit of [" ", '"x",', ",", '"x" ', 'W/"', '"', "\t,"])
      expect(namesTag(unit.repeat(100_000), TAG, "weak"), `${unit} repeated`).toBe(false);
  });
});
