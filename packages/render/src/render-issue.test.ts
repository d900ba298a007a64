import { execFileSync } from "node:child_process";
import { type Issue, inlineRuns, isStory, type RichText, textOfInlines } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { HTML_LIMIT_BYTES, renderIssue } from "./index.ts";
import { articleOf, HOSTILE_ISSUE, HOSTILE_TEXTS, newsIssue, withoutRoles } from "./test-issues.ts";
import { eccp } from "./test-theme.ts";

const OPTIONS = { archiveUrl: "https://clusters.example/2026-09/", unsubscribeUrl: "https://clusters.example/leave" };
const theme = await eccp();

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", amp: "&" };

/** What a reader of the HTML sees: the text between the tags. */
function shownText(html: string): string {
  return html
    .slice(html.indexOf("<body"))
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<\/?(?:strong|em|del|sup|sub|a|span)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(\w+|#\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

function* bodiesOf(issue: Issue): Generator<RichText> {
  yield issue.introduction;
  for (const section of issue.sections) {
    yield section.body;
    for (const item of section.items) yield item.body;
  }
}

/** Every word of the tree, and of the titles, names and notes beside it. */
function wordsOf(issue: Issue): string[] {
  const texts = [issue.publication.name, issue.publication.tagline ?? "", issue.publication.publisher];
  for (const body of bodiesOf(issue)) for (const run of inlineRuns(body)) texts.push(textOfInlines(run));
  for (const section of issue.sections) {
    texts.push(section.title);
    for (const item of section.items) {
      texts.push(item.title);
      if (item.kind === "interview")
        texts.push(item.person, item.role ?? "", item.organisation ?? "", item.country ?? "");
      if (item.kind === "event") texts.push(item.place ?? "");
      if (!isStory(item)) continue;
      texts.push(item.author?.name ?? "", textOfInlines(item.subtitle ?? []));
      for (const { name, label, group, size } of item.attachments)
        texts.push(name ?? "", label ?? "", group ?? "", size ?? "");
      for (const note of item.footnotes) texts.push(textOfInlines(note.content));
    }
  }
  for (const note of issue.footnotes) texts.push(textOfInlines(note.content));
  for (const { label } of issue.social) texts.push(label);
  return texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== "");
}

const ISSUES: readonly (readonly [string, Issue])[] = [
  ["the sample issue", SAMPLE_ISSUE],
  ["an issue without a sidebar", withoutRoles("events", "calls", "glance")],
  ["an issue without news", withoutRoles("news")],
  ["an issue without sections", { ...SAMPLE_ISSUE, sections: [], footnotes: [], introduction: [] }],
  ["an issue that an event leads", { ...SAMPLE_ISSUE, leadId: "timber-days" }],
  ["hostile text", HOSTILE_ISSUE],
];

describe.each(ISSUES)("rendering %s", (_, issue) => {
  const { html, text } = renderIssue(theme, issue, OPTIONS);

  it("keeps every word in the HTML and in the text", () => {
    const shown = shownText(html);
    const unmarked = text.replace(/ \[L\d+\]/g, "");
    for (const word of wordsOf(issue)) {
      expect(shown).toContain(word);
      expect(unmarked).toContain(word);
    }
  });

  it("loads nothing", () => {
    expect(html).not.toMatch(/<(?:img|script|iframe|object|embed|video|audio|source|base|form)\b/i);
    expect(html).not.toMatch(/<link\b|@import|url\(|\ssrc(?:set)?=(?!x)/i);
  });

  it("has no dead link and no trace of a value that is absent", () => {
    expect(html).not.toMatch(/href="(?:#|"|javascript:)/i);
    expect(`${html}${text}`).not.toMatch(/undefined|\[object|\bnull\b|NaN/);
  });

  it("has one first heading, and none that skips a level", () => {
    const levels = Array.from(html.matchAll(/<h([1-6])\b/g), ([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it("has lines of 78 columns at most, unless a word is longer", () => {
    for (const line of text.split("\n")) {
      expect(line).not.toMatch(/\s$/);
      if (line.length > 78) expect(line.trim().split(" ")).toHaveLength(line.trim().startsWith("[L") ? 2 : 1);
    }
    expect(text).toMatch(/[^\n]\n$/);
  });

  it("gives the same bytes each time", () => {
    expect(renderIssue(theme, issue, OPTIONS)).toEqual(renderIssue(theme, issue, OPTIONS));
  });
});

describe("renderIssue", () => {
  it("shows hostile text as text", () => {
    const { html, text, subject } = renderIssue(theme, HOSTILE_ISSUE);
    for (const hostile of HOSTILE_TEXTS) expect(shownText(html)).toContain(hostile);
    expect(html).not.toMatch(/<[^>]*\son(?:mouseover|focus|error|click)=/i);
    expect(text).toContain("<IMPACT> Connected Car & AdPack² &amp; &lt;b&gt;");
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it("lets no control character and no half of a surrogate pair through", () => {
    const { html, text, subject } = renderIssue(theme, newsIssue(articleOf("A\u0000B\ud800C\u001b", "x\u0007y\ufffe")));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    const unfit = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/;
    for (const output of [html, text, subject]) {
      expect(output).not.toMatch(unfit);
      expect(output.isWellFormed()).toBe(true);
    }
    expect(html).toContain("xy");
  });

  it("marks footnotes apart from links", () => {
    const { html, text } = renderIssue(theme, SAMPLE_ISSUE);
    expect(html).toContain("The NF4<sup>1</sup> consortium");
    expect(html).toContain("AdPack<sup>2</sup>");
    expect(text).toContain("The NF4 [1] consortium");
    expect(text).toContain("uniforms [*] without");
    expect(text).toContain("AdPack2 partners");
    expect(text).toContain("the 6th call");
    expect(text).toMatch(/the conversation \[L\d+\]\.\n\n\[L\d+\] https:\/\/interviews\.example\/kask\n/);
  });

  it("leaves the links of the mail out when it is not told them", () => {
    const { html, text } = renderIssue(theme, SAMPLE_ISSUE);
    for (const output of [html, text]) expect(output).not.toMatch(/View in browser|Unsubscribe/);
    const told = renderIssue(theme, SAMPLE_ISSUE, OPTIONS);
    expect(told.html).toContain(`<a href="${OPTIONS.unsubscribeUrl}"`);
    expect(told.text).toContain(`Unsubscribe: ${OPTIONS.unsubscribeUrl}`);
  });

  it("lists every day by which to apply", () => {
    const { html, text } = renderIssue(theme, SAMPLE_ISSUE);
    for (const day of ["26 October 2026", "22 October 2026", "19 February 2027", "9 June 2027", "13 November 2026"]) {
      expect(html).toContain(day);
      expect(text).toContain(day);
    }
    expect(html).toContain("Cut-off dates");
  });

  it("names a file that was announced and not sent", () => {
    const { html, text } = renderIssue(theme, SAMPLE_ISSUE);
    for (const output of [html, text]) expect(output).toContain("Photographs of the sorting line: file not supplied");
  });

  it("has a subject of one line, nothing in it twice", () => {
    const subjectOf = (fields: Partial<Issue>): string => renderIssue(theme, { ...SAMPLE_ISSUE, ...fields }).subject;
    expect(subjectOf({})).toBe("Cluster Digest: September 2026");
    expect(subjectOf({ title: "Cluster Digest – September 2026" })).toBe("Cluster Digest: September 2026");
    expect(subjectOf({ title: "Harvest\nedition" })).toBe("Cluster Digest: Harvest edition · September 2026");
    expect(subjectOf({ period: { from: "2026-08", to: "2026-09" } })).toBe(
      "Cluster Digest: August 2026 – September 2026",
    );
    expect(subjectOf({ date: "2026-09-15" })).toBe("Cluster Digest: 15 September 2026");
  });

  it("counts bytes, not characters", () => {
    const { html, text, sizes } = renderIssue(theme, SAMPLE_ISSUE);
    expect(sizes).toEqual({ htmlBytes: Buffer.byteLength(html), textBytes: Buffer.byteLength(text) });
  });

  it("does not depend on the time zone and the locale of the process", () => {
    const code = `
      const { theme } = await import("@clusterpost/render/themes/eccp");
      const { renderIssue } = await import("@clusterpost/render");
      const { SAMPLE_ISSUE } = await import("@clusterpost/testkit");
      process.stdout.write(JSON.stringify(renderIssue(theme, SAMPLE_ISSUE)));`;
    const outputs = [
      { TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8" },
      { TZ: "America/Adak", LC_ALL: "tr_TR.UTF-8" },
    ].map((env) =>
      execFileSync(process.execPath, ["--conditions=@clusterpost/source", "--input-type=module", "-e", code], {
        env: { ...process.env, ...env },
        encoding: "utf8",
        cwd: import.meta.dirname,
      }),
    );
    const here: unknown = JSON.parse(JSON.stringify(renderIssue(theme, SAMPLE_ISSUE)));
    for (const output of outputs) expect(JSON.parse(output)).toEqual(here);
  });

  it("looks as it did", async () => {
    const { html, text } = renderIssue(theme, SAMPLE_ISSUE, OPTIONS);
    await expect(html.replaceAll("><", ">\n<")).toMatchFileSnapshot("__snapshots__/sample-issue.html");
    await expect(text).toMatchFileSnapshot("__snapshots__/sample-issue.txt");
  });
});

describe("links to calendars", () => {
  const calendarUrlOf = ({ id }: { readonly id: string }) => `https://clusters.example/2026-09/${id}/calendar.ics`;
  const dated = SAMPLE_ISSUE.sections.flatMap(({ items }) => items.filter((item) => !isStory(item)));

  it("stand at each event and call, in HTML and in text", () => {
    const { html, text, sizes } = renderIssue(theme, SAMPLE_ISSUE, { ...OPTIONS, calendarUrlOf });
    expect(dated.length).toBeGreaterThan(3);
    for (const item of dated) {
      expect(html).toContain(`<a href="${calendarUrlOf(item)}"`);
      expect(text).toContain("Add to calendar:");
      expect(text).toContain(calendarUrlOf(item));
    }
    expect(html.match(/>Add to calendar<\/a>/g)).toHaveLength(dated.length);
    expect(sizes.htmlBytes).toBeLessThan(HTML_LIMIT_BYTES);
  });

  it("are none where there is no calendar, or its address is none", () => {
    for (const own of [() => undefined, () => "javascript:alert(1)"]) {
      const { html, text } = renderIssue(theme, SAMPLE_ISSUE, { ...OPTIONS, calendarUrlOf: own });
      expect(html + text).not.toMatch(/Add to calendar|javascript:/);
    }
  });
});
