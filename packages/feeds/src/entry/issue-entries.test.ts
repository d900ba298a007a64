import type { Issue } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import type { FeedSite } from "../site.ts";
import {
  articleOf,
  callOf,
  eventOf,
  inlinesOf,
  issueOf,
  paragraphOf,
  sectionOf,
  TEST_SITE,
} from "../testing/build-issue.ts";
import { issueEntries } from "./issue-entries.ts";

const span = { start: 0, end: 0 };
const ISSUE = issueOf("2026-09", [sectionOf("news", [articleOf("one", "One"), articleOf("two", "Two")])]);

const first = (issue: Issue, site: FeedSite = TEST_SITE) => issueEntries(issue, site).items[0];

describe("the ids of entries (RFC 4287 §4.2.6)", () => {
  it("are tag URIs of issue and item, and stay when titles and texts change", () => {
    const changed = issueOf(
      "2026-09",
      [sectionOf("news", [articleOf("one", "Another", { body: [paragraphOf("x")] })])],
      { title: "New" },
    );
    expect(first(ISSUE)?.id).toBe("tag:clusters.example,2026:issues/2026-09/one");
    expect(first(changed)?.id).toBe(first(ISSUE)?.id);
    expect(issueEntries(changed, TEST_SITE).issue.id).toBe("tag:clusters.example,2026:issues/2026-09");
  });

  it("stay when the archive moves; addresses follow", () => {
    const moved = first(ISSUE, { ...TEST_SITE, baseUrl: "https://new.example" });
    expect([moved?.id, moved?.url]).toEqual([first(ISSUE)?.id, "https://new.example/issues/2026-09/one/"]);
  });

  it("differ even when an issue gives two items the same id", () => {
    const { items } = issueEntries(
      issueOf("2026-09", [sectionOf("news", [articleOf("a", "A"), articleOf("a", "B")])]),
      TEST_SITE,
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });
});

describe("the dates of entries", () => {
  it.each([
    ["the day of the issue", { date: "2026-09-14" }, "2026-09-14T00:00:00Z"],
    ["the first of its month", {}, "2026-09-01T00:00:00Z"],
    ["the first of a range's last month", { period: { from: "2026-07", to: "2026-08" } }, "2026-08-01T00:00:00Z"],
  ])("are %s", (_, fields, instant) => {
    expect(first({ ...ISSUE, ...fields })).toMatchObject({ publishedAt: instant, updatedAt: instant });
  });

  it("are none where nothing dates the issue; a change counts from the first day of the ids", () => {
    const { period: _, ...undated } = ISSUE;
    expect(first(undated)).not.toHaveProperty("publishedAt");
    expect(first(undated)?.updatedAt).toBe("2026-01-01T00:00:00Z");
  });

  it("follow the history of the entry, never back in time", () => {
    const revised = (date: string): FeedSite => ({
      ...TEST_SITE,
      revisionOf: (id) => (id.endsWith("/one") ? { sequence: 1, date } : undefined),
    });
    expect(first(ISSUE, revised("2026-09-20"))).toMatchObject({
      publishedAt: "2026-09-01T00:00:00Z",
      updatedAt: "2026-09-20T00:00:00Z",
    });
    expect(first(ISSUE, revised("2026-08-01"))?.updatedAt).toBe("2026-09-01T00:00:00Z");
    expect(issueEntries(ISSUE, revised("2026-09-20")).items[1]?.updatedAt).toBe("2026-09-01T00:00:00Z");
  });
});

describe("an entry", () => {
  it("carries author, subtitle, files, notes and the page of its own", () => {
    const file = { url: "https://clusters.example/a.pdf", mediaType: "application/pdf", lengthBytes: 7 };
    const story = articleOf("one", "One", {
      url: "https://one.example/page",
      author: { name: "Ana  Kovač", truncated: false },
      publishedOn: "2026-08-28",
      subtitle: inlinesOf("Sub"),
      heading: [...inlinesOf("One"), { type: "footnote-reference", id: "n", mark: "1", span }],
      attachments: [
        { name: "a.pdf", size: "7 B", label: "Minutes:", group: "Files of the day", span },
        { name: "b.pdf", span },
        { label: "Photographs", span },
      ],
    });
    const footnotes = [
      { id: "n", mark: "1", content: inlinesOf("The note"), references: 1, span },
      { id: "m", mark: "2", content: inlinesOf("Another's"), references: 1, span },
    ];
    const site: FeedSite = {
      ...TEST_SITE,
      enclosureOf: (_issue, _story, { name }) => (name === "a.pdf" ? file : undefined),
    };
    const entry = first(issueOf("2026-09", [sectionOf("news", [story])], { footnotes }), site);
    expect(entry).toMatchObject({
      author: "Ana Kovač",
      externalUrl: "https://one.example/page",
      enclosures: [file],
      categories: ["Section news"],
    });
    expect(entry?.html).toMatchInlineSnapshot(
      `"<p><strong>One<sup>1</sup></strong></p><p>Sub</p><p>By Ana Kovač, 28 August 2026</p><p>Files of the day</p><ul><li>Minutes: <a href="https://clusters.example/a.pdf">a.pdf</a> (7 B)</li></ul><p>Attachments</p><ul><li>b.pdf</li><li>Photographs: file not supplied</li></ul><p>More: <a href="https://one.example/page">one.example/page</a></p><hr /><p><strong>Notes</strong></p><p><sup>1</sup> The note</p>"`,
    );
  });

  it("offers no file whose address is not absolute", () => {
    const story = articleOf("one", "One", { attachments: [{ name: "a.pdf", span }] });
    const site: FeedSite = {
      ...TEST_SITE,
      enclosureOf: () => ({ url: "javascript:alert(1)", mediaType: "text/html" }),
    };
    const entry = first(issueOf("2026-09", [sectionOf("news", [story])]), site);
    expect(entry?.enclosures).toEqual([]);
    expect(entry?.html).not.toContain("href");
  });

  it("says when and where an event is, and until when a call is open", () => {
    const when = [
      { start: "2026-10-05", end: "2026-10-05", startTime: "09:30", endTime: "17:00", zone: "Europe/Brussels" },
      { start: "2026-10-07", end: "2026-10-08" },
    ];
    const event = eventOf("e", "Event", when, { place: "Brussels", onInvitation: true, registerBy: "2026-09-30" });
    const call = callOf("c", "Call", [
      { date: "2026-10-22", time: "17:00", zone: "Europe/Brussels", note: "cut-off", state: "extended" },
      { date: "2027-02-19", note: "cut-off", state: "tentative" },
    ]);
    const { items } = issueEntries(
      issueOf("2026-09", [sectionOf("events", [event]), sectionOf("calls", [call])]),
      TEST_SITE,
    );
    expect(items.map(({ summary }) => summary)).toEqual([
      "5 October 2026, 09:30–17:00, Brussels time; 7–8 October 2026. Brussels. By invitation. Registration until 30 September 2026",
      "Cut-off dates: 22 October 2026, 17:00, Brussels time (extended); 19 February 2027 (to be confirmed)",
    ]);
    for (const { html, summary } of items)
      expect(html.replace(/<\/p><p>/g, ". ").replace(/<[^>]*>/g, "")).toBe(summary);
  });

  it("leaves struck-out text out of its summary, and shows it as such in its content", () => {
    const deleted = { type: "deleted", children: inlinesOf("May "), span } as const;
    const entry = first(
      issueOf("2026-09", [
        sectionOf("news", [articleOf("a", "A", { body: [paragraphOf([deleted, ...inlinesOf("June")])] })]),
      ]),
    );
    expect([entry?.summary, entry?.html]).toEqual(["June", "<p><del>May </del>June</p>"]);
  });

  it("has a title and a summary whatever the item lacks", () => {
    const entry = first(issueOf("2026-09", [sectionOf("news", [articleOf("a", " \u0000 ")], { title: "" })]));
    expect(entry).toMatchObject({ title: "Untitled", summary: "", html: "", categories: [] });
  });
});

describe("the entry of an issue", () => {
  it("holds every section and item, each linked to its page, and every note once", () => {
    const footnotes = [{ id: "n", mark: "1", content: inlinesOf("The note"), references: 1, span }];
    const issue = {
      ...ISSUE,
      introduction: [paragraphOf("Dear readers")],
      footnotes,
      contact: { email: "desk@a.example" },
    };
    const { html, summary } = issueEntries(issue, TEST_SITE).issue;
    expect(summary).toBe("Dear readers");
    expect(html).toMatchInlineSnapshot(
      `"<p>Dear readers</p><h2>Section news</h2><h3><a href="https://clusters.example/news/issues/2026-09/one/">One</a></h3><h3><a href="https://clusters.example/news/issues/2026-09/two/">Two</a></h3><hr /><p><strong>Notes</strong></p><p><sup>1</sup> The note</p><p>Contact: <a href="mailto:desk@a.example">desk@a.example</a></p>"`,
    );
  });

  it("is summed up by the titles of its items where it has no introduction", () => {
    expect(issueEntries(ISSUE, TEST_SITE).issue.summary).toBe("One; Two");
  });
});
