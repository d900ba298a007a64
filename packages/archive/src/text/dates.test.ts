import { describe, expect, it } from "vitest";
import { wordingOf } from "../wording.ts";
import { dateBadge, dayHtml, deadlineHtml, occurrenceHtml, rangeHtml } from "./dates.ts";
import { zonedTime } from "./zoned-time.ts";

const words = wordingOf("en-GB");
const shown = (markup: { toString: () => string }): string => markup.toString().replace(/<[^>]*>/g, "");

describe("dates on pages", () => {
  it("state the day to machines as well", () => {
    expect(dayHtml("2026-09-30", "en-GB").toString()).toBe('<time datetime="2026-09-30">30 September 2026</time>');
  });

  it.each(["en-GB", "de", "fr", "pl", "hu", "lt", "fi", "el"])(
    "write both ends of a range as times in %s",
    (locale) => {
      const range = rangeHtml({ start: "2026-10-14", end: "2026-10-16" }, locale);
      expect(range.toString()).toMatch(
        /^<time datetime="2026-10-14">[^<]*14[^<]*<\/time>[ \u2009–]*<time datetime="2026-10-16">[^<]*16[^<]*<\/time>$/,
      );
    },
  );

  it("write times with their zone", () => {
    const when = {
      start: "2026-10-05",
      end: "2026-10-05",
      startTime: "09:30",
      endTime: "17:00",
      zone: "Europe/Brussels",
    };
    const markup = occurrenceHtml(when, "en-GB", words);
    expect(shown(markup)).toBe("5 October 2026, 09:30–17:00, Brussels time");
    expect(markup.toString()).toContain('<time datetime="2026-10-05T09:30:00+02:00">09:30</time>');
  });

  it("write what became of a deadline", () => {
    const deadline = { date: "2026-11-13", time: "17:00", zone: "UTC", state: "extended" } as const;
    expect(shown(deadlineHtml(deadline, "en-GB", words))).toBe("13 November 2026, 17:00, UTC (extended)");
  });

  it("are short on a leaf of a calendar", () => {
    expect(dateBadge({ start: "2026-11-30", end: "2026-12-04" }, "en-GB")).toEqual({ day: "30–4", month: "Nov–Dec" });
    expect(dateBadge({ start: "2026-10-05", end: "2026-10-05" }, "en-GB")).toEqual({ day: "5", month: "Oct" });
  });
});

describe("zonedTime (ISO 8601)", () => {
  it.each([
    ["2026-07-01", "09:30", "Europe/Brussels", "2026-07-01T09:30:00+02:00"],
    ["2026-12-01", "09:30", "Europe/Brussels", "2026-12-01T09:30:00+01:00"],
    ["2026-10-25", "12:00", "Europe/Brussels", "2026-10-25T12:00:00+01:00"],
    ["2026-10-25", "00:30", "Europe/Brussels", "2026-10-25T00:30:00+02:00"],
    ["2026-07-01", "24:00", "Europe/Brussels", "2026-07-02T00:00:00+02:00"],
    ["2026-07-01", "09:30", "Asia/Kolkata", "2026-07-01T09:30:00+05:30"],
    ["2026-07-01", "09:30", "America/St_Johns", "2026-07-01T09:30:00-02:30"],
    ["2026-07-01", "09:30", "UTC", "2026-07-01T09:30:00+00:00"],
    ["2026-07-01", "09:30", undefined, "2026-07-01T09:30:00"],
    ["2026-07-01", "09:30", "Nowhere/Land", "2026-07-01T09:30:00"],
  ])("writes %s %s in %s", (date, time, zone, written) => {
    expect(zonedTime(date, time, zone)).toBe(written);
  });
});
