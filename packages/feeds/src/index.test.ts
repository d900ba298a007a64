import { describe, expect, it } from "vitest";
import * as feeds from "./index.ts";

describe("@clusterpost/feeds", () => {
  it("exports these names and no others", () => {
    expect(Object.keys(feeds).sort()).toMatchInlineSnapshot(`
      [
        "CALENDAR_MEDIA_TYPE",
        "CALENDAR_PATH",
        "FEED_FORMATS",
        "FEED_MEDIA_TYPES",
        "autodiscoveryLinks",
        "calendarDocuments",
        "calendarFile",
        "calendarFiles",
        "collectCalendar",
        "collectFeeds",
        "feedCss",
        "feedDocuments",
        "feedFile",
        "feedFiles",
        "feedListFiles",
        "feedPath",
        "feedUrl",
        "generateAtom",
        "generateCalendar",
        "generateJsonFeed",
        "generateOpml",
        "generateRss",
        "issueCalendar",
        "issueEntries",
        "joinCalendars",
      ]
    `);
  });
});
