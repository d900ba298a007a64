import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarDate,
  compareRanges,
  daysInMonth,
  formatDate,
  formatDateRange,
  formatMonth,
  isCalendarDate,
  isCalendarMonth,
} from "./calendar-date.ts";

const days = fc.record({
  year: fc.integer({ min: 1, max: 9999 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
});

describe("calendarDate (RFC 3339 §5.6)", () => {
  it("refuses a day that does not exist instead of shifting it", () => {
    expect(calendarDate(2019, 2, 31)).toBeUndefined();
    expect(calendarDate(2019, 2, 29)).toBeUndefined();
    expect(calendarDate(1900, 2, 29)).toBeUndefined();
    expect(calendarDate(2019, 13, 1)).toBeUndefined();
    expect(calendarDate(2019, 4, 0)).toBeUndefined();
    expect(calendarDate(2019.5, 4, 1)).toBeUndefined();
  });

  it("knows leap years", () => {
    expect(calendarDate(2020, 2, 29)).toBe("2020-02-29");
    expect(calendarDate(2000, 2, 29)).toBe("2000-02-29");
  });

  it("gives a date exactly where the platform's own calendar has that day", () => {
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const instant = new Date(new Date(0).setUTCFullYear(year, month - 1, day));
        const exists = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
        expect(calendarDate(year, month, day) !== undefined).toBe(exists);
      }),
    );
  });

  it("gives texts that are read back as dates", () => {
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const date = calendarDate(year, month, day);
        if (date !== undefined) expect(isCalendarDate(date)).toBe(true);
      }),
    );
  });

  it("counts the days of a month that does not exist as none", () => {
    expect([daysInMonth(2019, 0), daysInMonth(2019, 13), daysInMonth(2019, 6)]).toEqual([0, 0, 30]);
  });
});

describe("isCalendarDate and isCalendarMonth", () => {
  it.each(["2019-02-30", "2019-1-01", "19-01-01", "2019-01-01T00:00", "", "2019-00-10"])(
    "refuses %j as a day",
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );

  it.each(["2019-13", "2019-00", "2019-1", "2019", "2019-01-01"])("refuses %j as a month", (text) => {
    expect(isCalendarMonth(text)).toBe(false);
  });

  it("accepts a month that exists", () => {
    expect(isCalendarMonth("2019-12")).toBe(true);
  });
});

describe("formatDate and formatDateRange", () => {
  it("follow the locale they are given, never the machine's", () => {
    expect(formatDate("2019-05-16", "en-GB")).toBe("16 May 2019");
    expect(formatDate("2019-05-16", "de")).toBe("16. Mai 2019");
    expect(formatMonth("2019-07", "fr")).toBe("juillet 2019");
  });

  it("write common parts of a range once", () => {
    expect(formatDateRange({ start: "2019-09-25", end: "2019-09-26" }, "en-GB")).toBe("25–26 September 2019");
    expect(formatDateRange({ start: "2019-05-30", end: "2019-06-03" }, "en-GB")).toBe("30 May – 3 June 2019");
    expect(formatDateRange({ start: "2019-12-31", end: "2020-01-02" }, "en-GB")).toBe(
      "31 December 2019 – 2 January 2020",
    );
    expect(formatDateRange({ start: "2019-09-25", end: "2019-09-26" }, "fr")).toBe("25–26 septembre 2019");
  });

  it("write a range of one day as that day", () => {
    expect(formatDateRange({ start: "2019-09-25", end: "2019-09-25" }, "en-GB")).toBe("25 September 2019");
  });
});

describe("compareRanges", () => {
  it("orders by the first day, then by the last", () => {
    const ranges = [
      { start: "2019-05-02", end: "2019-05-02" },
      { start: "2019-05-01", end: "2019-05-09" },
      { start: "2019-05-01", end: "2019-05-03" },
    ];
    expect([...ranges].sort(compareRanges)).toEqual([ranges[2], ranges[1], ranges[0]]);
  });
});
