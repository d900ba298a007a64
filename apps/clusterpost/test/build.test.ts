import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { issueSchema } from "@clusterpost/core/issue-schema";
import { sampleFolder } from "@clusterpost/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { readTree, runCli, temporaryFolder } from "./run-cli.ts";

interface JsonResult {
  readonly issues: readonly {
    readonly id: string;
    readonly title: string;
    readonly htmlBytes: number;
    readonly outputs: readonly string[];
    readonly sources: readonly string[];
  }[];
  readonly outputs: readonly string[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly hint: string;
    readonly message: string;
  }[];
  readonly timings: Readonly<Record<string, number>>;
}

const PAGE = "A title of the page\n\nSubmitted by Ana Maria on 16 May 2019\n\nSome text for the readers.\n";

async function buildJson(args: readonly string[]): Promise<{ code: number; result: JsonResult; stderr: string }> {
  const { code, stdout, stderr } = await runCli(["build", ...args, "--json"]);
  return { code, result: JSON.parse(stdout) as JsonResult, stderr };
}

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

describe("clusterpost build", () => {
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

describe("identical bytes", () => {
  const out = [temporaryFolder(), temporaryFolder()] as const;

  it("come from the same folder at any time, in any time zone and locale", async () => {
    const first = await runCli(["build", sampleFolder(), "--out", out[0]], {
      TZ: "Pacific/Kiritimati",
      LANG: "de_DE.UTF-8",
      LC_ALL: "de_DE.UTF-8",
    });
    const second = await runCli(["build", sampleFolder(), "--out", out[1]], {
      TZ: "America/Adak",
      LANG: "C",
      LC_ALL: "C",
    });
    expect([first.code, second.code]).toEqual([0, 0]);
    const tree = readTree(out[0]);
    const names = Object.keys(tree);
    expect(names.filter((name) => !name.startsWith("site"))).toHaveLength(17);
    expect(names.filter((name) => name.startsWith("site/issues/")).length).toBeGreaterThan(80);
    expect(tree).toEqual(readTree(out[1]));
  });

  it("come from a copy of the folder under another name", async () => {
    const copy = join(temporaryFolder(), "copy");
    cpSync(sampleFolder(), copy, { recursive: true });
    const other = temporaryFolder();
    await runCli(["build", copy, "--out", other]);
    expect(readTree(other)).toEqual(readTree(out[0]));
  });
});

describe("bad input", () => {
  const folder = temporaryFolder();
  const out = temporaryFolder();
  let built: Awaited<ReturnType<typeof buildJson>>;

  beforeAll(async () => {
    const files: Record<string, string | Uint8Array> = {
      "newsletter.yaml": "name: Digest\nnmae: typo\nlanguage: en-GB\nsubmissions: .\n",
      "good.txt": PAGE,
      "empty.txt": "",
      "binary.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1, 2, 3),
      "nul.txt": PAGE.replace("text", "te\0xt").replace("A title", "Title with NUL"),
      "utf16.txt": Buffer.from(`\ufeff${PAGE.replace("A title", "Łódź in UTF-16")}`, "utf16le"),
      "windows.txt": Buffer.from(PAGE.replace("A title", "P\u00f4le on Windows"), "latin1"),
      "cr.txt": PAGE.replace("A title", "Lines of a Mac").replaceAll("\n", "\r"),
      "large.txt": Buffer.alloc(20 * 2 ** 20 + 1, "word "),
      "nodate.txt": "A title without a date\n\nSome text.\n",
      "notitle.txt": "Submitted by Ana Maria on 17 May 2019\n\nSome text.\n",
      "shifted.txt": "An impossible day\n\nSubmitted by Ana Maria on 31 February 2019\n\nSome text.\n",
      "poster.pdf": "%PDF-1.7",
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    mkdirSync(join(folder, "folder.txt"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling.txt"));
    built = await buildJson([folder, "--out", out]);
  });

  it("ends with exit code 1 and still makes the issue of the others", () => {
    expect(built.code).toBe(1);
    expect(built.result.issues.map(({ id, sources }) => [id, sources])).toEqual([
      [
        "2019-05",
        ["notitle.txt", "good.txt", "cr.txt", "windows.txt", "nul.txt", "utf16.txt"].sort(
          (first, second) => order(first) - order(second),
        ),
      ],
    ]);
    expect(built.stderr).toBe("");
  });

  const order = (file: string): number => built.result.issues[0]?.sources.indexOf(file) ?? -1;

  it.each([
    ["empty.txt", "FILE_EMPTY"],
    ["binary.txt", "FILE_BINARY"],
    ["nul.txt", "NUL_CHARACTERS"],
    ["utf16.txt", "ENCODING_CONVERTED"],
    ["windows.txt", "ENCODING_GUESSED"],
    ["cr.txt", "LINE_ENDS_CONVERTED"],
    ["large.txt", "FILE_TOO_LARGE"],
    ["nodate.txt", "DATE_MISSING"],
    ["notitle.txt", "TITLE_MISSING"],
    ["shifted.txt", "DATE_INVALID"],
    ["shifted.txt", "DATE_MISSING"],
    ["poster.pdf", "FILE_UNSUPPORTED"],
    ["folder.txt", "FILE_NOT_REGULAR"],
    ["dangling.txt", "FILE_UNREADABLE"],
    ["newsletter.yaml", "CONFIG_KEY_UNKNOWN"],
  ])("%s gives %s with place, cause and remedy", (file, code) => {
    const found = built.result.diagnostics.filter((one) => one.file === file && one.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.line).toBeGreaterThanOrEqual(1);
    expect(found[0]?.column).toBeGreaterThanOrEqual(1);
    expect(found[0]?.message).toMatch(/\.$/);
    expect(found[0]?.hint).toMatch(/[.?…]$/);
  });

  it("names the nearest key of the configuration at its line", () => {
    expect(built.result.diagnostics.find(({ code }) => code === "CONFIG_KEY_UNKNOWN")).toMatchObject({
      line: 2,
      column: 1,
      hint: "Did you mean `name`?",
    });
  });

  it("keeps the words of converted files", () => {
    const text = readTree(join(out, "issues/2019-05"))["newsletter.txt"] ?? "";
    for (const words of ["Łódź in UTF-16", "Pôle on Windows", "Lines of a Mac", "Title with NUL"])
      expect(text).toContain(words);
  });

  it("writes the same diagnostics to diagnostics.json", () => {
    expect(JSON.parse(readTree(out)["diagnostics.json"] ?? "")).toEqual({ diagnostics: built.result.diagnostics });
  });

  it("reads a file of exactly 20 MB", async () => {
    const bytes = Buffer.alloc(20 * 2 ** 20, "Some words of a very long page.\n");
    bytes.write(PAGE);
    const { code, result } = await buildJson([
      folderOf({ "large.txt": bytes }),
      "--only",
      "mail",
      "--out",
      temporaryFolder(),
    ]);
    expect(result.diagnostics.filter(({ code: found }) => found === "FILE_TOO_LARGE")).toEqual([]);
    expect(code).toBe(0);
  });
});

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

describe("the command line", () => {
  it.each([
    [["build", "--month", "2019-13"], /is not a month|It is not a month/],
    [["build", sampleFolder(), "--from", "2019-01"], /--from and --to go together/],
    [["build", sampleFolder(), "--from", "2019-02", "--to", "2019-01"], /later/],
    [["build", sampleFolder(), "--mnth", "2019-01"], /unknown option/],
    [["build", "no-such-folder"], /There is no folder `no-such-folder`/],
    [["bild"], /unknown command/],
  ])("ends %j with exit code 2 and says why", async (args, message) => {
    const { code, stderr, stdout } = await runCli(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  it.runIf(existsSync("/proc/self"))("ends with exit code 3 on a file system that takes no folders", async () => {
    const { code, stderr } = await runCli(["build", folderOf({ "a.txt": PAGE }), "--out", "/proc/clusterpost"]);
    expect(code).toBe(3);
    expect(stderr).toContain("OUTPUT_UNWRITABLE");
  });

  it("ends with exit code 3 when the output cannot be written", async () => {
    const folder = folderOf({ "a.txt": PAGE, file: "a file, not a folder" });
    const { code, stderr } = await runCli(["build", join(folder, "a.txt"), "--out", join(folder, "file")]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/OUTPUT_UNWRITABLE[\s\S]*→ /);
  });

  it("shows help with exit code 0", async () => {
    const { code, stdout } = await runCli(["build", "--help"]);
    expect(code).toBe(0);
    for (const option of ["--month", "--from", "--to", "--out", "--json", "--newest"]) expect(stdout).toContain(option);
  });
});
