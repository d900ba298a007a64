import type { Deadline } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

const PAGE = "A title\n\nSubmitted by Ana Maria on 16 May 2017\n\nThe cluster helps its members with the costs.\n\n";
const deadlines = (line: string, name = "a.md"): readonly Deadline[] =>
  articleOf(parseText(name, PAGE + line)).calls.flatMap((call) => call.deadlines);
const codes = (line: string, name = "a.md"): string[] =>
  parseText(name, PAGE + line).diagnostics.map(({ code }) => code);

describe("deadlines", () => {
  it.each<[string, Deadline[]]>([
    ["Deadline: 8 March 2018, 17:00h Brussels time", [{ date: "2018-03-08", time: "17:00", zone: "Europe/Brussels" }]],
    ["Deadline: 3 May 2018 at 23.59 CEST", [{ date: "2018-05-03", time: "23:59", zone: "Europe/Brussels" }]],
    ["Deadline: 3 May 2018, midnight", [{ date: "2018-05-03", time: "24:00" }]],
    ["Deadline: extended until 4 May 2017", [{ date: "2017-05-04", state: "extended" }]],
    ["Deadline extended: 4 May 2017", [{ date: "2017-05-04", state: "extended" }]],
    ["Deadline: 4 April 2017, extended to 4 May 2017", [{ date: "2017-05-04", state: "extended" }]],
    ["Deadline: 4 May 2017 (extended from 4 April 2017)", [{ date: "2017-05-04", state: "extended" }]],
    ["Deadline: ~~4 April 2017~~ 4 May 2017", [{ date: "2017-05-04", state: "extended" }]],
    ["Deadline: originally 4 April 2017, now 4 May 2017", [{ date: "2017-05-04", state: "extended" }]],
    ["Deadlines: 4 June 2017 (stage 1), 11 October 2017 (stage 2)", [{ date: "2017-06-04" }, { date: "2017-10-11" }]],
    ["Deadline: 4 May 2017 - CLOSED", [{ date: "2017-05-04", state: "closed" }]],
    ["Deadline: 4 May 2017 (call closed)", [{ date: "2017-05-04", state: "closed" }]],
    ["Deadline: 4 May 2017 (tbc)", [{ date: "2017-05-04", state: "tentative" }]],
    ["Deadline: 4 May 2017, to be confirmed", [{ date: "2017-05-04", state: "tentative" }]],
    ["Deadline: 4 May 2017, not closed to newcomers from other regions", [{ date: "2017-05-04" }]],
    [
      "Cut-off dates: 15 March 2020 and 15 September 2020, 17:00",
      [
        { date: "2020-03-15", time: "17:00", note: "cut-off" },
        { date: "2020-09-15", time: "17:00", note: "cut-off" },
      ],
    ],
  ])("are read from %j", (line, expected) => {
    expect(deadlines(line)).toEqual(expected);
  });

  it("are struck out in plain text by tildes", () => {
    expect(deadlines("Deadline: ~~4 April 2017~~ 4 May 2017", "a.txt")).toEqual([
      { date: "2017-05-04", state: "extended" },
    ]);
  });

  it.each([
    ["de", "Bewerbungsschluss: 14. Mai 2018, 12 Uhr", "12:00"],
    ["fr", "Date limite : 14 mai 2018 à 17h00", "17:00"],
    ["it", "Scadenza: 14 maggio 2018, ore 12.00", "12:00"],
    ["es", "Fecha límite: 14 de mayo de 2018 a las 14:00", "14:00"],
    ["pl", "Termin składania wniosków: 14 maja 2018 r., godz. 12.00", "12:00"],
    ["nl", "Uiterste datum: 14 mei 2018 om 17.00 uur", "17:00"],
    ["pt", "Prazo: 14 de maio de 2018 às 17h00", "17:00"],
    ["ro", "Termen limită: 14 mai 2018, ora 16:00", "16:00"],
    ["cs", "Uzávěrka: 14. května 2018 v 12:00", "12:00"],
    ["el", "Προθεσμία: 14 Μαΐου 2018, 15:00", "15:00"],
    ["bg", "Краен срок: 14 май 2018 г., 17:00 ч.", "17:00"],
    ["hu", "Határidő: 2018. május 14., 16:00", "16:00"],
    ["lt", "Paraiškų terminas: 2018 m. gegužės 14 d., 16.00 val.", "16:00"],
    ["fi", "Määräaika: 14. toukokuuta 2018 klo 16.00", "16:00"],
    ["sv", "Sista ansökningsdag: 14 maj 2018 kl. 16.00", "16:00"],
  ])("have labels in %s", (language, line, time) => {
    const parsed = parseText("a.txt", `Titel\n\nSubmitted by Ana on 16 March 2018\n\n${line}`, { language });
    expect(articleOf(parsed).calls.flatMap((call) => call.deadlines)).toEqual([{ date: "2018-05-14", time }]);
  });

  it("say it when their time zone is not known", () => {
    expect(deadlines("Deadline: 3 May 2019, 17:00 Atlantis time")).toEqual([{ date: "2019-05-03", time: "17:00" }]);
    expect(codes("Deadline: 3 May 2019, 17:00 Atlantis time")).toEqual(["TIME_ZONE_UNKNOWN"]);
  });

  it("say it when they can be read in two ways", () => {
    expect(codes("Deadline: 05/02/2018")).toEqual(["DATE_AMBIGUOUS"]);
    expect(codes("Deadline: 3 listopada 2021")).toEqual(["DATE_AMBIGUOUS"]);
    expect(deadlines("Deadline: 3 listopada 2021")).toEqual([]);
    expect(codes("Deadline: Tuesday 14 October 2019")).toEqual(["WEEKDAY_MISMATCH"]);
  });

  it("are none in words that are labels of another language", () => {
    for (const line of ["Data: Eurostat", "Rok: a band", "Termin: a word", "Frist: see below"])
      expect(codes(line, "a.txt")).toEqual([]);
  });
});
