import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { columnsOf } from "@clusterpost/core";
import { sampleFolder } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const PAGE = `Clusters at work: a report from Porto

Submitted by Borja D… on 16 May 2019

The harbour of Porto buys ropes once a year. Everybody who was there on 3 May 2018 says 日本, and the programme is available here. It was windy.

- First rope

When: 14-16 October 2019

Deadline: soon

Deadline: 30 September 2019

The minutes
minutes_V2.pdf 493.73 KB

Share this Article
`;

interface JsonExplanation {
  readonly file: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly lines: readonly { readonly line: number; readonly part: string; readonly text: string }[];
  readonly diagnostics: readonly { readonly code: string; readonly line: number }[];
}

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function explainJson(path: string, ...args: string[]): Promise<{ code: number; shown: JsonExplanation }> {
  const { code, stdout } = await runCli(["explain", path, "--json", ...args]);
  return { code, shown: JSON.parse(stdout) as JsonExplanation };
}

describe("clusterpost explain", () => {
  it("shows facts, then every line beside its part with its findings below, then totals", async () => {
    const { code, stdout, stderr } = await runCli(["explain", fileOf("2019-05/page.txt", PAGE)]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(`\n${stdout}`).toMatchInlineSnapshot(`
      "
                           page.txt
                           a story for May 2019

                title      Clusters at work: a report from Porto
               author      Borja D… (cut)
                 date      16 May 2019
                event      14–16 October 2019
             deadline      30 September 2019
           attachment      The minutes: minutes_V2.pdf (493.73 KB)

                title  1 ▌ Clusters at work: a report from Porto
                       2
               byline  3 ▌ Submitted by Borja D… on 16 May 2019
                         ▌ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning AUTHOR_TRUNCATED
                         │ The author's name “Borja D…” is cut.
                         │ → Write the full name into the byline.
                       4
                 body  5 ▌ The harbour of Porto buys ropes once a year. Everybody who
                         ▌ was there on 3 May 2018 says 日本, and the programme is
                         ▌ available here. It was windy.
                         ▌           ^^^^ warning LINK_LOST
                         │ The word “here” in “on 3 May 2018 says 日本, and the
                         │ programme is available here. It was windy.” was a link that
                         │ got lost in copying; the text is kept.
                         │ → Ask the sender for the address, and write it into the
                         │   text: https://…
                       6
                 list  7 ▌ - First rope
                       8
                event  9 ▌ When: 14-16 October 2019
                      10
                 body 11 ▌ Deadline: soon
                         ▌ ^^^^^^^^^^^^^^ warning DEADLINE_UNREAD
                         │ No date was understood in “Deadline: soon”.
                         │ → Write day, month and year, for example 26 September 2019.
                      12
             deadline 13 ▌ Deadline: 30 September 2019
                      14
           attachment 15 ▌ The minutes
           attachment 16 ▌ minutes_V2.pdf 493.73 KB
                      17
            furniture 18 ▌ Share this Article

             18 lines      ▌ title 1   ▌ byline 1   ▌ body 2   ▌ list 1   ▌ event 1
                           ▌ deadline 1   ▌ attachment 2   ▌ furniture 1
                           every line was understood
                           3 warnings
      "
    `);
  });

  it.each([40, 80, 200])("fits into %i columns", async (columns) => {
    const { stdout } = await runCli(["explain", fileOf("page.txt", `${PAGE}${"long-word".repeat(40)}\n`)], {
      COLUMNS: String(columns),
    });
    const widest = Math.max(...stdout.split("\n").map(columnsOf));
    expect(widest).toBeLessThanOrEqual(Math.max(columns, 57));
  });

  it("says the same with colours and without", async () => {
    const path = fileOf("page.txt", PAGE);
    const plain = await runCli(["explain", path]);
    const coloured = await runCli(["explain", path], { FORCE_COLOR: "1", NO_COLOR: "" });
    expect(coloured.stdout).toContain("\u001b[");
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout);
  });

  it("gives one JSON object with the same lines and the place of each finding", async () => {
    const { code, shown } = await explainJson(fileOf("2019-05/page.txt", PAGE));
    expect(code).toBe(0);
    expect(Object.keys(shown)).toEqual(["file", "facts", "lines", "diagnostics"]);
    expect(shown.lines.map(({ text }) => text).join("\n")).toBe(PAGE.trimEnd());
    expect(shown.lines.map(({ line }) => line)).toEqual(
      PAGE.trimEnd()
        .split("\n")
        .map((_, index) => index + 1),
    );
    expect(shown.lines.filter(({ part }) => part !== "blank").map(({ part }) => part)).toEqual([
      "title",
      "byline",
      "body",
      "list",
      "event",
      "body",
      "deadline",
      "attachment",
      "attachment",
      "furniture",
    ]);
    expect(shown.facts).toMatchObject({
      kind: "article",
      title: "Clusters at work: a report from Porto",
      author: { name: "Borja D…", truncated: true },
      date: "2019-05-16",
      issue: "2019-05",
      events: [{ when: [{ start: "2019-10-14", end: "2019-10-16" }] }],
      calls: [{ deadlines: [{ date: "2019-09-30" }] }],
      attachments: [{ name: "minutes_V2.pdf", label: "The minutes", size: "493.73 KB" }],
    });
    expect(shown.diagnostics.map(({ code: found, line }) => [found, line])).toEqual([
      ["AUTHOR_TRUNCATED", 3],
      ["LINK_LOST", 5],
      ["DEADLINE_UNREAD", 11],
    ]);
  });

  it("reads with the words and the language of the newsletter above the file, or of the one that is named", async () => {
    const text = "Seile für den Hafen\n\nEingereicht von Ana Maria am 16. Mai 2019\n\nText.\n\nZurück zum Hafen\n";
    const yaml =
      "language: de\nvocabulary:\n  bylines: [Eingereicht von]\n  bylineDates: [am]\n  furniture: [Zurück zum Hafen]\n";
    const folder = temporaryFolder();
    const file = join(folder, "submissions/2019-05/seile.txt");
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
    expect((await explainJson(file)).shown.lines[6]?.part).toBe("body");
    writeFileSync(join(folder, "newsletter.yaml"), yaml);
    const { shown } = await explainJson(file);
    expect([shown.file, shown.lines[6]?.part]).toEqual(["submissions/2019-05/seile.txt", "furniture"]);
    expect((await runCli(["explain", file])).stdout).toContain("16. Mai 2019");
    const other = fileOf("elsewhere.txt", text);
    expect((await explainJson(other, "--newsletter", join(folder, "newsletter.yaml"))).shown.lines[6]?.part).toBe(
      "furniture",
    );
  });

  it("understands every line of the sample newsletter", async () => {
    const files = ["2026-07/three-schools-timber.md", "2026-09/ECN_survey_2026.txt", "2026-11/2026-11-digest.md"];
    for (const file of files) {
      const { shown } = await explainJson(join(sampleFolder(), "submissions", file));
      expect(shown.lines.filter(({ part }) => part === "not-understood")).toEqual([]);
    }
  });

  it("tells a finding that repeats twice in words, and then by its code", async () => {
    const text = `# Title\n\n${"Read [the report](#) of the year.\n\n".repeat(5)}`;
    const { stdout } = await runCli(["explain", fileOf("2019-05/links.md", text)]);
    expect(stdout.match(/\^+ warning LINK_PLACEHOLDER/g)).toHaveLength(5);
    expect(stdout.match(/→ Write the full address/g)).toHaveLength(2);
  });

  it("says where a finding over several lines ends", async () => {
    const text = `---\ntitle: Calls\ndeep: ${"[".repeat(30)}\n---\n\nSome text.\n`;
    const { stdout, code } = await runCli(["explain", fileOf("2019-05/front.md", text)]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/ {2}2 ▌ title: Calls\n +▌ \^{12} error FRONT_MATTER_INVALID to line 3\n/);
  });

  it("shows many lines of marks as one row, and all of them to programs", async () => {
    const path = fileOf("2019-05/rules.md", `# Title\n\n${"***\n\n".repeat(7)}Some text.\n\n***\n`);
    const { stdout } = await runCli(["explain", path]);
    expect(stdout).toMatch(/ marks {2}3 ▌ ⋯ to line 15\n +16\n +body 17 ▌ Some text\.\n +18\n +marks 19 ▌ \*\*\*\n/);
    expect((await explainJson(path)).shown.lines).toHaveLength(19);
  });

  it("shows a page of one line by its elements, each with its findings", async () => {
    const home = temporaryFolder();
    writeFileSync(
      join(home, "page.html"),
      '<html lang="en"><head><title>Harbour News</title></head><body><h1>Ropes for the harbour</h1><p>Submitted by Borja D… on 16 May 2019</p><p>When: 14-16 October 2019</p><p>The harbour buys ropes. Read the list here.</p></body></html>',
    );
    const { stdout } = await runCli(["explain", "page.html"], {}, home);
    expect(stdout.slice(stdout.indexOf("\n\n      furniture") + 2)).toMatchInlineSnapshot(`
      "      furniture  1 ▌ <html lang="en"><head><title>Harbour News</title></head>
                title    ▌ <body><h1>Ropes for the harbour</h1>
               byline    ▌ <p>Submitted by Borja D… on 16 May 2019</p>
                         ▌ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning AUTHOR_TRUNCATED
                         │ The author's name “Borja D…” is cut.
                         │ → Write the full name into the byline.
                event    ▌ <p>When: 14-16 October 2019</p>
                 body    ▌ <p>The harbour buys ropes. Read the list
                         ▌ here.</p></body></html>

              5 parts      ▌ title 1   ▌ byline 1   ▌ body 1   ▌ event 1
                           ▌ furniture 1
                           every part was understood
                           1 warning
      "
    `);
    const json = JSON.parse((await runCli(["explain", "--json", "page.html"], {}, home)).stdout) as {
      lines: { line: number; part: string }[];
    };
    expect(json.lines.map(({ line, part }) => `${line} ${part}`)).toEqual([
      "1 furniture",
      "1 title",
      "1 byline",
      "1 event",
      "1 body",
    ]);
  });

  it("shows only the beginning of a line without end, and what was found in it", async () => {
    const text = `Title\n\n${"word ".repeat(600)}is available here.${" word".repeat(6000)}\n`;
    const { stdout } = await runCli(["explain", fileOf("2019-05/long.txt", text)]);
    expect(stdout).toMatch(/⋯ \d+ more characters[\s\S]*\^\^\^\^ warning LINK_LOST[\s\S]*⋯ \d+ more characters/);
    expect(stdout.split("\n").length).toBeLessThan(50);
  });

  it("says of a file that is no text why, with exit code 1", async () => {
    const { code, stdout } = await runCli(["explain", fileOf("binary.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1))]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error {2}.*FILE_BINARY\n[\s\S]*1 error/);
  });

  it.each([
    [["explain"], /missing required argument/],
    [["explain", "no-such-file.txt"], /There is no file `no-such-file.txt`/],
    [["explain", sampleFolder()], /is a folder/],
    [["explain", join(sampleFolder(), "README.md"), "--newsletter", "nowhere.yaml"], /There is no newsletter file/],
    [["explain", "a.txt", "--month", "2019-01"], /unknown option/],
  ])("ends %j with exit code 2 and says why", async (args, message) => {
    const { code, stderr, stdout } = await runCli(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});

describe("the command line", () => {
  it("names its commands and its version", async () => {
    const { stdout } = await runCli(["--help"]);
    expect(stdout).toMatch(/build[\s\S]*explain/);
    const version = await runCli(["--version"]);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
