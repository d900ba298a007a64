import { describe, expect, it } from "vitest";
import type { ItemPlace } from "../site.ts";
import { articleOf, callOf, eventOf, issueOf, paragraphOf, sectionOf, TEST_SITE } from "../testing/build-issue.ts";
import { collectCalendar } from "./collect-calendar.ts";

const day = (date: string): { start: string; end: string } => ({ start: date, end: date });
const july = (...items: Parameters<typeof sectionOf>[1]) => issueOf("2026-07", [sectionOf("events", items)]);
const august = (...items: Parameters<typeof sectionOf>[1]) => issueOf("2026-08", [sectionOf("events", items)]);

describe("collectCalendar", () => {
  it("has an entry with a name and a file of its own for each range of days and each deadline", () => {
    const event = eventOf("fair", "Fair", [day("2026-10-05"), { start: "2026-10-07", end: "2026-10-08" }]);
    const call = callOf("call", "Call", [{ date: "2026-10-06", note: "cut-off" }, { date: "2026-10-09" }]);
    expect(
      collectCalendar([july(event, call)], TEST_SITE).map(({ uid, paths, title, when }) => [
        uid,
        paths,
        title,
        when.start,
      ]),
    ).toEqual([
      [
        "issues/2026-07/fair@clusters.example",
        ["issues/2026-07/fair/calendar.ics", "issues/2026-07/fair/calendar-1.ics"],
        "Fair",
        "2026-10-05",
      ],
      [
        "issues/2026-07/call@clusters.example",
        ["issues/2026-07/call/calendar.ics", "issues/2026-07/call/calendar-1.ics"],
        "Cut-off date: Call",
        "2026-10-06",
      ],
      [
        "issues/2026-07/fair/2@clusters.example",
        ["issues/2026-07/fair/calendar.ics", "issues/2026-07/fair/calendar-2.ics"],
        "Fair",
        "2026-10-07",
      ],
      [
        "issues/2026-07/call/2@clusters.example",
        ["issues/2026-07/call/calendar.ics", "issues/2026-07/call/calendar-2.ics"],
        "Deadline: Call",
        "2026-10-09",
      ],
    ]);
  });

  it("keeps the past", () => {
    expect(collectCalendar([july(eventOf("old", "Old", [day("2001-01-01")]))], TEST_SITE)).toHaveLength(1);
  });

  it("has what issues repeat once: by the name of the first, in the words of the last", () => {
    const issues = [
      august(eventOf("fair-again", "FAIR", [day("2026-10-05")], { place: "Porto", body: [paragraphOf("New")] })),
      july(eventOf("fair", "Fair", [day("2026-10-05")])),
    ];
    expect(collectCalendar(issues, TEST_SITE)).toMatchObject([
      {
        uid: "issues/2026-07/fair@clusters.example",
        paths: ["issues/2026-07/fair/calendar.ics", "issues/2026-08/fair-again/calendar.ics"],
        title: "FAIR",
        place: "Porto",
        url: "https://clusters.example/news/issues/2026-08/fair-again/",
        publishedAt: "2026-07-01T00:00:00Z",
        updatedAt: "2026-08-01T00:00:00Z",
        sequence: 1,
        entryIds: [
          "tag:clusters.example,2026:issues/2026-07/fair",
          "tag:clusters.example,2026:issues/2026-08/fair-again",
        ],
      },
    ]);
    expect(collectCalendar([...issues].reverse(), TEST_SITE)).toEqual(collectCalendar(issues, TEST_SITE));
  });

  it("counts what issues change, not what they repeat (RFC 5545 §3.8.7.4)", () => {
    const fair = (month: string, place: string) =>
      issueOf(month, [sectionOf("events", [eventOf("fair", "Fair", [day("2026-10-05")], { place })])]);
    const sequenceOf = (...places: readonly string[]) =>
      collectCalendar(
        places.map((place, index) => fair(`2026-0${index + 1}`, place)),
        TEST_SITE,
      )[0]?.sequence;
    expect(sequenceOf("Porto", "Porto", "Porto")).toBe(0);
    expect(sequenceOf("Porto", "Lisbon", "Lisbon", "Porto")).toBe(2);
  });

  it("keeps the name of an item that was moved to another issue", () => {
    const site = {
      ...TEST_SITE,
      originOf: ({ itemId }: ItemPlace) => (itemId === "fair" ? { issueId: "2026-06", itemId: "old-fair" } : undefined),
    };
    const [entry] = collectCalendar([july(eventOf("fair", "Fair", [day("2026-10-05")]))], site);
    expect(entry).toMatchObject({
      uid: "issues/2026-06/old-fair@clusters.example",
      entryIds: ["tag:clusters.example,2026:issues/2026-06/old-fair"],
      url: "https://clusters.example/news/issues/2026-07/fair/",
    });
  });

  it("guesses nothing: other days, other kinds, and twice in one issue are others", () => {
    const issues = [
      july(eventOf("a", "Fair", [day("2026-10-05")]), eventOf("b", "Fair", [day("2026-10-05")])),
      august(eventOf("c", "Fair", [day("2026-10-06")]), callOf("d", "Fair", [{ date: "2026-10-05" }])),
    ];
    expect(collectCalendar(issues, TEST_SITE).map(({ uid }) => uid)).toHaveLength(4);
  });

  it("follows the history of an entry", () => {
    const site = {
      ...TEST_SITE,
      revisionOf: (id: string) =>
        id === "issues/2026-07/fair@clusters.example" ? { sequence: 3, date: "2026-07-20" } : undefined,
    };
    const entries = collectCalendar(
      [july(eventOf("fair", "Fair", [day("2026-10-05")]), eventOf("b", "B", [day("2026-10-06")]))],
      site,
    );
    expect(entries).toMatchObject([
      { sequence: 3, publishedAt: "2026-07-01T00:00:00Z", updatedAt: "2026-07-20T00:00:00Z" },
      { sequence: 0, updatedAt: "2026-07-01T00:00:00Z" },
    ]);
  });

  it("has what only a story or a title announces, on its page, unless it is over or listed", () => {
    const story = articleOf("story", "Story", {
      events: [
        eventOf("a", "Listed", [day("2026-10-05")]),
        eventOf("b", "Over", [day("2026-06-30")]),
        eventOf("c", "Coming", [day("2026-10-06")]),
      ],
      calls: [callOf("d", "Call", [{ date: "2026-10-07" }])],
    });
    const issue = issueOf("2026-07", [
      sectionOf("news", [story]),
      sectionOf("events", [eventOf("listed", "Listed", [day("2026-10-05")])]),
      sectionOf("feature", [], { calls: [callOf("e", "Grants", [{ date: "2026-10-08" }])] }),
    ]);
    expect(
      collectCalendar([issue], TEST_SITE).map(({ title, url }) => [title, url.slice(TEST_SITE.baseUrl.length)]),
    ).toEqual([
      ["Listed", "issues/2026-07/listed/"],
      ["Coming", "issues/2026-07/story/"],
      ["Deadline: Call", "issues/2026-07/story/"],
      ["Deadline: Grants", "issues/2026-07/"],
    ]);
  });
});
