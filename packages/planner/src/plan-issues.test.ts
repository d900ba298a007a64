import type { Article, ArticleDocument, Digest, NetworkEvent, Newsletter, OpenCall } from "@clusterpost/core";
import { DEFAULT_NEWSLETTER } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import * as planner from "./index.ts";
import { planIssues } from "./plan-issues.ts";

const span = { start: 0, end: 0 };
const NEWSLETTER: Newsletter = { ...DEFAULT_NEWSLETTER, name: "Digest" };

function base(title: string, file: string): Pick<Article, "id" | "title" | "heading" | "source"> {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return { id, title, heading: [{ type: "text", value: title, span }], source: { file, span } };
}

function event(title: string, start: string): NetworkEvent {
  return { kind: "event", ...base(title, "a.txt"), when: [{ start, end: start }], onInvitation: false, body: [] };
}

function call(title: string, ...dates: string[]): OpenCall {
  return { kind: "call", ...base(title, "a.txt"), deadlines: dates.map((date) => ({ date })), body: [] };
}

function story(title: string, publishedOn: string | undefined, more: Partial<Article> = {}): ArticleDocument {
  const file = `${title}.txt`;
  const article: Article = {
    kind: "article",
    ...base(title, file),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    body: [],
    attachments: [],
    footnotes: [],
    links: [],
    events: [],
    calls: [],
    ...more,
  };
  return { kind: "article", file, furniture: [], article };
}

function digest(file: string, date?: string): Digest {
  const sections: Digest["sections"] = [
    {
      id: "events",
      role: "events",
      title: "Events",
      heading: [],
      body: [],
      items: [event("Late", "2019-09-02"), event("Early", "2019-09-01")],
    },
    {
      id: "calls",
      role: "calls",
      title: "Calls",
      heading: [],
      body: [],
      items: [call("Autumn", "2019-01-01", "2019-10-01"), call("Summer", "2019-08-01")],
    },
    {
      id: "feature",
      role: "feature",
      title: "A call",
      heading: [],
      body: [],
      items: [],
      calls: [call("Announced", "2019-09-01")],
    },
  ];
  return {
    kind: "digest",
    file,
    furniture: [],
    ...(date === undefined ? {} : { date }),
    introduction: [],
    sections,
    footnotes: [],
    social: [],
  };
}

const titles = (
  issue: { sections: readonly { role: string; items: readonly { title: string }[] }[] } | undefined,
  role: string,
): string[] => issue?.sections.find((section) => section.role === role)?.items.map(({ title }) => title) ?? [];

describe("planIssues", () => {
  it("makes an issue of each month, oldest first", () => {
    const documents = [story("June", "2019-06-03"), story("May", "2019-05-16"), story("Also May", "2019-05-01")].map(
      (document) => ({ document }),
    );
    const { issues } = planIssues(documents, NEWSLETTER);
    expect(issues.map(({ id, title }) => [id, title])).toEqual([
      ["2019-05", "Digest, May 2019"],
      ["2019-06", "Digest, June 2019"],
    ]);
  });

  it("follows the folder, not the date inside", () => {
    const { issues } = planIssues([{ document: story("Old", "2019-05-16"), folderMonth: "2019-07" }], NEWSLETTER);
    expect(issues.map(({ id }) => id)).toEqual(["2019-07"]);
  });

  it("holds a story without a date and says so, unless a month is asked for", () => {
    const documents = [{ document: story("Undated", undefined) }];
    expect(planIssues(documents, NEWSLETTER)).toMatchObject({
      issues: [],
      diagnostics: [{ code: "DATE_MISSING", file: "Undated.txt" }],
    });
    expect(planIssues(documents, NEWSLETTER, { month: "2019-05" }).issues.map(({ id }) => id)).toEqual(["2019-05"]);
    expect(
      planIssues([{ ...documents[0], document: story("Undated", undefined), folderMonth: "2019-05" }], NEWSLETTER),
    ).toMatchObject({
      issues: [{ id: "2019-05" }],
      diagnostics: [{ code: "DATE_FROM_CONTEXT" }],
    });
  });

  it("leads with the newest story that is not the notice of an event", () => {
    const notice = story("Come", "2019-05-20", { events: [event("Come", "2019-06-01")] });
    const { issues } = planIssues([{ document: notice }, { document: story("News", "2019-05-10") }], NEWSLETTER);
    expect(issues[0]?.leadId).toBe("news");
    expect(titles(issues[0], "news")).toEqual(["News", "Come"]);
  });

  it("lists events that are still to come at publication, by date, each once", () => {
    const report = story("Report", "2019-05-16", {
      events: [event("Past", "2019-05-14"), event("Fair", "2019-07-01")],
    });
    const other = story("Other", "2019-05-17", { events: [event("Fair", "2019-07-01"), event("Forum", "2019-06-01")] });
    const { issues } = planIssues([{ document: report }, { document: other }], NEWSLETTER);
    expect(titles(issues[0], "events")).toEqual(["Forum", "Fair"]);
  });

  it("gives every item of an issue an id of its own", () => {
    const documents = [
      story("Same", "2019-05-16", { events: [event("Same", "2019-06-01")] }),
      story("Same", "2019-05-17"),
    ].map((document) => ({ document }));
    const ids =
      planIssues(documents, NEWSLETTER).issues[0]?.sections.flatMap(({ id, items }) => [
        id,
        ...items.map((item) => item.id),
      ]) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("does not depend on the order of the files", () => {
    const documents = [story("A", "2019-05-16"), story("B", "2019-05-16"), story("C", "2019-05-17")].map(
      (document) => ({ document }),
    );
    expect(planIssues([...documents].reverse(), NEWSLETTER)).toEqual(planIssues(documents, NEWSLETTER));
  });

  it("makes one issue of a range, both months included", () => {
    const documents = [
      story("Before", "2018-01-31"),
      story("First", "2018-02-01"),
      story("Last", "2020-12-31"),
      story("After", "2021-01-01"),
    ].map((document) => ({ document }));
    const { issues } = planIssues(documents, NEWSLETTER, { range: { from: "2018-02", to: "2020-12" } });
    expect(issues.map(({ id }) => id)).toEqual(["2018-02-to-2020-12"]);
    expect(titles(issues[0], "news")).toEqual(["Last", "First"]);
  });

  it("orders a digest's events by date and its calls by the next deadline, announced ones among them", () => {
    const { issues } = planIssues([{ document: digest("d.md", "2019-07") }], NEWSLETTER);
    expect(titles(issues[0], "events")).toEqual(["Early", "Late"]);
    expect(titles(issues[0], "calls")).toEqual(["Summer", "Announced", "Autumn"]);
  });

  it("names digests so that no address is taken twice", () => {
    const documents = [
      { document: digest("one.md", "2019-07") },
      { document: digest("two.md", "2019-07") },
      { document: digest("three.md", "2019-08") },
      { document: digest("four.md") },
    ];
    const { issues, diagnostics } = planIssues(documents, NEWSLETTER);
    expect(issues.map(({ id }) => id)).toEqual(["2019-07-one", "2019-07-two", "2019-08", "four"]);
    expect(diagnostics).toMatchObject([{ code: "ISSUE_DATE_MISSING", file: "four.md" }]);
  });
});

describe("addresses of issues", () => {
  it("are never taken twice, whatever the files are called", () => {
    const undated = planIssues([{ document: digest("a/digest.md") }, { document: digest("b/digest.md") }], NEWSLETTER);
    expect(undated.issues.map(({ id }) => id)).toEqual(["digest", "digest-2"]);
    const dated = planIssues(
      [{ document: digest("2019-05.md", "2019-05") }, { document: story("May", "2019-05-16") }],
      NEWSLETTER,
    );
    expect(dated.issues.map(({ id }) => id).sort()).toEqual(["2019-05", "2019-05-2"]);
  });
});

describe("a range of months", () => {
  it("leaves digests out and says so", () => {
    const documents = [{ document: digest("d.md", "2019-05") }, { document: story("May", "2019-05-16") }];
    const { issues, diagnostics } = planIssues(documents, NEWSLETTER, { range: { from: "2019-01", to: "2019-12" } });
    expect([issues.length, diagnostics.map(({ code, file }) => [code, file])]).toEqual([
      1,
      [["DIGEST_LEFT_OUT", "d.md"]],
    ]);
  });
});

describe("@clusterpost/planner", () => {
  it("exports these names and no others", () => {
    expect(Object.keys(planner)).toEqual(["planIssues"]);
  });
});
