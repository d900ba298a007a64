import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOf, digestOf, parseText } from "../testing/read-text.ts";

const HEAD =
  "The network in autumn\n\nSubmitted by Ana Maria on 16 May 2019\n\nThe members of the network meet again.\n\n";
const read = (body: string, name = "a.txt"): ReturnType<typeof articleOf> => articleOf(parseText(name, HEAD + body));
const events = (body: string, name?: string): string[] =>
  read(body, name).events.map(({ title, when, place }) => {
    const days = when.map(({ start, end }) => (start === end ? start : `${start}/${end}`)).join("+");
    return [days, title, ...(place === undefined ? [] : [place])].join(" | ");
  });

describe("events in lists", () => {
  it("are read from rows of cells", () => {
    expect(events("24/10/2019 | Borås | What a uniform costs\n30/10/2019 (tbc) | Prato | Sorting by hand")).toEqual([
      "2019-10-24 | What a uniform costs | Borås",
      "2019-10-30 | Sorting by hand | Prato",
    ]);
  });

  it("are read from dated bullets and lines", () => {
    expect(events("- 24 September: Selling cheese\n- 15 October 2019: Customs, and then?")).toEqual([
      "2019-09-24 | Selling cheese",
      "2019-10-15 | Customs, and then?",
    ]);
    expect(events("2 June: Westport cooks\n16 June: Kilkenny bakes")).toEqual([
      "2019-06-02 | Westport cooks",
      "2019-06-16 | Kilkenny bakes",
    ]);
  });

  it("have a town behind the last comma", () => {
    expect(events("Upcoming events\n\n- 21 October 2019: Low Water Day, Regensburg")).toEqual([
      "2019-10-21 | Low Water Day | Regensburg",
    ]);
  });

  it.each([
    [
      "Oct\n19-20\n2019\nOptics for Orchards\nGhent, Belgium",
      ["2019-10-19/2019-10-20 | Optics for Orchards | Ghent, Belgium"],
    ],
    ["6\nNovember\n2019\nLasers on the Shop Floor\nOnline", ["2019-11-06 | Lasers on the Shop Floor | Online"]],
    ["Jun\n28 - 2 Jul\n2019\nSummer School\nOnline", ["2019-06-28/2019-07-02 | Summer School | Online"]],
    ["19\nOctober 2019\nOptics for Orchards\nOnline", ["2019-10-19 | Optics for Orchards | Online"]],
  ])("are read from the card %j", (card, expected) => {
    expect(events(card)).toEqual(expected);
  });

  it("are read from a title, a date and a place under a title for events", () => {
    expect(events("SAVE THE DATE\n\nRepair Forum 2020\n12-13 May 2020\nTartu, Estonia")).toEqual([
      "2020-05-12/2020-05-13 | Repair Forum 2020 | Tartu, Estonia",
    ]);
  });

  it("are read from tables with a column of dates", () => {
    const table =
      "|Date|Time|Venue|Event|\n|--|--|--|--|\n|16.09.2019|8:00|Husum|Glue or weld|\n|11.11.2019|9:00|Kiel|Old rotors|";
    expect(events(table, "a.md")).toEqual(["2019-09-16 | Glue or weld | Husum", "2019-11-11 | Old rotors | Kiel"]);
    expect(read(table, "a.md").events[0]?.when[0]?.startTime).toBe("08:00");
  });

  it("stay in the text", () => {
    const { body } = read("24/10/2019 | Borås | What a uniform costs\n30/10/2019 | Prato | Sorting by hand");
    expect(JSON.stringify(body)).toContain("24/10/2019 | Borås | What a uniform costs");
  });

  it.each([
    ["history", "- 2 June 2012: The cluster is founded\n- 16 June 2015: The hundredth member joins"],
    [
      "a table of the past",
      "Date | Place | Event\n\n24/10/2012 | Borås | What a uniform costs\n30/10/2012 | Prato | Sorting by hand",
    ],
    [
      "the timeline of a call",
      "- 1 June 2019: Call opens for applications\n- 30 September 2019: Deadline\n- 1 December 2019: Results",
    ],
    ["milestones", "Milestones:\n- 1 June 2019: Kick-off meeting\n- 1 September 2019: First prototype"],
    ["publications", "Publications\n\n12 June 2019: Wood in figures\n14 June 2019: Steel in figures"],
    ["the agenda of a day", "Agenda\n\n9:00 Welcome\n10:00 Keynote\n4 June 2019\n11:00 Coffee"],
    ["one line of prose", "On 24 October 2019: the day that changed it all for us."],
    ["times of a day", "9:00 | Hall A | Welcome\n10:00 | Hall B | Coffee"],
    ["prices", "3.100 | Graz | a stand\n2.10.2 | Linz | a version"],
    ["opening hours", "Mon-Fri: 9-17\nSat: 10-12"],
    ["measurements", "|Date|Level|\n|--|--|\n|25.10.2019|0.12 m|\n|26.10.2019|0.15 m|"],
  ])("are not made of %s", (_, body) => {
    expect(events(body)).toEqual([]);
    expect(events(body, "a.md")).toEqual([]);
  });

  it("are not made of a list without a day of publication", () => {
    const text = "The network\n\n24/10/2019 | Borås | What a uniform costs\n30/10/2019 | Prato | Sorting by hand";
    expect(articleOf(parseText("a.txt", text)).events).toEqual([]);
  });

  it("have their date behind the title under a title for events, and nowhere else", () => {
    const line = "- [Biogas for beginners](https://e.example/b) – 9 June 2019, online";
    expect(events(`## Upcoming events\n\n${line}`, "a.md")).toEqual(["2019-06-09 | Biogas for beginners | online"]);
    expect(read(`## Upcoming events\n\n${line}`, "a.md").events[0]?.url).toBe("https://e.example/b");
    expect(events(line, "a.md")).toEqual([]);
    expect(
      events("3 September 2019 – Paper without trees – Tampere\n4 September 2019 – Ski and pitch – Poprad"),
    ).toEqual(["2019-09-03 | Paper without trees | Tampere", "2019-09-04 | Ski and pitch | Poprad"]);
  });

  it("are items of a digest's section of events", () => {
    const text =
      "# News\n\n### A story\n\nText.\n\n# Upcoming events\n\n- 21 October 2019: Low Water Day, Regensburg\n- Weekly talk\n\n# Calls\n\n### A call\n\nDeadline: 1 May 2020";
    const section = digestOf(parseText("2019-07-d.md", text)).sections[1];
    expect(section?.items).toMatchObject([{ kind: "event", title: "Low Water Day", place: "Regensburg" }]);
    expect(JSON.stringify(section?.body)).toContain("Weekly talk");
  });

  it("never make the parser throw", () => {
    const part = fc.constantFrom(
      "Apr",
      "19",
      "2019",
      "\n",
      "|",
      " ",
      "- ",
      ":",
      "2 June",
      "May",
      "–",
      "title",
      "Graz",
      "~~",
      "(tbc)",
      "Upcoming events\n",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.constantFrom("a.txt", "a.md"), (parts, name) => {
        expect(parseText(name, HEAD + parts.join("")).diagnostics).toBeInstanceOf(Array);
      }),
    );
  });
});

describe("calls in tables", () => {
  it("have their deadlines with what the row says of them", () => {
    const table =
      "|Call|Deadline|Status|\n|--|--|--|\n|Old machines|29 January 2019|CLOSED|\n|Rooms|30 September 2019|tbc|\n|Tools|31 October 2019|open|";
    expect(read(table, "a.md").calls.map(({ title, deadlines }) => [title, deadlines])).toEqual([
      ["Old machines", [{ date: "2019-01-29", state: "closed" }]],
      ["Rooms", [{ date: "2019-09-30", state: "tentative" }]],
      ["Tools", [{ date: "2019-10-31" }]],
    ]);
  });
});
