import type { Issue, NetworkEvent } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { issueFiles } from "../issue/issue-files.ts";
import { byPath, TEST_SITE } from "../testing/test-site.ts";

type Data = Readonly<Record<string, unknown>>;

function dataOf(id: string, issue: Issue = SAMPLE_ISSUE): readonly Data[] {
  const page = byPath(issueFiles(issue, TEST_SITE)).get(`issues/2026-09/${id === "" ? "" : `${id}/`}index.html`) ?? "";
  const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
  return (JSON.parse(json) as { "@graph": readonly Data[] })["@graph"];
}

function withEvent(fields: Partial<NetworkEvent>): Issue {
  const sections = SAMPLE_ISSUE.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      item.id === "timber-days" && item.kind === "event" ? { ...item, ...fields } : item,
    ),
  }));
  return { ...SAMPLE_ISSUE, sections };
}

describe("JSON-LD of an item (schema.org)", () => {
  it("states an event's days, place and status", () => {
    const [event, crumbs] = dataOf("timber-days");
    expect(event).toEqual({
      "@type": "Event",
      "@id": "https://clusters.example/news/issues/2026-09/timber-days/",
      name: "Timber Days: from beam to building",
      url: "https://clusters.example/news/issues/2026-09/timber-days/",
      sameAs: "https://timber.example/days",
      startDate: "2026-10-14",
      endDate: "2026-10-16",
      eventStatus: "https://schema.org/EventScheduled",
      location: { "@type": "Place", name: "Tartu, Estonia", address: "Tartu, Estonia" },
      inLanguage: "en-GB",
    });
    expect(crumbs).toMatchObject({ "@type": "BreadcrumbList" });
  });

  it("states times with their offset from UTC", () => {
    expect(dataOf("plastics-table")[0]).toMatchObject({
      startDate: "2026-10-05T09:30:00+02:00",
      endDate: "2026-10-05T17:00:00+02:00",
    });
  });

  it("has an event for each of several ranges of days", () => {
    const when = [
      { start: "2026-10-14", end: "2026-10-14" },
      { start: "2026-11-02", end: "2026-11-03", startTime: "24:00" },
    ];
    const events = dataOf("timber-days", withEvent({ when })).filter((data) => data["@type"] === "Event");
    expect(events.map((data) => [data["startDate"], data["endDate"]])).toEqual([
      ["2026-10-14", "2026-10-14"],
      ["2026-11-03T00:00:00", "2026-11-03"],
    ]);
    expect(new Set(events.map((data) => data["@id"])).size).toBe(2);
  });

  it("takes an event without days for an article", () => {
    expect(dataOf("timber-days", withEvent({ when: [] }))[0]).toMatchObject({ "@type": "NewsArticle" });
  });

  it("states headline, author, day and publisher of an article", () => {
    expect(dataOf("textile-lab")[0]).toMatchObject({
      "@type": "NewsArticle",
      headline: "Old shirts, new thread: a laboratory for textiles opens in Łódź",
      author: { "@type": "Person", name: "Zoë Ångström-Müller" },
      datePublished: "2026-08-28",
      publisher: { "@type": "Organization", name: "European Network of Clusters", url: "https://clusters.example/" },
      articleSection: "Latest news",
    });
    expect(dataOf("impact-connected-car")[0]).toMatchObject({
      headline: "<IMPACT> Connected Car closes with 58 prototypes",
    });
  });

  it("states until when a call holds", () => {
    expect(dataOf("fast-track")[0]).toMatchObject({ "@type": "NewsArticle", expires: "2027-06-09" });
  });

  it("states what an issue holds", () => {
    const [issue] = dataOf("");
    expect(issue).toMatchObject({ "@type": "PublicationIssue", name: "September 2026", datePublished: "2026-09-01" });
    expect(issue?.["hasPart"]).toHaveLength(14);
  });
});
