import { sampleFolder } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";
import { folderOf } from "./submissions.ts";

describe("what build prints for people", () => {
  it("says in a table for people what was made and how large it is", async () => {
    const { stdout, code } = await runCli([
      "build",
      sampleFolder(),
      "--no-cache",
      "--month",
      "2026-08",
      "--out",
      temporaryFolder(),
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^1 issue made; 33 submissions read in \d+ ms; 0 errors, \d+ warnings, \d+ notes\n\nCluster Digest, August 2026 {2}16 items from 7 submissions\n +\d+\.\d KB {2}\S+newsletter\.html\n/,
    );
  });
});

describe("findings for people", () => {
  const links = `# Title\n\nSubmitted by Ana Maria on 16 May 2019\n\n${"Read [the report](#) of the year.\n\n".repeat(20)}`;

  it("show two of a code in a file, and count the others and the notes", async () => {
    const folder = folderOf({ "links.md": links, "README.md": "About the folder." });
    const { stderr, stdout } = await runCli(["build", folder, "--out", temporaryFolder()]);
    expect(stderr.match(/warning LINK_PLACEHOLDER/g)).toHaveLength(2);
    expect(stderr).toContain("… and 18 more of LINK_PLACEHOLDER in ");
    expect(stderr).toContain("Not shown: 1 note. --verbose shows everything.");
    expect(stdout).toContain("0 errors, 20 warnings, 1 note");
  });

  it("show everything with --verbose", async () => {
    const folder = folderOf({ "links.md": links, "README.md": "About the folder." });
    const { stderr } = await runCli(["build", folder, "--verbose", "--out", temporaryFolder()]);
    expect(stderr.match(/warning LINK_PLACEHOLDER/g)).toHaveLength(20);
    expect(stderr).toMatch(/info FILE_SKIPPED: /);
    expect(stderr).not.toContain("Not shown");
  });

  it("put shortened stories together, whatever file they come from", async () => {
    const story = (title: string): string =>
      `${title}\n\nSubmitted by Ana Maria on 16 May 2019\n\n${"A long paragraph about ropes and harbours. ".repeat(400)}\n`;
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`${index}.txt`, story(`Story number ${index}`)]),
    );
    const { stderr } = await runCli(["build", folderOf(files), "--out", temporaryFolder()]);
    expect(stderr.match(/warning ITEM_SHORTENED/g)).toHaveLength(2);
    expect(stderr).toMatch(/… and \d+ more of ITEM_SHORTENED\n/);
  });
});
