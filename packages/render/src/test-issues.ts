import type { Article, Block, Inline, Issue, Section, SectionRole } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";

const span = { start: 0, end: 0 };

/** The sample issue without the sections of some roles. */
export function withoutRoles(...roles: readonly SectionRole[]): Issue {
  return { ...SAMPLE_ISSUE, sections: SAMPLE_ISSUE.sections.filter((section) => !roles.includes(section.role)) };
}

/** Plain characters as a run of inlines. */
export function inlinesOf(value: string): readonly Inline[] {
  return [{ type: "text", value, span }];
}

/** A paragraph of plain characters. */
export function paragraphOf(value: string): Block {
  return { type: "paragraph", children: inlinesOf(value), span };
}

/** An article from its title and its paragraphs. */
export function articleOf(title: string, ...paragraphs: readonly string[]): Article {
  return {
    kind: "article",
    id: title.toLowerCase().replaceAll(/\W+/g, "-"),
    title,
    heading: inlinesOf(title),
    source: { file: "submissions/long.md", span: { start: 3, end: 9 } },
    body: paragraphs.map(paragraphOf),
    attachments: [],
    footnotes: [],
    links: [],
    events: [],
    calls: [],
  };
}

/** An issue with nothing but news. */
export function newsIssue(...items: readonly Article[]): Issue {
  const section: Section = { id: "news", role: "news", title: "News", heading: inlinesOf("News"), body: [], items };
  const { leadId: _, ...sample } = SAMPLE_ISSUE;
  return { ...sample, introduction: [], sections: [section], footnotes: [], social: [] };
}

/** Text that would do harm wherever it were taken for markup, a template or the end of something. */
export const HOSTILE_TEXTS: readonly string[] = [
  "{{x}} {{{x}}} {{> section}} {{#each items}} [[colour.ink]]",
  "</style><script>alert(1)</script> ]]> <!-- --> <![endif]-->",
  "\" onmouseover=\"alert(1) ' onfocus='alert(1)",
  "</title></mj-text></mj-raw><mj-raw><img src=x onerror=alert(1)>",
  "שלום עולם \u202eright to left",
  "<IMPACT> Connected Car & AdPack² &amp; &lt;b&gt;",
];

/** An issue in which every text is hostile. */
export const HOSTILE_ISSUE: Issue = {
  ...newsIssue(...HOSTILE_TEXTS.map((text) => articleOf(text, text, "javascript:alert(1)"))),
  title: HOSTILE_TEXTS[1] ?? "",
  publication: { name: HOSTILE_TEXTS[0] ?? "", publisher: HOSTILE_TEXTS[2] ?? "", tagline: HOSTILE_TEXTS[3] ?? "" },
  introduction: HOSTILE_TEXTS.map((text): Block => {
    const href = `https://x.example/?q=${encodeURIComponent(text)}"onclick='`;
    return { type: "paragraph", children: [{ type: "link", href, children: inlinesOf(text), span }], span };
  }),
  social: HOSTILE_TEXTS.map((label) => ({ label, url: "javascript:alert(1)" })),
};
