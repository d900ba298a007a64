import { describe, expect, it } from "vitest";
import { COUNTRY_NAMES, isCountry } from "./countries.ts";

describe("isCountry (ISO 3166-1, CLDR)", () => {
  it.each(Object.entries(COUNTRY_NAMES))("knows %s as the platform names it", (region, name) => {
    expect(name).toBe(new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(region));
  });

  it("knows names in use beside those, in any case", () => {
    expect(["the Netherlands", "UK", " czech republic "].map(isCountry)).toEqual([true, true, true]);
  });

  it("takes no town or person for a country", () => {
    expect(["Brussels", "Luxembourg City", "Jordan Peters", ""].map(isCountry)).toEqual([false, false, false, false]);
  });
});
