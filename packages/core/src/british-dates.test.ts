import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BRITISH,
  formatBritishDate,
  formatBritishMonth,
  formatBritishRange,
  formatBritishShortMonth,
} from "./british-dates.ts";
import { calendarDate } from "./calendar-date.ts";

const UTC = { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" } as const;
const LONG = new Intl.DateTimeFormat(BRITISH, { ...UTC, day: "numeric", month: "long", year: "numeric" });
const MONTH = new Intl.DateTimeFormat(BRITISH, { ...UTC, month: "long", year: "numeric" });
const SHORT = new Intl.DateTimeFormat(BRITISH, { ...UTC, month: "short" });

const instant = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dates = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => calendarDate(year, month, day))
  .filter((date) => date !== undefined);
const nearDates = dates.chain((start) =>
  fc
    .tuple(fc.constant(start), fc.integer({ min: 0, max: 400 }))
    .map(([first, days]) => ({
      start: first,
      end: new Date(instant(first) + days * 86_400_000).toISOString().slice(0, 10),
    }))
    .filter(({ end }) => /^\d{4}-/.test(end)),
);

describe("dates in British English (CLDR, en-GB)", () => {
  it("are written as the platform writes them", () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(formatBritishDate(date)).toBe(LONG.format(instant(date)));
        expect(formatBritishMonth(date.slice(0, 7))).toBe(MONTH.format(instant(date)));
        expect(formatBritishShortMonth(date)).toBe(SHORT.format(instant(date)));
      }),
      { numRuns: 1000 },
    );
  });

  it("are written as ranges as the platform writes them", () => {
    fc.assert(
      fc.property(nearDates, ({ start, end }) => {
        const platform = LONG.formatRange(instant(start), instant(end)).replace(/[\u2009\u202f]/g, " ");
        expect(formatBritishRange({ start, end })).toBe(platform.replace(/^(\d{1,2}) – (\d{1,2}) (?=\D)/, "$1–$2 "));
      }),
      { numRuns: 1000 },
    );
  });
});
