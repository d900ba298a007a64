import type { Deadline, Occurrence } from "@clusterpost/core";
import { plainLine } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { callOf, eventOf, issueOf, sectionOf, TEST_SITE } from "../testing/build-issue.ts";
import { HOSTILE_ISSUE } from "../testing/hostile-issue.ts";
import { type ReadEvent, readCalendar } from "../testing/read-calendar.ts";
import { collectCalendar } from "./collect-calendar.ts";
import { type CalendarOptions, generateCalendar } from "./generate-calendar.ts";
import { instantInZone } from "./zone-offset.ts";

const OPTIONS: CalendarOptions = { name: "Dates", language: "en-GB" };
const calendarOf = (issue = SAMPLE_ISSUE, options: Partial<CalendarOptions> = {}): string =>
  generateCalendar(collectCalendar([issue], TEST_SITE), { ...OPTIONS, ...options });

const eventOn = (when: Occurrence, options: Partial<CalendarOptions> = {}): ReadEvent | undefined =>
  readCalendar(calendarOf(issueOf("2026-09", [sectionOf("events", [eventOf("e", "Event", [when])])]), options))[0];
const callUntil = (deadline: Deadline, options: Partial<CalendarOptions> = {}): ReadEvent | undefined =>
  readCalendar(calendarOf(issueOf("2026-09", [sectionOf("calls", [callOf("c", "Call", [deadline])])]), options))[0];

afterEach(() => vi.useRealTimers());

describe("a calendar (RFC 5545)", () => {
  it("stays as it is", async () => {
    const options = {
      description: "News, dates; all",
      url: "https://clusters.example/news/calendar.ics",
      deadlineAlarmMinutes: [10_080, 1440],
    };
    await expect(calendarOf(SAMPLE_ISSUE, options)).toMatchFileSnapshot("../__snapshots__/calendar.ics");
  });

  it("does not ask the clock", () => {
    vi.useFakeTimers({ now: Date.UTC(2031, 4, 5) });
    const later = calendarOf();
    vi.setSystemTime(Date.UTC(2042, 4, 5));
    expect(calendarOf()).toBe(later);
    expect(later).not.toMatch(/20[34]\d/);
  });

  it.each([
    ["a sample", SAMPLE_ISSUE],
    ["hostile texts", HOSTILE_ISSUE],
  ])("of %s has lines of at most 75 octets that end with CRLF (§3.1)", (_, issue) => {
    const text = calendarOf(issue, { name: "]]>\r\nEND:VCALENDAR\u0000 Dates, all; \\n".repeat(4) });
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    const lines = text.split("\r\n");
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect([...lines.join("")].filter((character) => character < " " || character === "\u007f")).toEqual([]);
    expect(text.isWellFormed()).toBe(true);
  });

  it("has properties before components (§3.6)", () => {
    const lines = calendarOf(SAMPLE_ISSUE, { deadlineAlarmMinutes: [60] })
      .trimEnd()
      .split("\r\n");
    const nested = lines
      .map((line) => (line.startsWith("BEGIN:") ? "(" : line.startsWith("END:") ? ")" : "p"))
      .join("");
    expect(nested).toContain("(ppppp");
    expect(nested).not.toContain(")p");
  });

  it("reads back as it was written, whatever the words", () => {
    const text = fc.string({ unit: "binary", maxLength: 90 });
    fc.assert(
      fc.property(text, text, (title, place) => {
        const issue = issueOf("2026-09", [
          sectionOf("events", [eventOf("e", title, [{ start: "2026-10-05", end: "2026-10-05" }], { place })], {
            title: place,
          }),
        ]);
        const [event] = readCalendar(calendarOf(issue, { name: title }));
        expect(event?.summary).toBe(plainLine(title) || "Untitled");
        expect(event?.location ?? "").toBe(plainLine(place));
        expect(event?.categories.join("")).toBe(plainLine(place));
      }),
      { numRuns: 300 },
    );
  });

  it("lets hostile texts add nothing", () => {
    const events = readCalendar(calendarOf(HOSTILE_ISSUE));
    expect(events).toHaveLength(collectCalendar([HOSTILE_ISSUE], TEST_SITE).length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const { url } of events) expect(url).toMatch(/^https:\/\/clusters\.example\/news\/issues\/2026-09\//);
  });
});

describe("the times of an event", () => {
  it.each<[string, Occurrence, Partial<ReadEvent>]>([
    ["a day", { start: "2026-10-05", end: "2026-10-05" }, { start: "2026-10-05", end: "2026-10-06", zone: "floating" }],
    [
      "days over the end of a year",
      { start: "2026-12-30", end: "2027-01-02" },
      { start: "2026-12-30", end: "2027-01-03" },
    ],
    [
      "times in a zone",
      { start: "2026-10-05", end: "2026-10-05", startTime: "09:30", endTime: "17:00", zone: "Europe/Brussels" },
      {
        start: "2026-10-05T09:30:00",
        end: "2026-10-05T17:00:00",
        zone: "Europe/Brussels",
        startsAt: "2026-10-05T07:30:00.000Z",
      },
    ],
    [
      "times over several days",
      { start: "2026-10-31", end: "2026-11-02", startTime: "14:00", endTime: "12:00", zone: "Europe/Athens" },
      {
        start: "2026-10-31T14:00:00",
        end: "2026-11-02T12:00:00",
        zone: "Europe/Athens",
        startsAt: "2026-10-31T12:00:00.000Z",
      },
    ],
    [
      "an end at midnight",
      { start: "2026-10-05", end: "2026-10-05", startTime: "20:00", endTime: "24:00", zone: "Europe/Paris" },
      { start: "2026-10-05T20:00:00", end: "2026-10-06T00:00:00" },
    ],
    [
      "a beginning without an end",
      { start: "2026-10-05", end: "2026-10-05", startTime: "09:30", zone: "Europe/Paris" },
      { start: "2026-10-05T09:30:00", end: "2026-10-05T09:30:00" },
    ],
    [
      "an end before the beginning, which is none",
      { start: "2026-10-05", end: "2026-10-05", startTime: "22:00", endTime: "02:00", zone: "Europe/Paris" },
      { start: "2026-10-05T22:00:00", end: "2026-10-05T22:00:00" },
    ],
    [
      "several days that begin at a time",
      { start: "2026-10-05", end: "2026-10-07", startTime: "09:30", zone: "Europe/Paris" },
      { start: "2026-10-05", end: "2026-10-08" },
    ],
    [
      "times without a zone",
      { start: "2026-10-05", end: "2026-10-05", startTime: "09:30", endTime: "10:00" },
      { start: "2026-10-05T09:30:00", zone: "floating" },
    ],
    [
      "times in a zone that nobody knows",
      { start: "2026-10-05", end: "2026-10-05", startTime: "09:30", zone: "Mars/Olympus_Mons" },
      { start: "2026-10-05T09:30:00", zone: "floating" },
    ],
    [
      "times in UTC",
      { start: "2026-10-05", end: "2026-10-05", startTime: "09:30", zone: "UTC" },
      { start: "2026-10-05T09:30:00Z", zone: "UTC", startsAt: "2026-10-05T09:30:00.000Z" },
    ],
    [
      "times in a zone by its other name",
      { start: "2026-07-05", end: "2026-07-05", startTime: "09:30", zone: "Europe/Kiev" },
      { start: "2026-07-05T09:30:00", zone: "Europe/Kiev", startsAt: "2026-07-05T06:30:00.000Z" },
    ],
    [
      "times in a zone that had other rules then, in UTC",
      { start: "2015-12-10", end: "2015-12-10", startTime: "10:00", endTime: "11:00", zone: "Europe/Istanbul" },
      { start: "2015-12-10T08:00:00Z", end: "2015-12-10T09:00:00Z", zone: "UTC" },
    ],
  ])("are %s", (_, when, expected) => {
    expect(eventOn(when)).toMatchObject(expected);
  });

  it("are of the newsletter's zone where the source states none and the newsletter wants that", () => {
    const when = { start: "2026-10-05", end: "2026-10-05", startTime: "09:30" };
    expect(eventOn(when, { timeZone: "Europe/Brussels" })).toMatchObject({
      zone: "Europe/Brussels",
      startsAt: "2026-10-05T07:30:00.000Z",
    });
  });

  it("are right by the calendar's own VTIMEZONE, in every zone, in all years before its rules were compiled", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    const moment = fc.date({ min: new Date(Date.UTC(1996, 0)), max: new Date(Date.UTC(2026, 5)), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, date) => {
        const [start = "", time = ""] = date.toISOString().split("T");
        // At noon no clock changes, so a time is one instant.
        const startTime = `12:${time.slice(3, 5)}`;
        const event = eventOn({ start, end: start, startTime, zone });
        expect(event?.startsAt).toBe(instantInZone(zone, start, startTime).toISOString());
      }),
      { numRuns: 400 },
    );
  });
});

describe("a deadline", () => {
  it("is a day that keeps nobody busy, and can be unsure", () => {
    expect(callUntil({ date: "2026-10-05" })).toMatchObject({
      summary: "Deadline: Call",
      start: "2026-10-05",
      end: "2026-10-06",
      status: "CONFIRMED",
    });
    expect(callUntil({ date: "2026-10-05", state: "tentative" })).toMatchObject({ status: "TENTATIVE" });
    expect(
      calendarOf(issueOf("2026-09", [sectionOf("calls", [callOf("c", "Call", [{ date: "2026-10-05" }])])])),
    ).toContain("TRANSP:TRANSPARENT");
  });

  it("is a time where the source gives one; the end of a day stays on that day", () => {
    expect(callUntil({ date: "2026-10-05", time: "17:00", zone: "Europe/Brussels" })).toMatchObject({
      start: "2026-10-05T17:00:00",
      startsAt: "2026-10-05T15:00:00.000Z",
    });
    expect(callUntil({ date: "2026-10-05", time: "24:00", zone: "Europe/Brussels" })).toMatchObject({
      start: "2026-10-05",
      end: "2026-10-06",
    });
  });

  it("reminds when it is told to, an event never", () => {
    expect(
      callUntil({ date: "2026-10-05" }, { deadlineAlarmMinutes: [10_080, 900, 900, -5, Number.NaN] })?.alarms,
    ).toEqual(["-P7D", "-PT15H"]);
    expect(callUntil({ date: "2026-10-05" })?.alarms).toEqual([]);
    expect(eventOn({ start: "2026-10-05", end: "2026-10-05" }, { deadlineAlarmMinutes: [60] })?.alarms).toEqual([]);
  });
});

describe("the history of an entry", () => {
  it("is its sequence and the day of its last change", () => {
    const issue = issueOf("2026-09", [
      sectionOf("events", [eventOf("e", "Event", [{ start: "2026-10-05", end: "2026-10-05" }])]),
    ]);
    const site = { ...TEST_SITE, revisionOf: () => ({ sequence: 2, date: "2026-09-20" }) };
    const [event] = readCalendar(generateCalendar(collectCalendar([issue], site), OPTIONS));
    expect(event).toMatchObject({ sequence: 2, stampedAt: "2026-09-20T00:00:00Z" });
  });
});
