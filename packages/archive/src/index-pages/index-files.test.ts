import { type Article, ClusterpostError, type Issue, type Section } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { archiveFiles } from "../archive-files.ts";
import type { ArchiveSite } from "../archive-site.ts";
import { issueFiles } from "../issue/issue-files.ts";
import { summarizeIssue } from "../issue/summarize-issue.ts";
import { shownText } from "../testing/shown-text.ts";
import { byPath, TEST_SITE } from "../testing/test-site.ts";
import { indexFiles } from "./index-files.ts";
import { sectionEntries } from "./section-entries.ts";
import { sitemapFiles } from "./sitemap.ts";

const monthly = (id: string): Issue => ({ ...SAMPLE_ISSUE, id, period: { from: id, to: id } });
const indexOf = (issues: readonly Issue[], site: ArchiveSite = TEST_SITE): ReadonlyMap<string, string> =>
  byPath(
    indexFiles(
      issues.map((issue) => summarizeIssue(issue, site)),
      site,
    ),
  );

function withNews(issue: Issue, change: (section: Section) => Section): Issue {
  return { ...issue, sections: issue.sections.map((section) => (section.role === "news" ? change(section) : section)) };
}

describe("index pages", () => {
  it("are the same in whatever order issues come", () => {
    const issues = [monthly("2026-09"), monthly("2026-08"), monthly("2025-12")];
    expect(indexOf([...issues].reverse())).toEqual(indexOf(issues));
  });

  it("have a page for each year, and one for issues that nothing dates", () => {
    const { period: _, ...undated } = SAMPLE_ISSUE;
    const files = indexOf([monthly("2026-09"), monthly("2025-12"), { ...undated, id: "special" }]);
    for (const year of ["2026", "2025", "undated"]) expect(files.has(`years/${year}/index.html`)).toBe(true);
    expect(shownText(files.get("years/undated/index.html") ?? "")).toContain("1 issue");
    expect(shownText(files.get("index.html") ?? "")).toContain("September 2026");
  });

  it("are there before the first issue", () => {
    const files = indexOf([]);
    expect(shownText(files.get("index.html") ?? "")).toContain("There are no issues yet.");
    expect(files.has("search/index.html")).toBe(true);
  });

  it("show what is to come from the newest issue on, the next first, and what issues repeat once", () => {
    const files = indexOf([monthly("2026-09"), monthly("2026-10"), monthly("2026-11")]);
    const text = shownText(files.get("sections/events/index.html") ?? "");
    const order = ["Upcoming", "Green energy", "Winter school", "Earlier", "Timber Days", "Round table"];
    const places = order.map((words) => text.indexOf(words));
    expect(places.toSorted((first, second) => first - second)).toEqual(places);
    expect(places[0]).toBeGreaterThan(0);
    expect(text.split("Timber Days")).toHaveLength(2);
    expect(files.get("sections/events/index.html")).toContain("issues/2026-11/timber-days/");
  });

  it("mark the language of what stands on a page of another one", () => {
    const files = indexOf([monthly("2026-09"), { ...monthly("2026-08"), language: "fr" }]);
    expect(files.get("sections/news/index.html")).toContain('<li class="entry" lang="fr">');
    expect(files.get("index.html")).toContain(' lang="fr">');
  });

  it("hold ten thousand items on pages of a bearable size", () => {
    const [news] = SAMPLE_ISSUE.sections;
    const story = news?.items[1] as Article;
    const issue = withNews(monthly("2026-09"), (section) => ({
      ...section,
      items: Array.from({ length: 10_000 }, (_, index) => ({
        ...story,
        id: `story-${index}`,
        title: `Story ${index}`,
      })),
    }));
    const files = indexOf([issue]);
    const sizes = [...files].filter(([path]) => path.endsWith(".html")).map(([, text]) => text.length);
    expect(Math.max(...sizes)).toBeLessThan(200_000);
    expect(files.has("sections/news/2026/67/index.html")).toBe(true);
    expect(files.get("sitemap.xml")?.match(/<loc>/g)).toHaveLength(10_000 + 11 + 1 + 4 + 1 + 6);
    let count = 0;
    for (const { text } of issueFiles(issue, TEST_SITE)) {
      if (count > 0) expect(text.length).toBeLessThan(20_000);
      count += 1;
    }
    expect(count).toBe(10_000 + 11 + 1);
  });
});

describe("a change of one item", () => {
  it("changes its page, its issue, its neighbours where the title changes, and the indexes, and nothing else", () => {
    const issues = [monthly("2026-09"), monthly("2026-08"), monthly("2025-12")];
    const changed = issues.map((issue) =>
      issue.id !== "2026-08"
        ? issue
        : withNews(issue, (section) => ({
            ...section,
            items: section.items.map((item) =>
              item.id === "impact-connected-car" ? { ...item, body: item.body.slice(1) } : item,
            ),
          })),
    );
    const [before, after] = [byPath(archiveFiles(issues, TEST_SITE)), byPath(archiveFiles(changed, TEST_SITE))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const different = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect(different.sort()).toEqual([
      "issues/2026-08/impact-connected-car/index.html",
      "issues/2026-08/index.html",
      "sections/news/2026/index.html",
      "sections/news/index.html",
    ]);
  });
});

describe("the sitemap (sitemaps.org)", () => {
  it("states when pages changed last, and escapes addresses", () => {
    const site: ArchiveSite = {
      ...TEST_SITE,
      baseUrl: "https://clusters.example/a&b/",
      modifiedOn: (_, itemId) => (itemId === "textile-lab" ? "2026-10-02" : undefined),
    };
    const map = indexOf([SAMPLE_ISSUE], site).get("sitemap.xml") ?? "";
    expect(map).toContain(
      "<loc>https://clusters.example/a&amp;b/issues/2026-09/textile-lab/</loc><lastmod>2026-10-02</lastmod>",
    );
    expect(map).toContain("<loc>https://clusters.example/a&amp;b/issues/2026-09/</loc><lastmod>2026-09-01</lastmod>");
    expect(map).toContain("<loc>https://clusters.example/a&amp;b/</loc></url>");
  });

  it("becomes an index of parts when it grows too large for one", () => {
    const entries = Array.from({ length: 5 }, (_, index) => ({ path: `p${index}/` }));
    const files = byPath(sitemapFiles(entries, TEST_SITE, 2));
    expect([...files.keys()]).toEqual(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]);
    expect(files.get("sitemap.xml")).toContain(
      "<sitemap><loc>https://clusters.example/news/sitemap-3.xml</loc></sitemap>",
    );
    expect(files.get("sitemap-3.xml")?.match(/<loc>/g)).toHaveLength(1);
  });
});

describe("redirects", () => {
  const redirected = (from: string, to: string): ReadonlyMap<string, string> =>
    indexOf([SAMPLE_ISSUE], { ...TEST_SITE, redirects: [{ from, to }] });

  it("lead on, and tell search engines the new address", () => {
    const page = redirected("issues/2026-09/old/", "issues/2026-09/textile-lab/").get("issues/2026-09/old/index.html");
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=../../../issues/2026-09/textile-lab/">');
    expect(page).toContain('<link rel="canonical" href="https://clusters.example/news/issues/2026-09/textile-lab/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
  });

  it("of other files than pages are a server's to make", () => {
    expect([...redirected("old.ics", "new.ics").keys()]).toEqual([
      ...indexOf([SAMPLE_ISSUE], { ...TEST_SITE, redirects: [] }).keys(),
    ]);
  });

  it.each([
    "../x/",
    "/x/",
    "//x.example/",
    "javascript:alert(1)/",
    "https://x.example/",
    "a/../../x/",
    "a/?b/",
    'a"b/',
    "a b/",
  ])("do not lead out of the archive: %s", (path) => {
    for (const [from, to] of [
      [path, "a/"],
      ["a/", path],
    ] as const)
      expect(() => redirected(from, to)).toThrow(ClusterpostError);
  });
});

describe("sectionEntries", () => {
  it("shows of several deadlines the next one, and the last when all are over", () => {
    const summaries = [summarizeIssue(SAMPLE_ISSUE, TEST_SITE)];
    const badgeOf = (since: string): string | undefined =>
      sectionEntries(summaries, since)
        .find(({ role }) => role === "calls")
        ?.entries.find(({ item }) => item.id === "fast-track")?.badge?.start;
    expect(badgeOf("2026-09-01")).toBe("2026-10-22");
    expect(badgeOf("2026-12-01")).toBe("2027-02-19");
    expect(badgeOf("2028-01-01")).toBe("2027-06-09");
  });
});
