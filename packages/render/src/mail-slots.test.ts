import { type Issue, slotMark, splitSlots, WHOLE_FILE } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { renderIssue } from "./index.ts";
import { articleOf, newsIssue } from "./test-issues.ts";
import { eccp } from "./test-theme.ts";

const theme = await eccp();
const SLOTS = {
  viewUrl: slotMark("viewUrl"),
  unsubscribeUrl: slotMark("unsubscribeUrl"),
  greeting: `Dear ${slotMark("name")} & friends,`,
};

const slotsOf = (text: string): string[] =>
  splitSlots(text).flatMap((part) => (typeof part === "string" ? [] : [part.slot]));

describe("renderIssue with slots", () => {
  const { html, text } = renderIssue(theme, SAMPLE_ISSUE, { archiveUrl: "https://clusters.example/9/", ...SLOTS });

  it("keeps places for greeting and links in HTML and text", () => {
    expect(slotsOf(html)).toEqual(["viewUrl", "name", "viewUrl", "unsubscribeUrl"]);
    expect(slotsOf(text)).toEqual(["name", "viewUrl", "unsubscribeUrl"]);
    expect(html).toContain(`Dear ${slotMark("name")} &amp; friends,</p>`);
    expect(html).toContain(`<a href="${SLOTS.unsubscribeUrl}"`);
    expect(text).toContain(`\nDear ${slotMark("name")} & friends,\n\n`);
    expect(text).toContain(`\nUnsubscribe: ${SLOTS.unsubscribeUrl}\n`);
  });

  it("gives what the same values give when they are known", () => {
    const values = {
      viewUrl: "https://v.example/",
      unsubscribeUrl: "https://u.example/",
      greeting: "Dear Ana & friends,",
    };
    const known = renderIssue(theme, SAMPLE_ISSUE, { archiveUrl: "https://clusters.example/9/", ...values });
    const fill = (slotted: string): string =>
      slotted
        .replaceAll(SLOTS.viewUrl, values.viewUrl)
        .replaceAll(SLOTS.unsubscribeUrl, values.unsubscribeUrl)
        .replaceAll(slotMark("name"), "Ana");
    expect(fill(html)).toBe(known.html);
    expect(fill(text)).toBe(known.text);
  });

  it("lets no submission bring a mark", () => {
    const mark = slotMark("unsubscribeUrl");
    const story = articleOf(`Title ${mark}`, `Text ${mark}`);
    const link = {
      type: "link",
      href: mark,
      children: [{ type: "text", value: mark, span: WHOLE_FILE }],
      span: WHOLE_FILE,
    } as const;
    const issue: Issue = {
      ...newsIssue({ ...story, url: `https://x.example/${mark}`, subtitle: [link] }),
      title: mark,
      portal: mark,
      publication: { name: mark, publisher: mark, tagline: mark },
      social: [{ label: mark, url: `https://x.example/${mark}` }],
    };
    const rendered = renderIssue(theme, issue);
    for (const output of [rendered.html, rendered.text, rendered.subject]) expect(slotsOf(output)).toEqual([]);
  });
});
