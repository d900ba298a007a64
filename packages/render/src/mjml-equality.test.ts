import type { Issue } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { renderIssue } from "./index.ts";
import { HOSTILE_ISSUE, withoutRoles } from "./test-issues.ts";
import { ECCP_SOURCE, eccp } from "./test-theme.ts";
import { prepareTheme, type ThemeTemplates } from "./theme/compile-theme.ts";
import { mjmlToHtml } from "./theme/mjml-to-html.ts";
import { issueView } from "./view/issue-view.ts";
import { viewContextOf } from "./view/view-context.ts";

const OPTIONS = {
  archiveUrl: "https://clusters.example/2026-09/",
  unsubscribeUrl: "https://clusters.example/leave",
  greeting: "Dear reader,",
  calendarUrlOf: ({ id }: { readonly id: string }) => `https://clusters.example/${id}.ics`,
};

/** The slow way: the view is put into the MJML, which is then turned into HTML. */
async function renderByMjml(templates: ThemeTemplates, view: object): Promise<string> {
  const handlebars = Handlebars.create();
  handlebars.registerPartial(Object.fromEntries(templates.partials));
  return mjmlToHtml("issue.mjml", handlebars.compile(templates.skeleton)(view));
}

const QUOTES: Readonly<Record<string, string>> = { "&quot;": '"', "&#39;": "'", "&#x27;": "'" };

const COLUMN_RULE = /(?:\.moz-text-html )?\.(mj-column-per-\d+)\{[^}]*\}/g;

/**
 * White space aside, however a quotation mark is written, and without the widths of columns that
 * the issue does not have: the theme's stylesheet is the same for every issue.
 */
function normalise(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  return html
    .replace(COLUMN_RULE, (rule, name: string) => (body.includes(`class="${name} `) ? rule : ""))
    .replace(/&(?:quot|#39|#x27);/g, (entity) => QUOTES[entity] ?? entity)
    .replace(/\s+/g, "");
}

const ISSUES: readonly (readonly [string, Issue])[] = [
  ["the sample issue", SAMPLE_ISSUE],
  ["an issue without a sidebar", withoutRoles("events", "calls", "glance")],
  ["an issue without news", withoutRoles("news")],
  ["an issue of one column without bands", withoutRoles("feature", "interviews", "partnerships", "contact")],
  ["an issue without sections", { ...SAMPLE_ISSUE, sections: [], footnotes: [], introduction: [] }],
  ["an issue that an event leads", { ...SAMPLE_ISSUE, leadId: "timber-days" }],
  ["hostile text", HOSTILE_ISSUE],
];

describe("a compiled theme", () => {
  it.each(ISSUES)("gives what MJML gives for %s", async (_, issue) => {
    const theme = await eccp();
    const context = viewContextOf(theme, issue, OPTIONS, new Map());
    const { archiveUrl: viewUrl, unsubscribeUrl, greeting } = OPTIONS;
    const view = issueView(issue, context, theme.inverse, { viewUrl, unsubscribeUrl, greeting });
    const slow = await renderByMjml(prepareTheme(ECCP_SOURCE), view);
    expect(normalise(renderIssue(theme, issue, OPTIONS).html)).toBe(normalise(slow));
  });
});
