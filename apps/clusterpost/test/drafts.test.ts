import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../src/compose.ts";
import { explainSubmission } from "../src/explain-submission.ts";
import { temporaryFolder } from "./run-cli.ts";

const root = temporaryFolder();
const draft = "---\ntitle: The secret fair\ndate: 2019-05-16\ndraft: true\n---\n\nNobody may know yet.\n";

/** A project with a draft and with as many other stories as asked for. */
function project(name: string, others: number): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "newsletter.yaml"), "submissions: .\n");
  writeFileSync(join(folder, "draft.md"), draft);
  for (let index = 0; index < others; index += 1) {
    const page = `Story number ${index}\n\nSubmitted by Ana Maria on 16 May 2019\n\nThe harbour buys rope.\n`;
    writeFileSync(join(folder, `${index}.txt`), page);
  }
  return folder;
}

describe("a submission that is a draft", () => {
  it.each([1, 120])("is in no issue beside %i others, read for the first time or kept from before", async (others) => {
    const folder = project(`many-${others}`, others);
    for (const out of ["first", "second"]) {
      const request = { folder, out: join(root, out, String(others)), cache: { programFolder: import.meta.dirname } };
      const { issues, diagnostics } = await build(request, () => 0);
      expect(issues).toHaveLength(1);
      expect(JSON.stringify(issues[0]?.issue)).not.toContain("secret fair");
      expect(JSON.stringify(issues[0]?.issue)).toContain("Story number 0");
      expect(diagnostics.map(({ code }) => code)).toContain("DRAFT_HELD");
    }
  });

  it("is explained without a month", async () => {
    const { document, month } = await explainSubmission(join(project("explained", 0), "draft.md"));
    expect([document?.kind, month]).toEqual(["article", undefined]);
  });
});
