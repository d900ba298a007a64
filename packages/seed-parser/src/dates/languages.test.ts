import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextFor } from "../testing/date-context.ts";
import { findDates } from "./find-dates.ts";
import { DATE_LANGUAGES } from "./languages.ts";

const OFFICIAL = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");
const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const formatter = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, { ...options, timeZone: "UTC", calendar: "gregory" });
const rangesIn = (text: string, tag: string): string[] =>
  findDates(text, contextFor(text, tag)).flatMap(({ ranges }) =>
    ranges.map(({ start, end }) => (start === end ? start : `${start}/${end}`)),
  );

const LONG = { day: "numeric", month: "long", year: "numeric" } as const;
const FORMS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  long: LONG,
  "with the weekday": { ...LONG, weekday: "long" },
  medium: { dateStyle: "medium" },
};
const days = Array.from({ length: 12 }, (_, month) => `2019-${String(month + 1).padStart(2, "0")}`).flatMap((month) => [
  `${month}-01`,
  `${month}-14`,
  `${month}-28`,
]);

describe("the languages of dates", () => {
  it("are the official languages of the European Union", () => {
    expect(DATE_LANGUAGES.map(({ tag }) => tag).sort()).toEqual(OFFICIAL);
  });

  it("have lists of months and weekdays of full length", () => {
    for (const { monthForms = [], weekdayForms = [] } of DATE_LANGUAGES) {
      expect([0, 12]).toContain(monthForms.length);
      expect([0, 7]).toContain(weekdayForms.length);
    }
  });
});

describe.each(OFFICIAL)("dates in %s, as CLDR writes them", (tag) => {
  it.each(Object.entries(FORMS))("are read back in the %s form", (_, options) => {
    const format = formatter(tag, options);
    const read = days.map((day) => rangesIn(format.format(utc(day)), tag));
    expect(read).toEqual(days.map((day) => [day]));
  });

  it("are read back as ranges", () => {
    const format = formatter(tag, LONG);
    const ranges: readonly (readonly [string, string])[] = [
      ["2019-05-14", "2019-05-16"],
      ["2019-05-30", "2019-06-03"],
      ["2019-09-30", "2019-10-02"],
      ["2019-12-30", "2020-01-02"],
    ];
    const read = ranges.map(([start, end]) => rangesIn(format.formatRange(utc(start), utc(end)), tag));
    expect(read).toEqual(ranges.map((range) => [range.join("/")]));
  });

  it("are read back on any day", () => {
    const format = formatter(tag, LONG);
    const day = fc.date({ min: utc("1950-01-01"), max: utc("2089-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        expect(rangesIn(format.format(date), tag)).toEqual([date.toISOString().slice(0, 10)]);
      }),
    );
  });
});
