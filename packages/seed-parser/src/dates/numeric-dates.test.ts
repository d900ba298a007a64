import { describe, expect, it } from "vitest";
import { contextFor } from "../testing/date-context.ts";
import { type DateMention, findDates } from "./find-dates.ts";

const GERMAN = " und der die das ist für mit von den";
const found = (text: string, order?: "dmy" | "mdy"): readonly DateMention[] =>
  findDates(text, { ...contextFor(text), ...(order === undefined ? {} : { order }) });
const days = (text: string, order?: "dmy" | "mdy"): string[] =>
  found(text, order).flatMap(({ ranges }) =>
    ranges.map(({ start, end }) => (start === end ? start : `${start}/${end}`)),
  );

describe("dates in figures", () => {
  it.each([
    ["16.05.2019", ["2019-05-16"]],
    ["22. 9. 2017.", ["2017-09-22"]],
    ["16/05/2019", ["2019-05-16"]],
    ["14-05-2024", ["2024-05-14"]],
    ["2019/05/16", ["2019-05-16"]],
    ["2024. 05. 14.", ["2024-05-14"]],
    ["16-18.05.2019", ["2019-05-16/2019-05-18"]],
    ["16.–18. 5. 2019", ["2019-05-16/2019-05-18"]],
    ["14. und 15.05.2019", ["2019-05-14/2019-05-15"]],
    ["14.5.–16.5.2019", ["2019-05-14/2019-05-16"]],
    ["30/05 - 03/06/2019", ["2019-05-30/2019-06-03"]],
    ["30.12.2019 – 02.01.2020", ["2019-12-30/2020-01-02"]],
    ["14.05.2019–16.05.2019", ["2019-05-14/2019-05-16"]],
    ["16/05/19", ["2019-05-16"]],
    ["16.05.19, 30.06.24", ["2019-05-16", "2024-06-30"]],
    ["16.-18.05.19", ["2019-05-16/2019-05-18"]],
    ["from 16/09/24 to 18/09/24", ["2024-09-16/2024-09-18"]],
    ["16/09/24-18/09/24", ["2024-09-16/2024-09-18"]],
  ])("%j are read", (text, expected) => {
    expect(days(text.includes("und") ? text + GERMAN : text)).toEqual(expected);
  });

  it("are ISO 8601 intervals with a solidus", () => {
    expect(days("2019-05-14/2019-05-16")).toEqual(["2019-05-14/2019-05-16"]);
  });

  it.each([
    "version 2.10.2 and 1.2.2019.5",
    "192.168.10.20 2019",
    "EUR 3.100 in 2019, or 4.250",
    "pp. 12-14, 2019",
    "tel. +32 2 295 11 11, 02/295 11 2019",
    "open 9.30-17.00, Mon-Fri 9-17",
    "Article 5(2) of Directive 2014/24/EU",
    "5/10 of the teams, 10:1, 24/7",
    "1000 Brussels 2019, B-1049",
    "12-05-24, 3.5.24, 12.05.84, 12.50.24",
    "01.12.11.22.33, 030/12/11/20, v10.12.19",
    "ISO 9001:2015 and 27001-2013",
    "12/2019",
    "45.13.2019",
  ])("are not found in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("that do not exist are mentioned without a day", () => {
    expect(found("31.06.2019")).toMatchObject([{ start: 0, end: 10, ranges: [] }]);
  });
});

describe("the order of day and month", () => {
  it("is day first, with the other reading named", () => {
    expect(found("05/02/2018")).toMatchObject([
      { ranges: [{ start: "2018-02-05" }], doubt: { kind: "order", other: "2018-05-02" } },
    ]);
  });

  it("follows the newsletter", () => {
    expect(found("05/02/2018", "mdy")).toMatchObject([
      { ranges: [{ start: "2018-05-02" }], doubt: { kind: "order", other: "2018-02-05" } },
    ]);
  });

  it.each([
    ["25/01/2021", "2021-01-25"],
    ["01/25/2021", "2021-01-25"],
    ["05/05/2021", "2021-05-05"],
    ["05.02.2018", "2018-02-05"],
    ["2018-02-05", "2018-02-05"],
    ["2018/02/05", "2018-02-05"],
  ])("leaves no doubt in %j", (text, day) => {
    for (const order of ["dmy", "mdy"] as const) {
      expect(days(text, order)).toEqual([day]);
      expect(found(text, order)[0]?.doubt).toBeUndefined();
    }
  });

  it("is told by the weekday", () => {
    expect(found("Wednesday 05/02/2018")).toMatchObject([{ ranges: [{ start: "2018-05-02" }] }]);
    expect(found("Wednesday 05/02/2018")[0]?.doubt).toBeUndefined();
  });

  it("is no question in a language that writes the day first", () => {
    const text = `Die Messe ist am 05/02/2018 ${GERMAN}`;
    expect(days(text, "mdy")).toEqual(["2018-02-05"]);
    expect(found(text)[0]?.doubt).toBeUndefined();
  });
});
