import type { Article, CalendarMonth, Listing, NetworkEvent, OpenCall } from "@clusterpost/core";
import { DEFAULT_NEWSLETTER } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { planIssues } from "./plan-issues.ts";

const FILE = "news/listing.md";

function base(title: string, start: number): Pick<Article, "id" | "title" | "heading" | "source"> {
  const span = { start, end: start + 10 };
  const id = title.toLowerCase();
  return { id, title, heading: [{ type: "text", value: title, span }], source: { file: FILE, span } };
}

function teaser(title: string, publishedOn?: string, start = 0): Article {
  return {
    kind: "article",
    ...base(title, start),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    body: [],
    attachments: [],
    footnotes: [],
    links: [],
    events: [],
    calls: [],
  };
}

const event = (title: string, day?: string): NetworkEvent => ({
  kind: "event",
  ...base(title, 0),
  when: day === undefined ? [] : [{ start: day, end: day }],
  onInvitation: false,
  body: [],
});

const call = (title: string, date: string): OpenCall => ({
  kind: "call",
  ...base(title, 0),
  deadlines: [{ date }],
  body: [],
});

function listing(items: Listing["items"], more: Partial<Listing> = {}): Listing {
  return { kind: "listing", file: FILE, furniture: [], introduction: [], items, ...more };
}

function plan(
  document: Listing,
  folderMonth?: CalendarMonth,
  request: Parameters<typeof planIssues>[2] = {},
): { issues: (readonly [string, string[]])[]; codes: string[] } {
  const { issues, diagnostics } = planIssues(
    [{ document, ...(folderMonth === undefined ? {} : { folderMonth }) }],
    DEFAULT_NEWSLETTER,
    request,
  );
  return {
    issues: issues.map(
      ({ id, sections }) => [id, sections.flatMap(({ items }) => items.map(({ title }) => title))] as const,
    ),
    codes: diagnostics.map(({ code }) => code),
  };
}

describe("stories of a listing", () => {
  it("go to the month of their own date, whatever the folder says", () => {
    const document = listing([teaser("May", "2019-05-03"), teaser("June", "2019-06-30"), teaser("Also", "2019-05-31")]);
    expect(plan(document, "2019-07")).toEqual({
      issues: [
        ["2019-05", ["Also", "May"]],
        ["2019-06", ["June"]],
      ],
      codes: [],
    });
  });

  it("without a date go to the listing's month, then to the folder's, which is said once", () => {
    const items = [teaser("One"), teaser("Two", undefined, 20)];
    expect(plan(listing(items, { month: "2019-06" }), "2019-07")).toEqual({
      issues: [["2019-06", ["One", "Two"]]],
      codes: [],
    });
    expect(plan(listing(items), "2019-07")).toEqual({
      issues: [["2019-07", ["One", "Two"]]],
      codes: ["DATE_FROM_CONTEXT"],
    });
  });

  it("without any month are held one by one, unless a month is asked for", () => {
    const items = [teaser("Dated", "2019-05-03"), teaser("Undated", undefined, 20)];
    const { diagnostics } = planIssues([{ document: listing(items) }], DEFAULT_NEWSLETTER);
    expect(diagnostics).toMatchObject([{ code: "DATE_MISSING", file: FILE, span: { start: 20, end: 30 } }]);
    expect(plan(listing(items)).issues).toEqual([["2019-05", ["Dated"]]]);
    expect(plan(listing(items), undefined, { month: "2019-05" })).toEqual({
      issues: [["2019-05", ["Dated", "Undated"]]],
      codes: [],
    });
  });

  it("of one day keep the order of title and place", () => {
    const items = [teaser("Same", "2019-05-03", 50), teaser("Same", "2019-05-03", 10), teaser("A", "2019-05-03", 90)];
    const { issues } = planIssues([{ document: listing(items) }], DEFAULT_NEWSLETTER);
    const placed = issues[0]?.sections.flatMap((section) => section.items.map((item) => item.source.span.start));
    expect(placed).toEqual([90, 10, 50]);
  });

  it("are chosen one by one for a range of months", () => {
    const items = [teaser("Before", "2018-12-31"), teaser("In", "2019-01-01"), teaser("After", "2019-04-01")];
    expect(plan(listing(items), undefined, { range: { from: "2019-01", to: "2019-03" } }).issues).toEqual([
      ["2019-01-to-2019-03", ["In"]],
    ]);
  });
});

describe("events and calls of a listing", () => {
  const items = [event("Fair", "2019-10-01"), event("Forum", "2019-09-02"), call("Fund", "2019-11-30")];

  it("are announced in the listing's or the folder's month, in the order of the calendar", () => {
    expect(plan(listing(items, { month: "2019-08" }), "2019-07").issues).toEqual([
      ["2019-08", ["Forum", "Fair", "Fund"]],
    ]);
    expect(plan(listing(items), "2019-07").issues).toEqual([["2019-07", ["Forum", "Fair", "Fund"]]]);
  });

  it("without any month around go by their own first day", () => {
    expect(plan(listing(items)).issues).toEqual([
      ["2019-09", ["Forum"]],
      ["2019-10", ["Fair"]],
      ["2019-11", ["Fund"]],
    ]);
    expect(plan(listing([event("Undated")])).codes).toEqual(["DATE_MISSING"]);
  });

  it("have ids of their own in the issue", () => {
    const twins = [event("Fair", "2019-10-01"), event("Fair", "2019-10-02"), teaser("Fair", "2019-07-01")];
    const { issues } = planIssues([{ document: listing(twins, { month: "2019-07" }) }], DEFAULT_NEWSLETTER);
    const ids = issues[0]?.sections.flatMap(({ id, items: own }) => [id, ...own.map((item) => item.id)]) ?? [];
    expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
    expect(issues[0]?.sources).toEqual([FILE]);
  });
});

describe("text around the items", () => {
  it("is quoted in a diagnostic, for no issue shows it", () => {
    const span = { start: 3, end: 8 };
    const introduction = [{ type: "paragraph", children: [{ type: "text", value: "Dear all", span }], span }] as const;
    const { diagnostics } = planIssues(
      [{ document: listing([teaser("A", "2019-05-03")], { introduction }) }],
      DEFAULT_NEWSLETTER,
    );
    expect(diagnostics).toMatchObject([{ code: "LISTING_TEXT_LEFT_OUT", span }]);
    expect(diagnostics[0]?.message).toContain("“Dear all”");
  });
});

describe("partnerships", () => {
  it("stand in their own section, or among the news when the newsletter has none", () => {
    const document = listing([{ ...teaser("Pact", "2019-05-03"), kind: "partnership" }]);
    const roles = (sections: typeof DEFAULT_NEWSLETTER.sections): (string | undefined)[] => {
      const lead = listing([teaser("Lead", "2019-05-04"), ...document.items]);
      const { issues } = planIssues([{ document: lead }], { ...DEFAULT_NEWSLETTER, sections });
      return [issues[0]?.sections.find(({ items }) => items.some(({ title }) => title === "Pact"))?.role];
    };
    expect(roles(DEFAULT_NEWSLETTER.sections)).toEqual(["news"]);
    expect(roles([...DEFAULT_NEWSLETTER.sections, { role: "partnerships", title: "Partnerships" }])).toEqual([
      "partnerships",
    ]);
  });
});
