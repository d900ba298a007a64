import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

const HEAD = "Two workshops\n\nSubmitted by Ana Maria on 16 May 2019\n\n";
const events = (body: string, name = "a.txt"): ReturnType<typeof articleOf>["events"] =>
  articleOf(parseText(name, HEAD + body)).events;
const codes = (body: string): string[] => parseText("a.txt", HEAD + body).diagnostics.map(({ code }) => code);

describe("labels of events", () => {
  it("give times and zone", () => {
    expect(events("When: 3 October 2019, 09:30 – 12:00 CET\nWhere: Graz, Austria")).toMatchObject([
      {
        when: [
          { start: "2019-10-03", end: "2019-10-03", startTime: "09:30", endTime: "12:00", zone: "Europe/Brussels" },
        ],
        place: "Graz, Austria",
      },
    ]);
  });

  it("give two events where there are two pairs, each with the title above it", () => {
    const text =
      "Screws\n\nWhen: 3 October 2019\nWhere: Graz\n\nBring a screw.\n\nNails\n\nWhen: 5 October 2019\nWhere: Linz\n\nBring a nail.";
    expect(events(text)).toMatchObject([
      { title: "Screws", when: [{ start: "2019-10-03" }], place: "Graz" },
      { title: "Nails", when: [{ start: "2019-10-05" }], place: "Linz" },
    ]);
  });

  it("give events of their own ids where the pairs have no titles", () => {
    const found = events("When: 3 October 2019\nWhere: Graz\n\nAnd again.\n\nWhen: 5 October 2019\nWhere: Linz");
    expect(found.map(({ title, place }) => [title, place])).toEqual([
      ["Two workshops", "Graz"],
      ["Two workshops", "Linz"],
    ]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });

  it("give one event with several days where one line has them", () => {
    expect(events("When: 3 October 2019\nWhen: 5 October 2019\nWhere: Graz")).toMatchObject([
      { when: [{ start: "2019-10-03" }, { start: "2019-10-05" }], place: "Graz" },
    ]);
  });

  it("stand as headings above their values", () => {
    expect(events("### When\n\n3 October 2019\n\n### Where\n\nGraz, Austria", "a.md")).toMatchObject([
      { when: [{ start: "2019-10-03" }], place: "Graz, Austria" },
    ]);
  });

  it("stand in a table of two columns", () => {
    expect(events("|When|3 October 2019|\n|--|--|\n|Where|Graz, Austria|", "a.md")).toMatchObject([
      { when: [{ start: "2019-10-03" }], place: "Graz, Austria" },
    ]);
  });

  it("name date and place together", () => {
    expect(events("Date and place: 3 October 2019, Graz")).toMatchObject([
      { when: [{ start: "2019-10-03" }], place: "Graz" },
    ]);
  });

  it("are known in other languages", () => {
    const german =
      "Die Messe ist für die Mitglieder und der Eintritt ist frei.\n\nWann: 3. bis 5. Oktober 2019, ab 9 Uhr\nWo: Graz";
    expect(events(german)).toMatchObject([
      { when: [{ start: "2019-10-03", end: "2019-10-05", startTime: "09:00" }], place: "Graz" },
    ]);
    const polish =
      "Spotkanie jest dla członków oraz gości, którzy się zapiszą.\n\nTermin: 16-18.10.2019\nMiejsce: Jasionka";
    expect(events(polish)).toMatchObject([{ when: [{ start: "2019-10-16", end: "2019-10-18" }], place: "Jasionka" }]);
  });

  it("give a date the time of the line below it", () => {
    const when = [{ start: "2019-10-03", end: "2019-10-03", startTime: "10:00", endTime: "12:00" }];
    expect(events("Date: 3 October 2019\nTime: 10:00 – 12:00\nVenue: Graz")).toMatchObject([{ when, place: "Graz" }]);
    const german =
      "Die Messe ist für die Mitglieder und der Eintritt ist frei.\n\nDatum: 3. Oktober 2019\nUhrzeit: 10 bis 12 Uhr\nOrt: Graz";
    expect(events(german)).toMatchObject([{ when, place: "Graz" }]);
    expect(codes("Start: 3 October 2019")).toEqual(["DATE_UNUSED"]);
    expect(events("Start: 3 October 2019")).toEqual([]);
  });

  it("keep what comes again and again as text", () => {
    expect(codes("When: every Tuesday at 18:00")).toEqual(["DATE_RECURRING"]);
    expect(events("When: every Tuesday at 18:00")).toEqual([]);
    expect(codes("We answer such questions every Tuesday at 10:00 in an open meeting.")).toEqual(["DATE_RECURRING"]);
    expect(codes("Every member has a card.")).toEqual([]);
  });
});
