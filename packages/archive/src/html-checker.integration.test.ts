import type { Issue } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { archiveFiles } from "./archive-files.ts";
import { HOSTILE_TEXTS, hostileIssue } from "./testing/hostile-issue.ts";
import { TEST_SITE } from "./testing/test-site.ts";
import { askVnu, hasVnu } from "./testing/vnu.ts";

const without = (...roles: readonly string[]): Issue => ({
  ...SAMPLE_ISSUE,
  id: `without-${roles.join("-")}`,
  sections: SAMPLE_ISSUE.sections.filter(({ role }) => !roles.includes(role)),
});

const ISSUES: readonly Issue[] = [
  SAMPLE_ISSUE,
  without("events", "calls", "glance"),
  without("news"),
  without("news", "feature", "interviews", "partnerships"),
  { ...SAMPLE_ISSUE, id: "empty", sections: [], footnotes: [], introduction: [] },
  { ...SAMPLE_ISSUE, id: "special", language: "en-IE", title: "Special edition", leadId: "timber-days" },
];

const HOSTILE: readonly Issue[] = HOSTILE_TEXTS.map((text, index) => ({
  ...hostileIssue(text),
  id: `hostile-${index}`,
}));

describe.skipIf(!hasVnu())("the Nu HTML Checker", () => {
  it("has nothing to say of pages, style sheet and icon", () => {
    expect(askVnu(archiveFiles(ISSUES, TEST_SITE))).toEqual([]);
  });

  it("has nothing to say of pages of hostile text", () => {
    // Pages keep the characters of submissions; whether they are composed is a recommendation only.
    const found = askVnu(archiveFiles(HOSTILE, TEST_SITE)).filter((line) => !line.includes("Normalization Form C"));
    expect(found).toEqual([]);
  });

  it("would find a fault", () => {
    const broken = { path: "index.html", mediaType: "text/html", text: "<!DOCTYPE html><title>x</title><p><ul></p>" };
    expect(askVnu([broken])).not.toEqual([]);
  });
});
