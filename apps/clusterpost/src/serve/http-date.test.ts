import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatHttpDate, parseHttpDate } from "./http-date.ts";

const NOW = Date.UTC(2026, 10, 22);
const EXAMPLE = Date.UTC(1994, 10, 6, 8, 49, 37);

describe("parseHttpDate (RFC 9110 §5.6.7)", () => {
  it.each([
    ["IMF-fixdate", "Sun, 06 Nov 1994 08:49:37 GMT"],
    ["rfc850-date", "Sunday, 06-Nov-94 08:49:37 GMT"],
    ["asctime-date", "Sun Nov  6 08:49:37 1994"],
  ])("reads %s", (_, text) => {
    expect(parseHttpDate(text, NOW)).toBe(EXAMPLE);
  });

  it("takes a year of two digits that is more than 50 years ahead for one of the past", () => {
    const yearOf = (text: string): number => new Date(parseHttpDate(text, NOW) ?? Number.NaN).getUTCFullYear();
    expect(yearOf("Sunday, 06-Nov-76 08:49:37 GMT")).toBe(2076);
    expect(yearOf("Sunday, 06-Nov-77 08:49:37 GMT")).toBe(1977);
    expect(yearOf("Sunday, 06-Nov-00 08:49:37 GMT")).toBe(2000);
  });

  it("reads a leap second and the twenty-ninth of a leap year", () => {
    expect(parseHttpDate("Sat, 31 Dec 2016 23:59:60 GMT", NOW)).toBe(Date.UTC(2017, 0, 1));
    expect(parseHttpDate("Thu, 29 Feb 2024 00:00:00 GMT", NOW)).toBe(Date.UTC(2024, 1, 29));
    expect(parseHttpDate("Mon, 01 Jan 0099 00:00:00 GMT", NOW)).toBe(Date.parse("0099-01-01T00:00:00Z"));
  });

  it.each([
    "",
    "0",
    "2026-11-22T00:00:00Z",
    "Sun, 06 Nov 1994 08:49:37",
    "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 Nov 1994 08:49:37 +0000",
    "sun, 06 nov 1994 08:49:37 gmt",
    "Sun, 6 Nov 1994 08:49:37 GMT",
    "Sun,06 Nov 1994 08:49:37 GMT",
    "Sun, 31 Feb 2021 08:49:37 GMT",
    "Mon, 00 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 06 Nov 1994 08:60:00 GMT",
    "Sun, 06 Nov 1994 08:49:61 GMT",
    "Sun Nov 6 08:49:37 1994",
    "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
  ])("refuses `%s`", (text) => {
    expect(parseHttpDate(text, NOW)).toBeUndefined();
  });

  it("reads what formatHttpDate writes", () => {
    const seconds = fc.integer({ min: 0, max: 253_402_300_799 });
    fc.assert(
      fc.property(seconds, (second) => {
        expect(parseHttpDate(formatHttpDate(second * 1000), NOW)).toBe(second * 1000);
      }),
    );
  });
});
