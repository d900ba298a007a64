import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

const BODY =
  "\n\nThe members of the network meet again, and this time they bring their tools along with them. Coffee is served.";
const read = (lines: string, language = "en"): ReturnType<typeof articleOf> =>
  articleOf(parseText("a.txt", `Ropes for the harbour\n\n${lines}${BODY}`, { language }));
const facts = (lines: string, language?: string): unknown[] =>
  read(lines, language).events.map(({ when, place, registerBy }) =>
    [
      ...when.map(({ start, end, startTime, endTime }) =>
        [start === end ? start : `${start}/${end}`, startTime, endTime].filter((part) => part !== undefined).join(" "),
      ),
      place,
      registerBy,
    ].filter((part) => part !== undefined),
  );

describe("lines of facts below a title", () => {
  it.each([
    ["4-5 April 2024\nCongress centre, Épinal", ["2024-04-04/2024-04-05", "Congress centre, Épinal"], "en"],
    ["Town Hall, Graz\n14 May 2024, 10:00 – 12:00", ["2024-05-14 10:00 12:00", "Town Hall, Graz"], "en"],
    [
      "14 May 2024, Haus der Technik, Essen\nAnmeldung bis 3. Mai 2024",
      ["2024-05-14", "Haus der Technik, Essen", "2024-05-03"],
      "de",
    ],
    ["14.–15. Mai 2024\nHalle 3, Messe Erfurt", ["2024-05-14/2024-05-15", "Halle 3, Messe Erfurt"], "de"],
    ["14 mei 2024, 19.30 - 21.00 uur, Dorpshuis, Breezand", ["2024-05-14 19:30 21:00", "Dorpshuis, Breezand"], "nl"],
    [
      "14-15 maggio 2024\nVilla Rossa, Lucca\nIscrizioni entro il 3 maggio 2024",
      ["2024-05-14/2024-05-15", "Villa Rossa, Lucca", "2024-05-03"],
      "it",
    ],
    ["14 e 15 de maio de 2024 | Casa do Moinho, Aveiro", ["2024-05-14/2024-05-15", "Casa do Moinho, Aveiro"], "pt"],
    ["14.–15. toukokuuta 2024\nVanha satama, Helsinki", ["2024-05-14/2024-05-15", "Vanha satama, Helsinki"], "fi"],
    ["14–15 maja 2024 r.\nDom Kultury, Krosno", ["2024-05-14/2024-05-15", "Dom Kultury, Krosno"], "pl"],
    ["14.–15. května 2024\nKulturní dům, Zlín", ["2024-05-14/2024-05-15", "Kulturní dům, Zlín"], "cs"],
    ["2024. május 14–15.\nVigadó, Budapest", ["2024-05-14/2024-05-15", "Vigadó, Budapest"], "hu"],
    ["14–15 maj 2024\nFolkets hus, Umeå", ["2024-05-14/2024-05-15", "Folkets hus, Umeå"], "sv"],
  ])("are the event of the story: %j", (lines, expected, language) => {
    expect(facts(lines, language)).toEqual([expected]);
    expect(JSON.stringify(read(lines, language).body)).toContain(lines.split("\n")[0]?.slice(0, 20));
  });

  it.each([
    "14 May 2024",
    "Graz, 14 May 2024",
    "14 May 2024, Graz",
    "14 May 2024, 10:05",
    "14 May 2024 | Members",
    "Submitted by Ana Maria on 14 May 2024",
    "Posted on 14 May 2024\nGraz, Austria",
    "The prices of 3-4 May 2024 are those of last year.",
  ])("are the day of publication or nothing: %j", (lines) => {
    expect(facts(lines)).toEqual([]);
  });

  it("announce nothing that is past when the story is published", () => {
    const text = `Ropes for the harbour\n\n4-5 April 2024\nTown Hall, Graz\n\nSubmitted by Ana Maria on 16 May 2024${BODY}`;
    expect(articleOf(parseText("a.txt", text)).events).toEqual([]);
  });
});
