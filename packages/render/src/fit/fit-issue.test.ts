import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { HTML_LIMIT_BYTES, renderIssue } from "../index.ts";
import { articleOf, newsIssue, withoutRoles } from "../test-issues.ts";
import { eccp } from "../test-theme.ts";

const theme = await eccp();
const sentence = (index: number): string =>
  `Sentence ${index} tells of a workshop that opened in a small town by the river.`;
const longArticle = (title: string, sentences: number): ReturnType<typeof articleOf> =>
  articleOf(title, Array.from({ length: sentences }, (_, index) => sentence(index)).join(" "), "The end of the story.");

const issue = newsIssue(longArticle("Middle", 400), longArticle("Largest", 900), longArticle("Small", 4));
const archiveUrl = "https://clusters.example/2026-09/";

describe("fitting an issue into its limit", () => {
  it("leaves an issue alone that fits", () => {
    const { html, diagnostics } = renderIssue(theme, SAMPLE_ISSUE, { archiveUrl });
    expect(diagnostics).toEqual([]);
    expect(html).not.toContain("Read the full text");
  });

  it("shortens the largest story first, and no more than it must", () => {
    const { html, sizes, diagnostics } = renderIssue(theme, issue, { archiveUrl });
    expect(sizes.htmlBytes).toBeLessThanOrEqual(HTML_LIMIT_BYTES);
    expect(diagnostics).toMatchObject([
      { code: "ITEM_SHORTENED", severity: "warning", file: "submissions/long.md", span: { start: 3, end: 9 } },
    ]);
    expect(diagnostics[0]?.message).toMatchInlineSnapshot(
      `"\`Largest\` is shortened to a teaser in the HTML, because the issue is too large for one mail."`,
    );
    expect(html).toContain(`<a href="${archiveUrl}#largest"`);
    expect(html).toContain("by the river.</p>");
  });

  it("ends a teaser with a whole sentence", () => {
    const { html } = renderIssue(theme, issue, { archiveUrl, htmlLimitBytes: 20_000 });
    const paragraphs = Array.from(
      html.matchAll(/<p style="margin:0 0 14px">(Sentence[^<]*)<\/p>/g),
      ([, text]) => text,
    );
    expect(paragraphs).toHaveLength(3);
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/^Sentence 0 .*by the river\.\s*$/);
  });

  it("says where the full text is when there is no archive", () => {
    const { html } = renderIssue(theme, issue);
    expect(html).toContain("The full text is in the plain-text version of this mail.");
    expect(html).not.toMatch(/href="[^"]*#/);
  });

  it("never shortens the text", () => {
    const { text } = renderIssue(theme, issue, { htmlLimitBytes: 20_000 });
    expect(text).toContain("Sentence 899");
    expect(text).toBe(renderIssue(theme, issue, { htmlLimitBytes: 1_000_000 }).text);
  });

  it("reports an issue that does not fit however much is shortened", () => {
    const { diagnostics, sizes } = renderIssue(theme, issue, { htmlLimitBytes: 5000 });
    expect(diagnostics.map(({ code }) => code)).toEqual(["ITEM_SHORTENED", "ITEM_SHORTENED", "ISSUE_TOO_LARGE"]);
    expect(diagnostics.at(-1)?.message).toContain(`${sizes.htmlBytes} bytes and its limit is 5000`);
  });

  it("keeps the notes that a teaser refers to, and drops the others", () => {
    const { html } = renderIssue(theme, withoutRoles("feature"), { archiveUrl, htmlLimitBytes: 1000 });
    expect(html).not.toContain("Uniforms are accepted");
    expect(html).toContain("20260828 Opening programme_V2.pdf");
  });
});

describe("the weight of an issue", () => {
  it("stays below 92,000 bytes with 60 items and 2,500 words", () => {
    const repeat = <Value extends { readonly id: string }>(values: readonly Value[], count: number): Value[] =>
      Array.from({ length: count }, (_, index) => {
        const value = values[index % values.length] as Value;
        return { ...value, id: `${value.id}-${index}` };
      });
    const sections = SAMPLE_ISSUE.sections.map((section) => {
      if (section.role === "events" || section.role === "calls")
        return { ...section, items: repeat(section.items, 20) };
      if (section.role !== "news") return section;
      return { ...section, items: repeat([longArticle("A small story", 5)], 20) };
    });
    const { sizes, diagnostics, text } = renderIssue(theme, { ...SAMPLE_ISSUE, sections }, { archiveUrl });
    expect(text.split(/\s+/).length).toBeGreaterThan(2500);
    expect(diagnostics).toEqual([]);
    expect(sizes.htmlBytes).toBeLessThan(92_000);
  });
});
