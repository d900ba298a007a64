import { describe, expect, it } from "vitest";
import { buildJson } from "./build-json.ts";
import { readTree, runCli, temporaryFolder } from "./run-cli.ts";
import { folderOf, PAGE } from "./submissions.ts";

describe("newsletter.yaml", () => {
  it("with a syntax error is an error at its line, and defaults are used", async () => {
    const { code, result } = await buildJson([
      folderOf({ "newsletter.yaml": "name: [unclosed\n", "a.txt": PAGE }),
      "--out",
      temporaryFolder(),
    ]);
    expect(code).toBe(1);
    expect(result.diagnostics).toMatchObject([{ code: "CONFIG_SYNTAX", file: "newsletter.yaml" }]);
    expect(result.issues.map(({ title }) => title)).toEqual(["Newsletter, May 2019"]);
  });

  it("with wrong values keeps the right ones", async () => {
    const yaml =
      "name: Digest\nsubmissions: .\ntimeZone: Brussels\nsocial:\n  - label: A\n    url: javascript:alert(1)\ntheme:\n  tokns: {}\n";
    const { code, result } = await buildJson([
      folderOf({ "newsletter.yaml": yaml, "a.txt": PAGE }),
      "--out",
      temporaryFolder(),
    ]);
    expect(code).toBe(1);
    expect(result.diagnostics.map(({ code: found, line }) => [found, line])).toEqual([
      ["CONFIG_VALUE_INVALID", 3],
      ["CONFIG_VALUE_INVALID", 6],
      ["CONFIG_KEY_UNKNOWN", 8],
    ]);
    expect(result.issues.map(({ title }) => title)).toEqual(["Digest, May 2019"]);
  });

  it("leaves out a wrong entry of a list, and nothing else", async () => {
    const yaml =
      "name: My Digest\nsubmissions: .\nsections:\n  - {role: news, title: A}\n  - {role: nwes, title: B}\n  - {role: events, titel: C}\n";
    const { result } = await buildJson([
      folderOf({ "newsletter.yaml": yaml, "a.txt": PAGE }),
      "--out",
      temporaryFolder(),
    ]);
    expect(result.diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ["CONFIG_VALUE_INVALID", 5],
      ["CONFIG_VALUE_INVALID", 6],
      ["CONFIG_KEY_UNKNOWN", 6],
    ]);
    expect(result.issues.map(({ title }) => title)).toEqual(["My Digest, May 2019"]);
  });

  it("that is no mapping is one error", async () => {
    const { code, result } = await buildJson([
      folderOf({ "newsletter.yaml": "just text\n", "submissions/a.txt": PAGE }),
      "--out",
      temporaryFolder(),
    ]);
    expect([code, result.diagnostics.filter(({ file }) => file === "newsletter.yaml").length]).toEqual([1, 1]);
  });

  it.each([
    ["a theme that is not there", "theme:\n  name: nowhere\n"],
    ["tokens for a theme that is not there", "theme:\n  name: nowhere\n  tokens:\n    colour.primary: red\n"],
  ])("with %s ends with exit code 3 and the remedy, not with a stack", async (_, theme) => {
    const folder = folderOf({ "newsletter.yaml": `submissions: .\n${theme}`, "a.txt": PAGE });
    const { code, stderr } = await runCli(["build", folder, "--out", temporaryFolder()]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error THEME_INVALID: /);
    expect(stderr).not.toContain("    at ");
  });

  it("refuses aliases that grow without bound", async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghij"].map((key, index) => `${key}: &${key} [${`*${"abcdefghij"[index]},`.repeat(9)}]`).join("\n")}\n`;
    const { code, result } = await buildJson([
      folderOf({ "newsletter.yaml": bomb, "a.txt": PAGE }),
      "--out",
      temporaryFolder(),
    ]);
    expect(code).toBe(1);
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });

  it("changes the theme by tokens", async () => {
    const yaml = 'submissions: .\ntheme:\n  tokens:\n    colour.primary: "#123abc"\n';
    const out = temporaryFolder();
    const { code, result } = await buildJson([folderOf({ "newsletter.yaml": yaml, "a.txt": PAGE }), "--out", out]);
    expect([code, result.diagnostics]).toEqual([0, []]);
    expect(readTree(out)["issues/2019-05/newsletter.html"]).toContain("#123abc");
  });
});
