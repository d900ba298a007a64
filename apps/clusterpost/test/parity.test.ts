import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Issue, type Item, isStory, textOfInlines } from "@clusterpost/core";
import { corpusFolder, hasCorpus, resolveReferences } from "@clusterpost/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import {
  complaintsOfXmllint,
  contentsByFeedparser,
  contentsByRuby,
  hasFeedJudge,
  readByFeedparser,
  readByRuby,
  readInNewsboat,
  type ShownEntry,
} from "./feed-judges.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const BASE = "http://localhost:8080/";
const SEEDS = join(import.meta.dirname, "../../../seeds");
const FOLDERS: readonly (readonly [string, string, boolean])[] = [
  ["the sample newsletter", SEEDS, true],
  ["the real submissions", hasCorpus() ? corpusFolder() : "", hasCorpus()],
];

/** Characters of markup, references resolved, white space as one. */
function shownText(html: string): string {
  return plain(
    resolveReferences(
      html.replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>|<!--[\s\S]*?-->/g, " ").replace(/<[^>]*>/g, ""),
    ),
  );
}

/** Text without white space and marks of notes: lines are broken anywhere, and marks are written in many ways. */
const plain = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\u2066-\u2069]+/g, "");

const first = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? "";

interface Linked {
  readonly "@type": string;
  readonly url: string;
  readonly headline?: string;
  readonly name?: string;
  readonly startDate?: string;
}

function linkedData(html: string): readonly Linked[] {
  const graph = JSON.parse(first(html, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/)) as {
    "@graph": Linked[];
  };
  return graph["@graph"];
}

interface Vevent {
  readonly uid: string;
  readonly summary: string;
  readonly day: string;
  readonly url: string;
}

function readCalendar(text: string): readonly Vevent[] {
  const unfolded = text.replace(/\r\n[ \t]/g, "");
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/g)].map(([, body = ""]) => ({
    uid: first(body, /^UID:(.*)\r$/m),
    summary: first(body, /^SUMMARY:(.*)\r$/m).replace(/\\([\\,;])/g, "$1"),
    day: first(body, /^DTSTART[^:]*:(\d{8})/m).replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3"),
    url: first(body, /^URL[^:]*:(.*)\r$/m),
  }));
}

describe.each(FOLDERS.filter(([, , isThere]) => isThere))("every output of %s", (_, folder) => {
  const out = temporaryFolder();
  const site = (path: string): string => readFileSync(join(out, "site", path), "utf8");
  const mail = (issue: Issue, name: string): string => readFileSync(join(out, "issues", issue.id, name), "utf8");
  let issues: readonly Issue[] = [];
  const each = (): readonly { issue: Issue; item: Item; path: string }[] =>
    issues.flatMap((issue) =>
      issue.sections
        .flatMap(({ items }) => items)
        .map((item) => ({ issue, item, path: `issues/${issue.id}/${item.id}/` })),
    );
  /** Documents of the feed of all items: the archive documents, and the current one. */
  const documents = (format: string): string[] => {
    const folderOfArchives = join(out, "site/feeds/items");
    const archives = readdirSync(join(out, "site/feeds")).includes("items") ? readdirSync(folderOfArchives) : [];
    return [
      join(out, `site/feeds/items.${format}`),
      ...archives.filter((name) => name.endsWith(`.${format}`)).map((name) => join(folderOfArchives, name)),
    ];
  };
  const expected = (): ShownEntry[] =>
    each().map(({ issue, item, path }) => {
      const day = issue.date ?? (issue.period === undefined ? undefined : `${issue.period.to}-01`);
      const tag = first(site("feeds/items.json"), /"id": ?"(tag:[^:]+:)/);
      return {
        id: tag + path.slice(0, -1),
        title: item.title,
        link: BASE + path,
        ...(day === undefined ? {} : { day }),
      };
    });
  const sorted = (entries: readonly ShownEntry[]): ShownEntry[] => {
    const unique = new Map(entries.map((entry) => [entry.id, entry]));
    return [...unique.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  };

  beforeAll(async () => {
    const { code, stderr } = await runCli(["build", folder, "--out", out]);
    if (code > 1) throw new TypeError(stderr);
    issues = readdirSync(join(out, "issues"))
      .sort()
      .map((id) => JSON.parse(readFileSync(join(out, "issues", id, "issue.json"), "utf8")) as Issue);
  });

  it("has the same items with the same titles: mail, text, the issue's page, the item's own page", () => {
    expect(each().length).toBeGreaterThan(20);
    for (const issue of issues) {
      const texts = [mail(issue, "newsletter.html"), site(`issues/${issue.id}/index.html`)].map(shownText);
      // Dates stand in a column beside titles, so that these are broken anywhere.
      const words = new Set(mail(issue, "newsletter.txt").split(/\s+/).map(plain));
      for (const { item, path } of each().filter((one) => one.issue === issue)) {
        const title = plain(item.heading.length > 0 ? textOfInlines(item.heading) : item.title);
        for (const text of texts) expect(text).toContain(title);
        expect(
          item.title
            .split(/\s+/)
            .map(plain)
            .filter((word) => !words.has(word)),
        ).toEqual([]);
        const page = site(`${path}index.html`);
        expect(shownText(first(page, /<h1[^>]*>([\s\S]*?)<\/h1>/))).toContain(title);
        expect(first(page, /<link rel="canonical" href="([^"]*)"/)).toBe(BASE + path);
      }
    }
  });

  it("has the same ids, titles, links and dates in JSON Feed", () => {
    const entries = documents("json").flatMap((path) =>
      (
        JSON.parse(readFileSync(path, "utf8")) as {
          items: { id: string; title: string; url: string; date_published?: string }[];
        }
      ).items.map(({ id, title, url, date_published: day }) => ({
        id,
        title,
        link: url,
        ...(day === undefined ? {} : { day: day.slice(0, 10) }),
      })),
    );
    expect(sorted(entries)).toEqual(sorted(expected()));
  });

  it.skipIf(!hasFeedJudge("ruby"))("has them in RSS and Atom to Ruby's parser, which is strict", () => {
    for (const format of ["rss", "atom"]) expect(sorted(readByRuby(documents(format)))).toEqual(sorted(expected()));
  });

  it.skipIf(!hasFeedJudge("feedparser"))("has them in RSS and Atom to feedparser, which finds no fault", () => {
    for (const format of ["rss", "atom"])
      expect(sorted(readByFeedparser(documents(format)))).toEqual(sorted(expected()));
  });

  it.skipIf(!hasFeedJudge("newsboat"))("has them in newsboat, with the titles as they are", () => {
    for (const format of ["rss", "atom"]) {
      const [current = ""] = documents(format);
      const titles = new Set(expected().map(({ title }) => plain(title)));
      const shown = readInNewsboat(current).map(({ title }) => title);
      expect(shown.length).toBeGreaterThan(20);
      expect(shown.filter((title) => !titles.has(plain(title)))).toEqual([]);
    }
  });

  it.skipIf(!hasFeedJudge("xmllint"))("is well-formed XML where it is XML", () => {
    const names = readdirSync(join(out, "site"), { recursive: true, encoding: "utf8" });
    const xml = names
      .filter((name) => /\.(?:rss|atom|opml|xml|svg)$/.test(name))
      .map((name) => join(out, "site", name));
    expect(xml.length).toBeGreaterThan(10);
    expect(complaintsOfXmllint(xml)).toBe("");
  });

  it("has the same days: calendar, the item's calendar, its page and the links of the mail", () => {
    const all = readCalendar(site("calendar.ics"));
    const known = new Set(all.map(({ uid, day }) => `${uid} ${day}`));
    let dates = 0;
    for (const { issue, item, path } of each()) {
      if (isStory(item)) continue;
      const days = item.kind === "event" ? item.when.map(({ start }) => start) : item.deadlines.map(({ date }) => date);
      if (days.length === 0) continue;
      const own = readCalendar(site(`${path}calendar.ics`));
      expect(own.map(({ day }) => day).sort()).toEqual([...days].sort());
      for (const { uid, day, summary } of own) {
        expect(known).toContain(`${uid} ${day}`);
        expect(plain(summary).toLowerCase()).toContain(plain(item.title).toLowerCase());
        dates += 1;
      }
      for (const name of ["newsletter.html", "newsletter.txt"])
        expect(mail(issue, name)).toContain(`${BASE}${path}calendar.ics`);
      const page = site(`${path}index.html`);
      expect(page).toMatch(new RegExp(`href="[^"]*${path}calendar(?:-1)?\\.ics"`));
      if (item.kind !== "event") continue;
      const data = linkedData(page).filter((one) => one["@type"] === "Event");
      expect(data.map(({ startDate = "", name }) => `${startDate.slice(0, 10)} ${name}`).sort()).toEqual(
        days.map((day) => `${day} ${item.title}`).sort(),
      );
    }
    expect(dates).toBeGreaterThan(5);
  });

  it("leads from the mail to the issue on the site, and from there to every feed", () => {
    for (const issue of issues) {
      for (const name of ["newsletter.html", "newsletter.txt"])
        expect(mail(issue, name)).toContain(`${BASE}issues/${issue.id}/`);
      expect(site(`issues/${issue.id}/index.html`)).toContain('type="application/rss+xml"');
    }
  });
});

describe.skipIf(!hasCorpus())("`<IMPACT> Connected Car` of the real submissions", () => {
  const out = temporaryFolder();
  const files = (...endings: readonly string[]): string[] =>
    readdirSync(out, { recursive: true, encoding: "utf8" })
      .filter((name) => endings.some((ending) => name.endsWith(ending)))
      .map((name) => join(out, name));
  const feeds = (ending: string): string[] => files(ending).filter((path) => path.includes("/site/feeds/"));
  /** The contents that speak of it; all of them must show it as text, as HTML has it. */
  const expectText = (contents: readonly string[], least: number): void => {
    const found = contents.filter((content) => content.includes("Connected Car"));
    expect(found.length).toBeGreaterThanOrEqual(least);
    for (const content of found) {
      expect(content).toContain("&lt;IMPACT&gt; Connected Car");
      expect(content).not.toMatch(/<impact/i);
    }
  };

  beforeAll(async () => {
    await runCli(["build", corpusFolder(), "--out", out]);
  });

  it("is text in JSON Feed, in pages, in the mail and in its text", () => {
    const contents = feeds(".json").flatMap((path) =>
      (JSON.parse(readFileSync(path, "utf8")) as { items: { content_html: string }[] }).items.map(
        (item) => item.content_html,
      ),
    );
    expectText(contents, 2);
    expectText(
      files(".html").map((path) => readFileSync(path, "utf8")),
      3,
    );
    const texts = files("newsletter.txt").map((path) => readFileSync(path, "utf8"));
    expect(texts.filter((text) => /<IMPACT>\s+Connected\s+Car/.test(text))).toHaveLength(1);
  });

  it.skipIf(!hasFeedJudge("ruby"))("is text in RSS and Atom to Ruby's parser", () => {
    for (const format of [".rss", ".atom"]) expectText(contentsByRuby(feeds(format)), 2);
  });

  it.skipIf(!hasFeedJudge("feedparser"))("is text in RSS and Atom to feedparser", () => {
    for (const format of [".rss", ".atom"]) expectText(contentsByFeedparser(feeds(format)), 2);
  });

  it.skipIf(!hasFeedJudge("newsboat"))("is text in newsboat", () => {
    for (const format of ["rss", "atom"])
      expectText(
        readInNewsboat(join(out, `site/feeds/items.${format}`)).map(({ content }) => content),
        1,
      );
  });
});
