import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { issueSchema } from "@clusterpost/core/issue-schema";
import { sampleFolder } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { buildJson } from "./build-json.ts";
import { readTree, temporaryFolder } from "./run-cli.ts";
import { folderOf, PAGE } from "./submissions.ts";

describe("issues that build makes", () => {
  it("makes one issue per month and one per digest of the sample newsletter", async () => {
    const out = temporaryFolder();
    const { code, result } = await buildJson([sampleFolder(), "--out", out]);
    expect(code).toBe(0);
    expect(result.issues.map(({ id, title }) => [id, title])).toEqual([
      ["2026-07", "Cluster Digest, July 2026"],
      ["2026-08", "Cluster Digest, August 2026"],
      ["2026-09", "Cluster Digest, September 2026"],
      ["2026-10", "Cluster Digest, October 2026"],
      ["2026-11", "Cluster Digest, November 2026"],
    ]);
    for (const path of result.outputs) expect(existsSync(path)).toBe(true);
    expect(Object.keys(readTree(join(out, "issues/2026-11")))).toEqual([
      "issue.json",
      "newsletter.html",
      "newsletter.txt",
    ]);
    for (const { outputs } of result.issues) {
      const issue = JSON.parse(readFileSync(outputs[2] ?? "", "utf8"));
      expect(issueSchema.parse(issue)).toEqual(issue);
    }
    expect(Object.keys(result.timings)).toEqual(["readMs", "planMs", "renderMs", "writeMs", "totalMs"]);
  });

  it("makes only the month or the newest issue that is asked for", async () => {
    const month = await buildJson([sampleFolder(), "--month", "2026-08", "--out", temporaryFolder()]);
    expect(month.result.issues.map(({ id }) => id)).toEqual(["2026-08"]);
    const newest = await buildJson([sampleFolder(), "--newest", "--out", temporaryFolder()]);
    expect(newest.result.issues.map(({ id }) => id)).toEqual(["2026-11"]);
  });

  it("makes one issue of a range of months", async () => {
    const { result } = await buildJson([
      sampleFolder(),
      "--from",
      "2026-07",
      "--to",
      "2026-09",
      "--out",
      temporaryFolder(),
    ]);
    expect(result.issues.map(({ id, sources }) => [id, sources.length])).toEqual([["2026-07-to-2026-09", 22]]);
  });

  it("gives an undated digest the month that is asked for, and its file's name without one", async () => {
    const digest = "### Latest news\n\n### A story\n\nText.\n\n### Upcoming events\n\n#### A fair\n\n3 March 2020\n";
    const folder = folderOf({ "spring.md": digest });
    const undated = await buildJson([folder, "--out", temporaryFolder()]);
    expect(undated.result.issues.map(({ id }) => id)).toEqual(["spring"]);
    expect(undated.result.diagnostics).toMatchObject([{ code: "ISSUE_DATE_MISSING", file: "spring.md" }]);
    expect(undated.code).toBe(0);
    const dated = await buildJson([folder, "--month", "2020-02", "--out", temporaryFolder()]);
    expect(dated.result.issues.map(({ id }) => id)).toEqual(["2020-02"]);
  });

  it("keeps a digest and the stories of its month apart", async () => {
    const digest =
      "---\ndate: 2019-05\n---\n\n### Latest news\n\n### A story\n\nText.\n\n### Upcoming events\n\n#### A fair\n\n3 June 2019\n";
    const { result } = await buildJson([
      folderOf({ "spring.md": digest, "award.txt": PAGE }),
      "--out",
      temporaryFolder(),
    ]);
    expect(result.issues.map(({ id }) => id)).toEqual(["2019-05", "2019-05-spring"]);
  });
});
