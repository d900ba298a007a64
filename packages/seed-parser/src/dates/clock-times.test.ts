import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextFor } from "../testing/date-context.ts";
import { findClockTimes } from "./clock-times.ts";
import { findDates } from "./find-dates.ts";
import { withTimes } from "./occurrences.ts";

const WORDS: Readonly<Record<string, string>> = {
  de: "und der die das ist für mit von",
  fr: "le la les des et est une pour",
  es: "el la los que es una para con",
  fi: "ja on ei että se ovat oli myös",
  pl: "się jest oraz przez które dla nie",
  it: "il lo gli della che per con una",
};
const times = (text: string, language = "en"): string[] => {
  const { lexicon } = contextFor(WORDS[language] ?? "the of and to is for with", language);
  return findClockTimes(text, lexicon).map(({ startTime, endTime, zone }) => {
    const stated = zone === undefined ? "" : "zone" in zone ? ` ${zone.zone}` : ` ?${zone.unknown}`;
    return `${startTime}${endTime === undefined ? "" : `-${endTime}`}${stated}`;
  });
};

describe("findClockTimes", () => {
  it.each([
    ["17:00h Brussels time", "en", ["17:00 Europe/Brussels"]],
    ["23.59 CEST", "en", ["23:59 Europe/Brussels"]],
    ["17h00", "en", ["17:00"]],
    ["5 pm", "en", ["17:00"]],
    ["5:30 p.m.", "en", ["17:30"]],
    ["12 am", "en", ["00:00"]],
    ["09:30 – 12:00 CET", "en", ["09:30-12:00 Europe/Brussels"]],
    ["9-11 am", "en", ["09:00-11:00"]],
    ["9–5 pm", "en", ["09:00-17:00"]],
    ["between 9:00 and 11:00", "en", ["09:00-11:00"]],
    ["at 9.30", "en", ["09:30"]],
    ["midnight (Brussels time)", "en", ["24:00 Europe/Brussels"]],
    ["noon", "en", ["12:00"]],
    ["10:00 (Brussels local time)", "en", ["10:00 Europe/Brussels"]],
    ["17:00 Central European Summer Time", "en", ["17:00 Europe/Brussels"]],
    ["17:00 UTC", "en", ["17:00 UTC"]],
    ["17:00 UTC+2", "en", ["17:00 Etc/GMT-2"]],
    ["17:00 GMT-1", "en", ["17:00 Etc/GMT+1"]],
    ["17:00 EET", "en", ["17:00 Europe/Athens"]],
    ["17:00 Lisbon time", "en", ["17:00 Europe/Lisbon"]],
    ["17:00 Atlantis time", "en", ["17:00 ?Atlantis time"]],
    ["17:00 XYT", "en", ["17:00 ?XYT"]],
    ["um 14 Uhr", "de", ["14:00"]],
    ["14 Uhr 30", "de", ["14:30"]],
    ["von 9 bis 17 Uhr", "de", ["09:00-17:00"]],
    ["17:00 Brüsseler Zeit", "de", ["17:00 Europe/Brussels"]],
    ["à 14 h", "fr", ["14:00"]],
    ["à 14 h 30", "fr", ["14:30"]],
    ["17h00 (heure de Bruxelles)", "fr", ["17:00 Europe/Brussels"]],
    ["a las 10.00 (hora de Bruselas)", "es", ["10:00 Europe/Brussels"]],
    ["klo 9–16", "fi", ["09:00-16:00"]],
    ["godz. 12.00", "pl", ["12:00"]],
    ["alle ore 9.30", "it", ["09:30"]],
  ])("reads %j", (text, language, expected) => {
    expect(times(text, language)).toEqual(expected);
  });

  it.each([
    "EUR 9.50 each",
    "at 9.50 EUR",
    "version 2.10",
    "a ratio of 10:1",
    "12:75",
    "25:00",
    "in 24 hours of work by 5 teams".replace("24 hours", "24 lessons"),
    "ISO 8601:2019",
    "9 companies",
    "pages 10-12",
    "24/7",
    "10:20:30:40",
  ])("finds no time in %j", (text) => {
    expect(times(text)).toEqual([]);
  });

  it("leaves out an end that is not later", () => {
    expect(times("22:00–02:00")).toEqual(["22:00"]);
  });

  it("gives times of the 24-hour clock (RFC 3339 §5.6)", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789:.h -pmam–CET".split("")), maxLength: 30 }),
        (text) => {
          for (const time of times(text)) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d|^24:00/);
        },
      ),
    );
  });
});

describe("withTimes", () => {
  const timed = (text: string): unknown => {
    const dates = contextFor(text);
    return withTimes(text, findDates(text, dates), dates).flatMap(({ occurrences }) => occurrences);
  };

  it("gives a date the times behind it", () => {
    expect(timed("21 September 2022, 09:30 – 16:00 CET")).toEqual([
      { start: "2022-09-21", end: "2022-09-21", startTime: "09:30", endTime: "16:00", zone: "Europe/Brussels" },
    ]);
    expect(timed("14-16 October 2019, 9.30")).toEqual([{ start: "2019-10-14", end: "2019-10-16", startTime: "09:30" }]);
  });

  it("gives the first date the time before it", () => {
    expect(timed("10:00 on 14 May 2019")).toEqual([{ start: "2019-05-14", end: "2019-05-14", startTime: "10:00" }]);
  });

  it("joins a date with a time to another", () => {
    expect(timed("14 May 2019, 9:00 – 16 May 2019, 17:00")).toEqual([
      { start: "2019-05-14", end: "2019-05-16", startTime: "09:00", endTime: "17:00" },
    ]);
  });

  it("gives several dates the one time at their end", () => {
    expect(timed("5 and 7 June 2019, 10:00")).toEqual([
      { start: "2019-06-05", end: "2019-06-05", startTime: "10:00" },
      { start: "2019-06-07", end: "2019-06-07", startTime: "10:00" },
    ]);
  });
});
