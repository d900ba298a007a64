import type { Issue } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { TEST_SITE } from "../testing/test-site.ts";
import { issueLayout } from "./issue-layout.ts";
import { issueDay, issueTitle } from "./issue-title.ts";
import { summarizeIssue } from "./summarize-issue.ts";

const withFields = (fields: Partial<Issue>): Issue => ({ ...SAMPLE_ISSUE, ...fields });

describe("issueTitle", () => {
  it("says what tells an issue from others, nothing twice", () => {
    const titleOf = (fields: Partial<Issue>): string => issueTitle(withFields(fields));
    expect(titleOf({})).toBe("September 2026");
    expect(titleOf({ title: "Cluster Digest – September 2026" })).toBe("September 2026");
    expect(titleOf({ title: "Harvest\nedition" })).toBe("Harvest edition · September 2026");
    expect(titleOf({ period: { from: "2026-08", to: "2026-09" } })).toBe("August 2026 – September 2026");
    expect(titleOf({ date: "2026-09-15" })).toBe("15 September 2026");
    expect(titleOf({ language: "de" })).toBe("September 2026");
  });

  it("is never empty", () => {
    const { period: _, ...undated } = SAMPLE_ISSUE;
    expect(issueTitle(undated)).toBe("Cluster Digest");
    expect(issueTitle({ ...undated, title: " " })).toBe("Untitled");
    expect(issueDay(undated)).toBeUndefined();
  });
});

describe("issueLayout", () => {
  it("places each section once, and loses none that has something to show", () => {
    const { lead, main, side, bands, service, closing } = issueLayout(SAMPLE_ISSUE);
    const placed = [...main, ...side, ...bands, ...service, ...closing];
    expect(lead?.id).toBe("harbours-share-their-cold");
    expect(new Set(placed.map(({ section }) => section.id))).toEqual(
      new Set(SAMPLE_ISSUE.sections.map(({ id }) => id)),
    );
    expect(placed).toHaveLength(SAMPLE_ISSUE.sections.length);
    expect([main, side, bands, service, closing].map((part) => part.map(({ section }) => section.role))).toEqual([
      ["news"],
      ["events", "calls", "glance"],
      ["feature", "interviews", "partnerships"],
      ["contact", "organisations", "tools", "dialogue"],
      ["portal", "social"],
    ]);
  });

  it("gives the lead the title of a section that has nothing else", () => {
    const [news, ...rest] = SAMPLE_ISSUE.sections;
    if (news === undefined) throw new RangeError("The sample has no sections.");
    const alone = withFields({ sections: [{ ...news, items: news.items.slice(0, 1) }, ...rest] });
    expect(issueLayout(alone).leadSection?.title).toBe("Latest news");
    expect(issueLayout(alone).main.map(({ section }) => section.role)).not.toContain("news");
  });
});

describe("summarizeIssue", () => {
  it("is plain JSON: written and read it is the same", () => {
    const summary = summarizeIssue(SAMPLE_ISSUE, TEST_SITE);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
    expect(summary).toMatchObject({
      id: "2026-09",
      path: "issues/2026-09/",
      day: "2026-09-01",
      leadId: "harbours-share-their-cold",
    });
    expect(summary.items[3]).toEqual({
      id: "timber-days",
      path: "issues/2026-09/timber-days/",
      kind: "event",
      role: "events",
      title: "Timber Days: from beam to building",
      summary: "",
      when: [{ start: "2026-10-14", end: "2026-10-16" }],
      place: "Tartu, Estonia",
    });
  });

  it("gives items with the same id different pages, as feeds do", () => {
    const [news, ...rest] = SAMPLE_ISSUE.sections;
    if (news === undefined) throw new RangeError("The sample has no sections.");
    const twice = withFields({ sections: [{ ...news, items: [...news.items, ...news.items] }, ...rest] });
    const paths = summarizeIssue(twice, TEST_SITE).items.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain("issues/2026-09/textile-lab-2/");
  });
});
