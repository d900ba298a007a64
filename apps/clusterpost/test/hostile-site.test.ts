import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { complaintsOfXmllint, hasFeedJudge, readByFeedparser, readByRuby } from "./feed-judges.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

/** Texts that would do harm wherever they were taken for markup, for code or for the end of something. */
const TEXTS: readonly string[] = [
  "]]> <![CDATA[ ]]]]> ]]></description><lastBuildDate>x</lastBuildDate>",
  "</script><script>alert(1)</script> </title></textarea> --> <!-- {{constructor}} $1",
  "\" onmouseover=\"alert(1) ' onfocus='alert(1) `x`",
  "<img src=x onerror=alert(1)> <svg/onload=alert(1)> <IMPACT> Connected Car & AdPack² &amp; &lt;i&gt; &#x3c;",
  "שלום \u202eoverride \u2067isolate \u202cstray 👩‍👩‍👧‍👦 🏳️‍🌈 combining \u0301\u0301",
  'x\u0001\u0008\u000b\u001b[31m control <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]> &a;',
  "BEGIN:VEVENT END:VCALENDAR \\n\\;,;: ATTACH:javascript:alert(1)",
  "../../../etc/passwd %2e%2e%2f %00 %0d%0a con.txt",
];

const LINKS =
  "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,<script>alert(1)</script>) [d](vbscript:x) ![e](javascript:alert(1)) [f](//evil.example/x)";

function newsletter(): string {
  const folder = temporaryFolder();
  const files: Record<string, string> = {
    "newsletter.yaml": `name: ${JSON.stringify(TEXTS[1])}\npublisher: ${JSON.stringify(TEXTS[2])}\ntagline: ${JSON.stringify(TEXTS[0])}\nfeeds:\n  sectionTitles:\n    news: ${JSON.stringify(TEXTS[1])}\n`,
  };
  TEXTS.forEach((text, index) => {
    const line = text.replaceAll("\n", " ");
    files[`submissions/2026-09/story-${index}.md`] =
      `# ${line}\n\nSubmitted by ${line} on 16 September 2026\n\n${line}\n\n${LINKS}\n\n| ${line.replaceAll("|", "")} | b |\n|---|---|\n| c | d |\n`;
    files[`submissions/2026-09/event-${index}.txt`] =
      `${line}\n\nSubmitted by ${line} on 17 September 2026\n\nWhen: 14-16 October 2026\n\nWhere: ${line}\n\nDeadline: 30 September 2026\n\n${line}\n`;
  });
  files["submissions/2026-09/surrogates.json"] =
    '{"version":"https://jsonfeed.org/version/1.1","title":"Feed","items":[{"id":"1","title":"lone \\ud800 high \\udc00 low \\u0000 nul","date_published":"2026-09-18T00:00:00Z","content_text":"Text \\ud83d with a half of a pair, long enough to be a text of its own."}]}';
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe("hostile submissions", () => {
  const out = temporaryFolder();
  const files = (ending: RegExp): string[] =>
    readdirSync(join(out, "site"), { recursive: true, encoding: "utf8" })
      .filter((name) => ending.test(name))
      .map((name) => join(out, "site", name));
  const pages = (): string[] => files(/\.html$/).map((path) => readFileSync(path, "utf8"));

  beforeAll(async () => {
    const { code, stderr } = await runCli(["build", newsletter(), "--out", out]);
    expect([code, code > 1 ? stderr : ""]).toEqual([expect.any(Number), ""]);
    expect(code).toBeLessThan(2);
  });

  it("give pages with nothing executable in them", () => {
    expect(pages().length).toBeGreaterThan(20);
    for (const page of pages()) {
      const tags = page.match(/<[a-z][^>]*>/gi) ?? [];
      for (const tag of tags.filter((one) => /^<script/i.test(one)))
        expect(tag).toMatch(
          /^<script type="(?:application\/ld\+json|module" src="[./]*assets\/search-[0-9a-f]+\.js)">$/,
        );
      expect(tags.filter((tag) => /^<(?:iframe|object|embed|base|svg)\b/i.test(tag))).toEqual([]);
      const attributes = tags.map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));
      expect(attributes.filter((tag) => /\son[a-z]+\s*=/i.test(tag))).toEqual([]);
      const addresses = [...page.matchAll(/\s(?:href|src|action|content)="([^"]*)"/g)].map(
        ([, address = ""]) => address,
      );
      expect(addresses.filter((address) => /^\s*(?:javascript|vbscript|data):|^\/\//i.test(address))).toEqual([]);
      for (const [, json = ""] of page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g))
        expect(() => JSON.parse(json)).not.toThrow();
    }
  });

  it("give pages without control characters and unbalanced directions", () => {
    for (const page of pages()) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/);
      const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? "";
      const opened = title.match(/[\u202a\u202b\u202d\u202e\u2066-\u2068]/g)?.length ?? 0;
      expect(title.match(/[\u202c\u2069]/g)?.length ?? 0).toBe(opened);
    }
  });

  it("give calendars with the events that were announced, and no others", () => {
    const text = readFileSync(join(out, "site/calendar.ics"), "utf8");
    const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
    const begins = lines.filter((line) => line === "BEGIN:VEVENT").length;
    expect(begins).toBe(lines.filter((line) => line.startsWith("UID:")).length);
    expect(begins).toBeLessThanOrEqual(2 * 2 * TEXTS.length);
    expect(lines.filter((line) => /^(?:ATTACH|URL[^:]*:(?!https?:))/.test(line))).toEqual([]);
    expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it.skipIf(!hasFeedJudge("xmllint"))("give well-formed XML", () => {
    expect(complaintsOfXmllint(files(/\.(?:rss|atom|opml|xml|svg)$/))).toBe("");
  });

  it.skipIf(!hasFeedJudge("ruby"))("give feeds that Ruby's strict parser reads", () => {
    expect(readByRuby(files(/feeds\/items\.(?:rss|atom)$/)).length).toBeGreaterThan(2 * TEXTS.length);
  });

  it.skipIf(!hasFeedJudge("feedparser"))("give feeds in which feedparser finds no fault", () => {
    expect(readByFeedparser(files(/feeds\/.*\.(?:rss|atom)$/)).length).toBeGreaterThan(2 * TEXTS.length);
  });

  it("stay in their folders", () => {
    const names = readdirSync(out, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => !/^[A-Za-z0-9 ._/-]+$/.test(name))).toEqual([]);
  });
});
