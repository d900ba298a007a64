import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

const HEAD =
  "# The repair bus\n\nSubmitted by Ana Maria on 16 May 2019\n\nThe bus brings tools to the towns of the valley.\n\n";
const events = (body: string, language = "en"): string[] =>
  articleOf(parseText("a.md", HEAD + body, { language })).events.map(({ title, when, place = "" }) =>
    [title, ...when.map(({ start, startTime = "", endTime = "" }) => `${start} ${startTime}-${endTime}`), place].join(
      " | ",
    ),
  );

describe("the stops of a tour", () => {
  it.each([
    "- **7 June 2019 – Ennis**, market square, 10:00–13:00\n- **9 June 2019 – Bantry**, pier, 14:00–17:00",
    "- 7 June 2019 – Ennis, market square, 10:00–13:00\n- 9 June 2019 – Bantry, pier, 14:00–17:00",
    "- 7 June 2019 | Ennis, market square | 10:00–13:00\n- 9 June 2019 | Bantry, pier | 14:00–17:00",
    "- Ennis, market square, 7 June 2019, 10:00–13:00\n- Bantry, pier, 9 June 2019, 14:00–17:00",
    "- 7 June 2019, 10:00–13:00, Ennis, market square\n- 9 June 2019, 14:00–17:00, Bantry, pier (new date!)",
  ])("are events of the story, with place and hours: %j", (list) => {
    expect(events(list)).toEqual([
      "The repair bus | 2019-06-07 10:00-13:00 | Ennis, market square",
      "The repair bus | 2019-06-09 14:00-17:00 | Bantry, pier",
    ]);
  });

  it("are read in other languages", () => {
    expect(
      events(
        "- 7 juin 2019 – Lodève, place du marché, 10h00-13h00\n- 9 juin 2019 – Sète, quai nord, 14h00-17h00",
        "fr",
      ),
    ).toEqual([
      "The repair bus | 2019-06-07 10:00-13:00 | Lodève, place du marché",
      "The repair bus | 2019-06-09 14:00-17:00 | Sète, quai nord",
    ]);
  });

  it.each([
    ["titles", "- 7 June 2019 – Selling cheese by post\n- 9 June 2019 – Customs, and then?"],
    ["titles with towns", "- 7 June 2019: Low Water Day, Regensburg\n- 9 June 2019: High Water Day, Passau"],
  ])("are not made of %s", (_, list) => {
    for (const event of events(list)) expect(event).not.toContain("The repair bus");
  });

  it.each([
    ["what is past", "- 7 June 2018 – Ennis, market square, 10:00–13:00\n- 9 June 2018 – Bantry, pier, 14:00–17:00"],
    ["one line", "- 7 June 2019 – Ennis, market square, 10:00–13:00\n\nThen nothing."],
    ["a programme", "- 10:00 Ennis, market square\n- 14:00 Bantry, pier"],
  ])("are not made of %s", (_, list) => {
    expect(events(list).filter((event) => event.startsWith("The repair bus"))).toEqual([]);
  });
});
