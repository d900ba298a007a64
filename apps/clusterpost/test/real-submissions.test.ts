import { readFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFolder, hasCorpus, missingWords, readCorpus, resolveReferences } from "@clusterpost/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { readTree, runCli, temporaryFolder } from "./run-cli.ts";

/** Text of an HTML document as readers see it: no markup, no styles, references resolved. */
function visibleText(html: string): string {
  return resolveReferences(
    html
      .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>/g, " ")
      .replace(/(?<=NF4|SENTINEL)<sup>/g, " ")
      .replace(/<(?:sup|\/sup|strong|\/strong|em|\/em|a|\/a|span|\/span|b|\/b|i|\/i)(?:\s[^>]*)?>/g, "")
      .replace(/<[^>]*>/g, " "),
  );
}

/** The words of a submission that readers must see: its marks and its furniture left out. */
function wordsThatMatter(source: string): string {
  return source
    .replace(/^(?:Share this Article|Attachment(?: Size)?)$/gm, "")
    .replace(/^Submitted by (.*) on (.*)$/gm, "$1 $2")
    .replace(/\]\((?:[^()]*)\)/g, "]")
    .replace(/(?<=NF4|SENTINEL)<sup>/g, " ")
    .replace(/<\/?su[pb]>/g, "")
    .replace(/\\([\\_()*.#-])/g, "$1");
}

/** Dates are written anew, in the reader's order and with full names of months. */
function withLongMonths(text: string): string {
  const names = { Jan: "January", Feb: "February", Jun: "June", Oct: "October" };
  return text
    .replace(/\b(Jan|Feb|Jun|Oct)\b/g, (name) => names[name as keyof typeof names])
    .replace(/\b0(\d) (?=\p{L})/gu, "$1 ");
}

/** Words that a theme shows only once although a submission says them often: the year of a range, a repeated label. */
const REWRITTEN = new Set(["Deadline", "Cut", "off", "date", "…"]);

describe.skipIf(!hasCorpus())("the real submissions", () => {
  const months = temporaryFolder();
  const range = temporaryFolder();
  let monthly: Record<string, string> = {};
  let ranged: Record<string, string> = {};

  beforeAll(async () => {
    const [first, second] = await Promise.all([
      runCli(["build", corpusFolder(), "--out", months]),
      runCli(["build", corpusFolder(), "--from", "2018-02", "--to", "2020-12", "--out", range]),
    ]);
    expect([first.code, second.code]).toEqual([0, 0]);
    monthly = readTree(months);
    ranged = readTree(range);
  });

  const issueOf = new Map([
    ["000_6e1f26c395a55bf2.txt", "2019-05"],
    ["001_07e1f99c87f3e853.txt", "2020-06"],
    ["002_91f91459a74fc0d1.txt", "002-91f91459a74fc0d1"],
    ["003_da834e4874042e0e.txt", "2020-12"],
    ["004_2c067de29d3ab3db.txt", "2018-02"],
  ]);

  it("make an issue each, and one issue of the range", () => {
    const ids = [...new Set(Object.keys(monthly).flatMap((path) => /^issues\/([^/]+)\//.exec(path)?.[1] ?? []))];
    expect(ids.sort()).toEqual([...issueOf.values()].sort());
    expect(Object.keys(ranged).filter((path) => path.endsWith(".html"))).toEqual([
      "issues/2018-02-to-2020-12/newsletter.html",
    ]);
    expect(JSON.parse(ranged["issues/2018-02-to-2020-12/issue.json"] ?? "").sources).toHaveLength(4);
  });

  describe.each([...issueOf])("%s", (file, id) => {
    const source = (): string => withLongMonths(wordsThatMatter(readFileSync(join(corpusFolder(), file), "utf8")));
    const folder = `issues/${id}`;

    it("loses no word in HTML", () => {
      const shown = visibleText(monthly[`${folder}/newsletter.html`] ?? "");
      expect(missingWords(source(), shown).filter((word) => !REWRITTEN.has(word))).toEqual([]);
    });

    it("loses no word in plain text", () => {
      const shown = monthly[`${folder}/newsletter.txt`] ?? "";
      expect(missingWords(source(), shown).filter((word) => !REWRITTEN.has(word))).toEqual([]);
    });

    it("loses no word in the issue of a range", () => {
      if (file.startsWith("002")) return;
      const [html = "", text = ""] = ["newsletter.html", "newsletter.txt"].map(
        (name) => ranged[`issues/2018-02-to-2020-12/${name}`],
      );
      expect(missingWords(source(), visibleText(html)).filter((word) => !REWRITTEN.has(word))).toEqual([]);
      expect(missingWords(source(), text).filter((word) => !REWRITTEN.has(word))).toEqual([]);
    });

    it("shows no dead link, backslash, Markdown or template mark", () => {
      const html = monthly[`${folder}/newsletter.html`] ?? "";
      const text = monthly[`${folder}/newsletter.txt`] ?? "";
      expect(html.match(/href="#[^"]*"|href=""|\{\{|\}\}|undefined|\[object/g)).toBeNull();
      const marks =
        /.{0,20}(?:\\|\]\(|\{\{|\}\}|\*\*|^#+ |<\/?su[pb]>|&(?:amp|lt|gt|quot|#\d+);|undefined|\[object).{0,20}/gm;
      for (const shown of [visibleText(html), text]) expect(shown.match(marks)).toBeNull();
    });
  });

  it("keep every real link of the digest in HTML and text, and say its address once more in no other form", () => {
    const links = (readCorpus().expected["002_91f91459a74fc0d1.txt"] as { realLinks: string[] }).realLinks;
    const html = monthly["issues/002-91f91459a74fc0d1/newsletter.html"] ?? "";
    const text = monthly["issues/002-91f91459a74fc0d1/newsletter.txt"] ?? "";
    for (const link of links) {
      expect(html).toContain(`href="${link}"`);
      expect(text).toContain(link.replace(/^mailto:/, ""));
    }
  });

  it("show the digest's special words as text", () => {
    const html = monthly["issues/002-91f91459a74fc0d1/newsletter.html"] ?? "";
    const text = monthly["issues/002-91f91459a74fc0d1/newsletter.txt"] ?? "";
    expect(html).toContain("&lt;IMPACT&gt; Connected Car");
    for (const words of [
      "<IMPACT> Connected Car",
      "NF4 [1]",
      "SENTINEL [2]",
      "6th",
      "AdPack2",
      "twitter.com/clusters_eu",
      "(FTI)",
    ])
      expect(text).toContain(words);
  });

  it("keep the digest's HTML below 92 KB", () => {
    expect(Buffer.byteLength(monthly["issues/002-91f91459a74fc0d1/newsletter.html"] ?? "")).toBeLessThan(92 * 1024);
  });

  it("list events by date and calls by deadline", () => {
    const issue = JSON.parse(monthly["issues/002-91f91459a74fc0d1/issue.json"] ?? "") as {
      sections: {
        role: string;
        items: { title: string; when?: { start: string }[]; deadlines?: { date: string }[] }[];
      }[];
    };
    const items = (role: string) => issue.sections.find((section) => section.role === role)?.items ?? [];
    expect(items("events").map(({ when }) => when?.[0]?.start)).toEqual(["2019-09-20", "2019-09-25", "2020-02-03"]);
    expect(items("calls").map(({ deadlines }) => deadlines?.[0]?.date)).toEqual([
      "2019-09-26",
      "2019-10-22",
      "2019-10-30",
      "2019-11-13",
    ]);
  });
});
