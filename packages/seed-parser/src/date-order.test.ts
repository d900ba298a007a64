import { describe, expect, it } from "vitest";
import type { ParseOptions } from "./parse-seed.ts";
import { articleOf, parseText } from "./testing/read-text.ts";

const TEXT =
  "Vouchers for bakers\n\nSubmitted by Ana Maria on 05/02/2018\n\nThe cluster helps its members.\n\nDeadline: 06/07/2018";

describe("the order of days in figures", () => {
  const read = (options?: ParseOptions): unknown => {
    const parsed = parseText("a.txt", TEXT, options);
    const { publishedOn, calls } = articleOf(parsed);
    return [publishedOn, calls[0]?.deadlines, parsed.diagnostics.map(({ code }) => code)];
  };

  it("is day first, and every date that could be read otherwise is named", () => {
    expect(read()).toEqual(["2018-02-05", [{ date: "2018-07-06" }], ["DATE_AMBIGUOUS", "DATE_AMBIGUOUS"]]);
  });

  it("is month first where the newsletter says so", () => {
    expect(read({ dateOrder: "mdy" })).toEqual([
      "2018-05-02",
      [{ date: "2018-06-07" }],
      ["DATE_AMBIGUOUS", "DATE_AMBIGUOUS"],
    ]);
  });
});
