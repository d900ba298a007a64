import { formatDate, formatDateRange } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextFor } from "../testing/date-context.ts";
import { findDates } from "./find-dates.ts";

const english = contextFor("");
const find = (text: string, near?: string, own?: string): string[] =>
  findDates(text, contextFor(text, own, near)).flatMap(({ ranges }) =>
    ranges.map(({ start, end }) => (start === end ? start : `${start}/${end}`)),
  );

describe("findDates", () => {
  it.each([
    ["on 16 May 2019", ["2019-05-16"]],
    ["5 Feb 2018", ["2018-02-05"]],
    ["the 1st of September 2019", ["2019-09-01"]],
    ["May 16, 2019", ["2019-05-16"]],
    ["September 25-26, 2019", ["2019-09-25/2019-09-26"]],
    ["2019-05-16", ["2019-05-16"]],
    ["25-26 September 2019", ["2019-09-25/2019-09-26"]],
    ["25 – 26 September 2019", ["2019-09-25/2019-09-26"]],
    ["14, 15 and 16 May 2019", ["2019-05-14/2019-05-16"]],
    ["10 and 11 November 2020", ["2020-11-10/2020-11-11"]],
    ["5th and 7th of June 2019", ["2019-06-05", "2019-06-07"]],
    ["30 May-3 June 2016", ["2016-05-30/2016-06-03"]],
    ["30 December 2019 - 2 January 2020", ["2019-12-30/2020-01-02"]],
    ["30 December - 2 January 2020", ["2019-12-30/2020-01-02"]],
    ["22 Oct 2019 / 19 Feb 2020 9 Jun 2020 / 27 Oct 2020", ["2019-10-22", "2020-02-19", "2020-06-09", "2020-10-27"]],
    ["Sept. 3, 2021", ["2021-09-03"]],
  ])("reads %j", (text, dates) => {
    expect(find(text)).toEqual(dates);
  });

  it.each([
    "in 1994 for helping clients",
    "May we ask you 5 questions?",
    "version 2.0.19, 3 marches",
    "20200624 ECA dailyminutes_V2.pdf",
    "phone +32 2 295 11 11",
    "1,000 clusters",
    "34 May 2019 people",
    "3½ years from its launch in March 2016",
  ])("finds no day in %j", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("tells of a day that does not exist, and never shifts it", () => {
    expect(findDates("31 February 2019", english)).toEqual([{ start: 0, end: 16, ranges: [], yearAssumed: false }]);
    expect(find("31-32 May 2019")).toEqual([]);
  });

  it("takes the year that is nearest to the given day where none is written", () => {
    expect(find("on 14, 15 and 16 May", "2019-05-16")).toEqual(["2019-05-14/2019-05-16"]);
    expect(find("12 January", "2019-11-20")).toEqual(["2020-01-12"]);
    expect(find("12 December", "2020-01-05")).toEqual(["2019-12-12"]);
    expect(find("12 January")).toEqual([]);
    expect(findDates("14 May", contextFor("", "en", "2019-05-16"))[0]?.yearAssumed).toBe(true);
  });

  it("knows the months of the newsletter's language", () => {
    expect(find("Vom 14. bis 16. Mai 2019 und am 3. März 2020", undefined, "de")).toEqual([
      "2019-05-14/2019-05-16",
      "2020-03-03",
    ]);
  });

  it("reads back what the formatter writes", () => {
    const day = fc
      .date({ min: new Date("1950-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [start = "", end = ""] = [one, other].sort();
        expect(findDates(formatDate(one, "en-GB"), english).map(({ ranges }) => ranges)).toEqual([
          [{ start: one, end: one }],
        ]);
        expect(findDates(formatDateRange({ start, end }, "en-GB"), english).map(({ ranges }) => ranges)).toEqual([
          [{ start, end }],
        ]);
      }),
    );
  });

  it("gives places that hold the date and nothing else", () => {
    const text = "The forum (20-23 February 2018), Brussels";
    const [mention] = findDates(text, english);
    expect(text.slice(mention?.start, mention?.end)).toBe("20-23 February 2018");
  });
});
