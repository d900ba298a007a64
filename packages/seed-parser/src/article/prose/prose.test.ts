import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../../testing/read-text.ts";

const BYLINE = "Submitted by Ana Maria on 3 June 2024";
const read = (title: string, text: string): ReturnType<typeof articleOf> =>
  articleOf(parseText("a.txt", `${title}\n\n${BYLINE}\n\n${text}\n`));

describe("events in sentences", () => {
  it.each([
    [
      "Study visit to foundries",
      "The study visit will take place from 27 to 29 September 2024 in Bilbao.",
      "2024-09-27",
    ],
    ["Tagung für Betriebe", "Die Tagung findet am 5. November 2024 in Graz statt.", "2024-11-05"],
    ["Jornada sobre exportación", "La jornada tendrá lugar el jueves 6 de marzo de 2025, a las 16:00 h.", "2025-03-06"],
  ])("are read where they say that something takes place: %s", (title, sentence, start) => {
    expect(read(title, `The cluster has news. ${sentence}`).events).toMatchObject([{ title, when: [{ start }] }]);
  });

  it.each([
    ["a past day", "Seminar on ropes", "The seminar takes place each year; on 5 May 2023 forty came."],
    ["a look back", "Seminar on ropes", "The last seminar was held on 5 November 2024 for the first time."],
    [
      "two days that differ",
      "Seminars",
      "The first seminar takes place on 1 July 2024. The second seminar takes place on 8 July 2024.",
    ],
    ["no kind of event", "Ropes for the harbour", "The delivery takes place on 5 November 2024 in the harbour."],
  ])("are not made of %s", (_, title, text) => {
    expect(read(title, text).events).toEqual([]);
  });
});

describe("deadlines in sentences", () => {
  it.each([
    ["Applications can be submitted until 20 December 2024.", { date: "2024-12-20" }],
    ["Proposals are to be sent to the office by 5 December 2024, 23:59 CET.", { date: "2024-12-05", time: "23:59" }],
    ["Bewerbungen sind bis zum 15. Juli 2024 möglich.", { date: "2024-07-15" }],
  ])("are read where they say until when to apply: %s", (sentence, deadline) => {
    expect(read("Funds for workshops", `The region helps. ${sentence}`).calls).toMatchObject([
      { deadlines: [deadline] },
    ]);
  });

  it.each([
    ["a past day", "Applications were possible until 5 May 2023."],
    ["a day that is not the last", "Applications open on 5 December 2024."],
    ["a registration", "Please register and submit your application for a seat by 5 July 2024."],
    ["a day of results", "Applicants learn the results by 5 December 2024."],
  ])("are not made of %s", (_, text) => {
    expect(read("Funds for workshops", text).calls).toEqual([]);
  });

  it("are no calls where the story announces an event", () => {
    const text = "The seminar takes place on 5 November 2024. Applications are accepted until 1 October 2024.";
    expect(read("Seminar on ropes", text)).toMatchObject({ calls: [], events: [{ title: "Seminar on ropes" }] });
  });
});
